/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */

/* The studies of the review, as the window speaks of them and shows them. */

#include "test-window.h"

#include "corpus/vitk-jats-reader.h"
#include "corpus/vitk-notes-reader.h"
#include "evidence/vitk-comparison.h"
#include "widgets/vitk-comparison-table.h"
#include "widgets/vitk-comparison-view.h"
#include "widgets/vitk-link.h"
#include "widgets/vitk-note-card.h"
#include "widgets/vitk-pane.h"
#include "widgets/vitk-place-row.h"
#include "widgets/vitk-stage-view.h"
#include "widgets/vitk-studies-pane.h"
#include "widgets/vitk-study-button.h"
#include "widgets/vitk-study-card.h"
#include "widgets/vitk-study-spot.h"
#include "widgets/vitk-study-words.h"
#include "widgets/vitk-table-view.h"

#include <adwaita.h>
#include <string.h>

static VitkArticle *article;
static GPtrArray *notes;
static VitkStudies *studies;

static GFile *
dup_file (const char *name)
{
  return g_file_new_build_filename (g_getenv ("VITK2_DATADIR"), name, NULL);
}

static void
read_review (void)
{
  g_autoptr (GFile) review = dup_file ("review.xml");
  g_autoptr (GFile) beside = dup_file ("notes.xml");
  g_autofree char *doi = NULL;
  g_autoptr (GError) error = NULL;

  article = vitk_jats_reader_read_file (review, NULL, &error);
  g_assert_no_error (error);
  notes = vitk_notes_reader_read_file (beside, &doi, NULL, &error);
  g_assert_no_error (error);
  studies = vitk_studies_new (article, notes);
}

static const VitkStudy *
get_study (const char *name)
{
  const VitkStudy *study = vitk_studies_find (studies, name);

  g_assert_nonnull (study);
  return study;
}

static const struct
{
  const char *study;
  const char *title;
  const char *short_name;
  const char *notes;
} names[] = {
  { "85", "Study 85", "Kanellakis 2012", "1 editor’s note" },
  { "row-121", "Study 121", "Beulens 2009", "4 editor’s notes, 2 of them major" },
  /* Neither its authors nor its year could be verified. */
  { "87", "Study 87", NULL, NULL },
  { "120", "Study 120", "Gast 2009", "3 editor’s notes, 1 of them major" },
  { "1", "Study 1", NULL, NULL },
};

static void
test_names (void)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const VitkStudy *study = get_study (names[i].study);
      g_autofree char *title = vitk_study_dup_title (study);
      g_autofree char *short_name = vitk_study_dup_short_name (study);
      g_autofree char *count = vitk_study_dup_note_count (study);

      g_assert_cmpstr (title, ==, names[i].title);
      g_assert_cmpstr (short_name, ==, names[i].short_name);
      g_assert_cmpstr (count, ==, names[i].notes);
    }
}

/* A field of a study, and where its first value leads; %NULL for what no table tells. */
static const struct
{
  const char *study;
  VitkStudyField field;
  const char *words;
  const char *first;
  const char *cell;
} fields[] = {
  { "85", VITK_STUDY_DESIGN, "RCT [Randomized Controlled Trial]", "RCT", "row-85/c2" },
  { "85", VITK_STUDY_DOSE, "100 μg/day", "100 μg/day", "row-85/c4" },
  { "85", VITK_STUDY_EFFECT, "increase [favourable]", "increase", "row-85/c4" },
  { "85", VITK_STUDY_COMPARATOR, NULL, NULL, NULL },
  { "21", VITK_STUDY_SIZE, "364; 190 (554 in all)", "364", "row-21/c3" },
  { "121", VITK_STUDY_SIZE, "564", "564", "row-121/c3" },
  { "23", VITK_STUDY_OUTCOME,
    "coronary artery [coronary calcification]; abdominal aortic calcium score [aortic "
    "calcification]",
    "coronary artery", "row-23/c4" },
  { "90", VITK_STUDY_DOSE, "600 [600 ug/d]; 900 μg/day", "600", "row-90/c4" },
  { "1", VITK_STUDY_DESIGN, NULL, NULL, NULL },
};

static void
test_fields (void)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autoptr (VitkText) text =
          vitk_study_new_text (get_study (fields[i].study), fields[i].field, "table");
      g_autofree char *first = NULL;
      const VitkAnchor *cell;

      g_assert_cmpstr (text != NULL ? text->string : NULL, ==, fields[i].words);
      if (text == NULL)
        continue;
      first = vitk_text_slice (text, text->spans[0].start, text->spans[0].end);
      g_assert_cmpstr (first, ==, fields[i].first);
      cell = vitk_article_get_anchor (article, text->spans[0].value);
      g_assert_cmpint (cell->kind, ==, VITK_ANCHOR_CELL);
      g_assert_cmpstr (cell->name, ==, fields[i].cell);
    }
}

#define AS_TOLD \
  "As told by: Mandatori D, Pelusi L, Schiavone V, Pipino C, Di Pietro N, Pandolfi A. The Dual " \
  "Role of Vitamin K2 in “Bone-Vascular Crosstalk”: Opposite Effects on Bone Loss and Vascular " \
  "Calcification. Nutrients 2021;13(4):1222. https://doi.org/10.3390/nu13041222\n"

static const struct
{
  const char *study;
  const char *text;
} texts[] = {
  { "86",
    "Study 86: Knapen 2013\n"
    "Design: RCT [Randomized Controlled Trial]\n"
    "Name: not reported\n"
    "Participants: 244\n"
    "Population: healthy post-menopausal women\n"
    "Age: not reported\n"
    "Intervention: MK-7\n"
    "Dose: 180 μg/day\n"
    "Comparator: not reported\n"
    "Duration: three years [P3Y]\n"
    "Outcome: bone loss\n"
    "Effect: Decrease [favourable]\n"
    "Told in: Table 2, row 2\n"
    "Editor’s note, minor: The article disagrees with itself. The prose adds vertebral fractures, "
    "which the table does not report.\n"
    "Reference: Knapen MHJ, Drummen NE, Smit E, Vermeer C, Theuwissen E. Three-year low-dose "
    "menaquinone-7 supplementation helps decrease bone loss in healthy postmenopausal women. "
    "Osteoporosis International 2013;24(9):2499–2507. "
    "https://doi.org/10.1007/s00198-013-2325-6\n" AS_TOLD },
  { "1", "Study 1\n"
         "No table of the article tells of this study.\n"
         "Reference: Not identified: the source of this edition gives no details of this "
         "reference.\n" AS_TOLD },
};

static void
test_text (void)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *text = vitk_study_dup_text (article, get_study (texts[i].study));

      g_assert_cmpstr (text, ==, texts[i].text);
    }
}

static void
test_desk (void)
{
  g_autoptr (VitkStudyDesk) desk = vitk_study_desk_new ();
  guint i;

  vitk_study_desk_set_studies (desk, studies);
  for (i = 0; i < VITK_COMPARISON_MOST; i++)
    g_assert_true (vitk_study_desk_choose (desk, vitk_studies_get (studies, i), TRUE));
  g_assert_false (vitk_study_desk_choose (desk, vitk_studies_get (studies, i), TRUE));
  g_assert_true (vitk_study_desk_choose (desk, vitk_studies_get (studies, 0), TRUE));
  g_assert_true (vitk_study_desk_choose (desk, vitk_studies_get (studies, 0), FALSE));
  g_assert_true (vitk_study_desk_choose (desk, vitk_studies_get (studies, i), TRUE));
  g_assert_false (vitk_study_desk_is_chosen (desk, vitk_studies_get (studies, 0)));
  g_assert_true (g_ptr_array_index (vitk_study_desk_get_chosen (desk), VITK_COMPARISON_MOST - 1) ==
                 vitk_studies_get (studies, i));
  vitk_study_desk_set_studies (desk, studies);
  g_assert_cmpuint (vitk_study_desk_get_chosen (desk)->len, ==, 0);
}

typedef struct
{
  VitkStudyDesk *desk;
  GtkWidget *window;
  GtkWidget *box; /* with the desk */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->desk = vitk_study_desk_new ();
  vitk_study_desk_set_studies (fixture->desk, studies);
  fixture->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  vitk_study_desk_attach (fixture->desk, fixture->box);
  fixture->window = test_window_new (fixture->box, 400, 800);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  test_window_destroy (fixture->window, fixture->box, g_steal_pointer (&fixture->desk));
}

static GtkWidget *
add_card (Fixture *fixture, const char *name)
{
  GtkWidget *card = vitk_study_card_new (fixture->desk, get_study (name));

  vitk_study_card_finish (VITK_STUDY_CARD (card));
  gtk_box_append (GTK_BOX (fixture->box), card);
  return card;
}

static GtkWidget *
find_button (GtkWidget *root, const char *label)
{
  GtkWidget *button;
  guint i;

  for (i = 0; (button = test_window_find (root, GTK_TYPE_BUTTON, i)) != NULL; i++)
    if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), label) == 0)
      return button;
  return NULL;
}

static guint
count (GtkWidget *root, GType type)
{
  guint n = 0;

  while (test_window_find (root, type, n) != NULL)
    n++;
  return n;
}

/* Each value leads to its cell, in the text: the card stays. */
static void
test_card_links (Fixture *fixture, gconstpointer data)
{
  GtkWidget *card = add_card (fixture, "85");
  GtkWidget *link = test_window_find (card, VITK_TYPE_LINK, 0);

  g_assert_cmpstr (vitk_link_get_label (VITK_LINK (link)), ==, "Table 2, row 1: RCT");
  gtk_widget_activate_action (link, "link.activate", NULL);
  g_assert_cmpstr (test_window_get_activated (fixture->window), ==, "show-in-text row-85/c2");
}

static void
test_card_notes (Fixture *fixture, gconstpointer data)
{
  GtkWidget *card = add_card (fixture, "121");
  GtkWidget *quiet = add_card (fixture, "87");
  GtkWidget *icon = test_window_find (card, GTK_TYPE_IMAGE, 0);
  GtkWidget *note = test_window_find (card, VITK_TYPE_NOTE_CARD, 0);

  g_assert_cmpstr (gtk_image_get_icon_name (GTK_IMAGE (icon)), ==, "vitk-note-symbolic");
  g_assert_cmpuint (count (card, VITK_TYPE_NOTE_CARD), ==, 4);
  g_signal_emit_by_name (find_button (card, "Read the Notes"), "clicked");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == note);
  g_assert_null (test_window_find (quiet, GTK_TYPE_IMAGE, 0));
  g_assert_null (find_button (quiet, "Read the Notes"));
}

static void
test_card_buttons (Fixture *fixture, gconstpointer data)
{
  GtkWidget *first = add_card (fixture, "85");
  GtkWidget *second = add_card (fixture, "86");
  GtkWidget *compare = find_button (second, "Compare 0 Studies");
  g_autofree char *text = vitk_study_dup_text (article, get_study ("85"));
  g_autofree char *copied = g_strconcat ("copy-words ", text, NULL);

  g_signal_emit_by_name (find_button (first, "Copy as Text"), "clicked");
  g_assert_cmpstr (test_window_get_activated (fixture->window), ==, copied);
  g_signal_emit_by_name (find_button (first, "Copy Citation"), "clicked");
  g_assert_true (g_str_has_prefix (test_window_get_activated (fixture->window),
                                   "copy-words Kanellakis S, Moschonis G, "));
  g_signal_emit_by_name (find_button (first, "Add to Comparison"), "clicked");
  g_assert_nonnull (find_button (first, "Remove from Comparison"));
  g_assert_false (gtk_widget_get_visible (compare));
  g_signal_emit_by_name (find_button (second, "Add to Comparison"), "clicked");
  g_assert_true (gtk_widget_get_visible (compare));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (compare)), ==, "Compare 2 Studies");
  g_signal_emit_by_name (compare, "clicked");
  g_assert_cmpstr (test_window_get_activated (fixture->window), ==, "show-comparison ");
  g_signal_emit_by_name (find_button (first, "Remove from Comparison"), "clicked");
  g_assert_false (gtk_widget_get_visible (compare));
}

static void
test_untold_card (Fixture *fixture, gconstpointer data)
{
  GtkWidget *card = add_card (fixture, "1");
  GtkWidget *label;
  guint i;

  for (i = 0; (label = test_window_find (card, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (g_str_equal (gtk_label_get_text (GTK_LABEL (label)),
                     "No table of the article tells of this study."))
      return;
  g_assert_not_reached ();
}

static gboolean
has_all_rows (gpointer pane)
{
  return count (pane, VITK_TYPE_PLACE_ROW) == 22;
}

static void
test_pane (Fixture *fixture, gconstpointer data)
{
  GtkWidget *pane = g_object_new (VITK_TYPE_STUDIES_PANE, NULL);

  gtk_box_append (GTK_BOX (fixture->box), pane);
  vitk_pane_set_article (VITK_PANE (pane), article, notes);
  test_window_wait (has_all_rows, pane);
  gtk_widget_activate (test_window_find (pane, VITK_TYPE_PLACE_ROW, 4));
  g_assert_cmpstr (test_window_get_activated (fixture->window), ==, "show-study ref-85");
  g_assert_true (
      vitk_pane_show_anchor (VITK_PANE (pane), vitk_article_get_anchor (article, "row-85")));
  g_assert_true (vitk_study_card_get_study (VITK_STUDY_CARD (
                     test_window_find (pane, VITK_TYPE_STUDY_CARD, 0))) == get_study ("85"));
  g_assert_false (vitk_pane_show_anchor (VITK_PANE (pane),
                                         vitk_article_get_anchor (article, "sec-bone-health-p3")));
  g_assert_cmpstr (vitk_pane_get_shown (VITK_PANE (pane))->name, ==, "row-85");
}

static void
test_button (Fixture *fixture, gconstpointer data)
{
  GtkWidget *told = vitk_study_button_new (vitk_article_get_anchor (article, "ref-85"));
  GtkWidget *untold = vitk_study_button_new (vitk_article_get_anchor (article, "ref-1"));

  gtk_box_append (GTK_BOX (fixture->box), told);
  gtk_box_append (GTK_BOX (fixture->box), untold);
  g_assert_true (gtk_widget_get_visible (told));
  g_assert_false (gtk_widget_get_visible (untold));
  g_signal_emit_by_name (told, "clicked");
  g_assert_cmpstr (test_window_get_activated (fixture->window), ==, "show-study ref-85");
}

/* A link by itself, and the study that is meant there. */
static const struct
{
  const char *target;
  const char *study;
} links[] = {
  { "ref-85", "85" }, { "ref-1", "1" }, { "row-86", "86" }, { "table-1", NULL }, { "fig-1", NULL },
};

static void
check_spot (GtkWidget *widget, const char *name)
{
  g_assert_true (vitk_study_spot_find (widget) == (name != NULL ? get_study (name) : NULL));
}

static void
test_spots (Fixture *fixture, gconstpointer data)
{
  GtkWidget *table =
      vitk_table_view_new (article, vitk_article_get_anchor (article, "table-2")->target);
  GtkWidget *row = vitk_place_row_new (vitk_article_get_anchor (article, "row-92/c2"), "92");
  guint i;

  for (i = 0; i < G_N_ELEMENTS (links); i++)
    {
      GtkWidget *link = vitk_link_new ("link", "win.show-anchor", links[i].target);

      gtk_box_append (GTK_BOX (fixture->box), link);
      check_spot (link, links[i].study);
    }
  gtk_box_append (GTK_BOX (fixture->box), row);
  check_spot (row, "92");
  gtk_box_append (GTK_BOX (fixture->box), table);
  vitk_table_view_finish (VITK_TABLE_VIEW (table));
  check_spot (table, NULL);
  check_spot (test_window_find (table, VITK_TYPE_LINK, 1), "86");
  check_spot (gtk_widget_get_ancestor (test_window_find (table, VITK_TYPE_LINK, 2),
                                       g_type_from_name ("VitkTableCell")),
              "87");
  check_spot (NULL, NULL);
}

static const char compared[] =
    "Study\tStudy 85 Kanellakis 2012\tStudy 86 Knapen 2013\n"
    "Design = the same\tRCT [Randomized Controlled Trial]\tRCT [Randomized Controlled Trial]\n"
    "Name – none reports it\tnot reported\tnot reported\n"
    "Participants ≠ they differ\t219\t244\n"
    "Population ≠ they differ\tpost-menopausal women\thealthy post-menopausal women\n"
    "Age – none reports it\tnot reported\tnot reported\n"
    "Intervention ≠ they differ\tvitamin K2\tMK-7\n"
    "Dose ≠ they differ\t100 μg/day\t180 μg/day\n"
    "Comparator – none reports it\tnot reported\tnot reported\n"
    "Duration ≠ they differ\tone year [P1Y]\tthree years [P3Y]\n"
    "Outcome ≠ they differ\tBMD\tbone loss\n"
    "Effect = the same\tincrease [favourable]\tDecrease [favourable]\n"
    "Editor’s notes\t1 editor’s note\t1 editor’s note\n";

static void
choose (Fixture *fixture, const char *first, const char *second)
{
  vitk_study_desk_choose (fixture->desk, get_study (first), TRUE);
  vitk_study_desk_choose (fixture->desk, get_study (second), TRUE);
}

static GtkWidget *
add_comparison (Fixture *fixture)
{
  GtkWidget *view = vitk_comparison_view_new ();

  gtk_box_append (GTK_BOX (fixture->box), view);
  return view;
}

static void
test_compared (Fixture *fixture, gconstpointer data)
{
  GtkWidget *view = add_comparison (fixture);
  g_autofree char *copied = g_strconcat ("copy-words ", compared, NULL);

  g_assert_null (test_window_find (view, VITK_TYPE_TABLE_VIEW, 0));
  choose (fixture, "85", "86");
  vitk_table_view_finish (VITK_TABLE_VIEW (test_window_find (view, VITK_TYPE_TABLE_VIEW, 0)));
  g_signal_emit_by_name (find_button (view, "Copy as Text"), "clicked");
  g_assert_cmpstr (test_window_get_activated (fixture->window), ==, copied);
  gtk_widget_activate_action (test_window_find (view, VITK_TYPE_LINK, 1), "link.activate", NULL);
  g_assert_cmpstr (test_window_get_activated (fixture->window), ==, "show-study ref-86");
  gtk_widget_activate_action (test_window_find (view, VITK_TYPE_LINK, 2), "link.activate", NULL);
  g_assert_cmpstr (test_window_get_activated (fixture->window), ==, "show-anchor row-85/c2");
}

/* One that does not report what the others do is not different. */
static void
test_partly (void)
{
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();
  g_autoptr (VitkComparison) comparison = NULL;
  VitkTable *table;
  g_autofree char *text = NULL;

  g_ptr_array_add (chosen, (gpointer) get_study ("85"));
  g_ptr_array_add (chosen, (gpointer) get_study ("1"));
  comparison = vitk_comparison_new (chosen);
  table = vitk_comparison_table_new (comparison);
  text = vitk_comparison_table_dup_text (table);
  vitk_table_free (table);
  g_assert_nonnull (strstr (text, "\nDose ~ not all report it\t100 μg/day\tnot reported\n"));
  g_assert_nonnull (strstr (text, "\nEditor’s notes\t1 editor’s note\tnone\n"));
}

static void
test_removing (Fixture *fixture, gconstpointer data)
{
  GtkWidget *view = add_comparison (fixture);

  choose (fixture, "85", "86");
  vitk_study_desk_choose (fixture->desk, get_study ("106"), TRUE);
  gtk_widget_grab_focus (find_button (view, "Study 85 ×"));
  g_signal_emit_by_name (find_button (view, "Study 85 ×"), "clicked");
  g_assert_null (find_button (view, "Study 85 ×"));
  g_assert_nonnull (test_window_find (view, VITK_TYPE_TABLE_VIEW, 0));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) ==
                 test_window_find (view, VITK_TYPE_CARD, 0));
  g_signal_emit_by_name (find_button (view, "Study 106 ×"), "clicked");
  g_assert_null (test_window_find (view, VITK_TYPE_TABLE_VIEW, 0));
  g_assert_nonnull (find_button (view, "Back to the Text"));
}

/* What was compared comes back. */
static void
test_state (Fixture *fixture, gconstpointer data)
{
  VitkStageView *view = VITK_STAGE_VIEW (add_comparison (fixture));
  g_autoptr (GVariant) state = NULL;
  g_autofree char *words = NULL;

  choose (fixture, "106", "85");
  state = vitk_stage_view_dup_state (view);
  vitk_study_desk_choose (fixture->desk, get_study ("106"), FALSE);
  vitk_study_desk_choose (fixture->desk, get_study ("86"), TRUE);
  vitk_stage_view_set_state (view, state);
  g_assert_cmpuint (vitk_study_desk_get_chosen (fixture->desk)->len, ==, 2);
  g_assert_true (g_ptr_array_index (vitk_study_desk_get_chosen (fixture->desk), 0) ==
                 get_study ("106"));
  words = vitk_stage_view_dup_words (view);
  g_assert_cmpstr (words, ==, "Comparison of 2 Studies");
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  read_review ();

  g_test_add_func ("/study/names", test_names);
  g_test_add_func ("/study/fields", test_fields);
  g_test_add_func ("/study/text", test_text);
  g_test_add_func ("/study/desk", test_desk);
  add ("/study/card/links", test_card_links);
  add ("/study/card/notes", test_card_notes);
  add ("/study/card/buttons", test_card_buttons);
  add ("/study/card/untold", test_untold_card);
  add ("/study/pane", test_pane);
  g_test_add_func ("/study/comparison/partly", test_partly);
  add ("/study/comparison/compared", test_compared);
  add ("/study/comparison/removing", test_removing);
  add ("/study/comparison/state", test_state);
  add ("/study/button", test_button);
  add ("/study/spots", test_spots);
  return g_test_run ();
}
