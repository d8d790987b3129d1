/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */

/* The editor's notes beside the text, and the pane that lists them. */

#include "sample-article.h"
#include "test-window.h"

#include "widgets/vitk-article-view.h"
#include "widgets/vitk-link.h"
#include "widgets/vitk-note-card.h"
#include "widgets/vitk-note-cards.h"
#include "widgets/vitk-note-flag.h"
#include "widgets/vitk-note-places.h"
#include "widgets/vitk-notes-pane.h"
#include "widgets/vitk-pane.h"
#include "widgets/vitk-slices.h"
#include "widgets/vitk-table-row.h"
#include "widgets/vitk-wrapping.h"

#include <adwaita.h>

#define NARROW 360

/* A line is higher than its letters. */
#define SLACK 4

/* What each note is bound to. */
static const struct
{
  const char *places[2];
  gboolean major;
} notes[] = {
  { { "q3", NULL }, TRUE },
  { { "p1", "row-2" }, FALSE },
  { { "row-2-c0-p", "row-2-c1" }, TRUE },
  { { "row-3", NULL }, FALSE },
  { { "nowhere", "fig-1-caption" }, FALSE },
};

/* The flags, in the order of the article. */
static const struct
{
  const char *anchor;
  const char *name;
  const char *icon;
} flags[] = {
  { "p1", "Editor’s note, minor, on 1 First things, paragraph 1", "vitk-note-minor-symbolic" },
  { "row-2", "2 editor’s notes on Table 1, row 2, 1 of them major", "vitk-note-symbolic" },
  { "row-3", "Editor’s note, minor, on Table 1, row 3", "vitk-note-minor-symbolic" },
  { "q3", "Editor’s note, major, on 1.1 Things within, paragraph 4", "vitk-note-symbolic" },
  { "fig-1", "Editor’s note, minor, on Figure 1", "vitk-note-minor-symbolic" },
};

typedef struct
{
  VitkArticle *article;
  GPtrArray *notes;
  GtkWidget *window;
  VitkReadingColumn *column;
  VitkNoteMargin *margin;
  int width; /* that is waited for */
} Fixture;

static void
set_up_notes (Fixture *fixture)
{
  guint i;
  guint j;

  fixture->article = sample_article_new ();
  fixture->notes = g_ptr_array_new_with_free_func ((GDestroyNotify) vitk_note_free);
  for (i = 0; i < G_N_ELEMENTS (notes); i++)
    {
      VitkNote *note = vitk_note_new ();

      note->major = notes[i].major;
      for (j = 0; j < 2 && notes[i].places[j] != NULL; j++)
        vitk_note_add_place (note, notes[i].places[j], NULL);
      g_ptr_array_add (fixture->notes, note);
    }
}

static gboolean
are_placed (gpointer data)
{
  Fixture *fixture = data;
  guint i;

  for (i = 0; i < vitk_note_margin_get_n_flags (fixture->margin); i++)
    if (!gtk_widget_get_mapped (vitk_note_margin_get_flag (fixture->margin, i)))
      return FALSE;
  return i == G_N_ELEMENTS (flags);
}

static void
set_up (Fixture *fixture, gconstpointer width)
{
  GtkWidget *view = vitk_article_view_new ();

  set_up_notes (fixture);
  fixture->column = vitk_article_view_get_column (VITK_ARTICLE_VIEW (view));
  fixture->margin = vitk_reading_column_get_margin (fixture->column);
  fixture->window = test_window_new (view, GPOINTER_TO_INT (width), 600);
  vitk_article_view_set_article (VITK_ARTICLE_VIEW (view), fixture->article, NULL, NULL, NULL);
  vitk_note_margin_set_notes (fixture->margin, fixture->article, fixture->notes);
  test_window_wait (are_placed, fixture);
}

static void
set_up_mirrored (Fixture *fixture, gconstpointer width)
{
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  set_up (fixture, width);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->article);
  g_ptr_array_unref (fixture->notes);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
test_names (Fixture *fixture, gconstpointer data)
{
  guint i;

  g_assert_cmpuint (vitk_note_margin_get_n_flags (fixture->margin), ==, G_N_ELEMENTS (flags));
  for (i = 0; i < G_N_ELEMENTS (flags); i++)
    {
      GtkWidget *flag = vitk_note_margin_get_flag (fixture->margin, i);

      g_assert_cmpstr (vitk_note_flag_get_name (VITK_NOTE_FLAG (flag)), ==, flags[i].name);
      g_assert_cmpstr (gtk_button_get_icon_name (GTK_BUTTON (flag)), ==, flags[i].icon);
    }
}

/* At the height of the first line, or of the row, and in the margin at the side where lines begin.
 */
static gboolean
is_beside (Fixture *fixture, guint i)
{
  const gboolean mirrored = gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL;
  const VitkAnchor *anchor = vitk_article_get_anchor (fixture->article, flags[i].anchor);
  GdkRectangle area;
  GdkRectangle visible;
  graphene_rect_t bounds;
  int start;
  int end;

  gtk_text_view_get_visible_rect (GTK_TEXT_VIEW (fixture->column), &visible);
  if (!gtk_widget_compute_bounds (vitk_note_margin_get_flag (fixture->margin, i),
                                  GTK_WIDGET (fixture->column), &bounds) ||
      !vitk_reading_column_get_area (fixture->column, anchor, &area))
    return FALSE;
  start = mirrored ? area.x + area.width : 0;
  end = mirrored ? gtk_widget_get_width (GTK_WIDGET (fixture->column)) : area.x;
  return ABS (bounds.origin.y + visible.y - area.y) <= SLACK && bounds.origin.x >= start &&
         bounds.origin.x + bounds.size.width <= end;
}

static gboolean
are_beside (gpointer data)
{
  Fixture *fixture = data;
  guint i;

  if (gtk_widget_get_width (fixture->window) != fixture->width || !are_placed (fixture))
    return FALSE;
  for (i = 0; i < G_N_ELEMENTS (flags); i++)
    if (!is_beside (fixture, i))
      return FALSE;
  return TRUE;
}

/* Flags go with the words when the lines break anew. */
static void
test_places (Fixture *fixture, gconstpointer data)
{
  const int widths[] = { GPOINTER_TO_INT (data), 700, NARROW };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      fixture->width = widths[i];
      gtk_window_set_default_size (GTK_WINDOW (fixture->window), widths[i], 600);
      test_window_wait (are_beside, fixture);
    }
}

static void
test_activation (Fixture *fixture, gconstpointer data)
{
  g_signal_emit_by_name (vitk_note_margin_get_flag (fixture->margin, 1), "clicked");
  g_assert_cmpstr (test_window_get_activated (fixture->window), ==, "show-notes row-2");
}

/* The target of the link, or the name of the flag, with the focus. */
static const char *
get_focus_words (Fixture *fixture)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (fixture->window));

  if (VITK_IS_NOTE_FLAG (focus))
    return vitk_note_flag_get_name (VITK_NOTE_FLAG (focus));
  return VITK_IS_LINK (focus) ? vitk_link_get_target (VITK_LINK (focus)) : "";
}

static void
expect_tabs (Fixture *fixture, const char *const *expected, guint n)
{
  guint i;

  gtk_widget_grab_focus (GTK_WIDGET (fixture->column));
  for (i = 0; i < n; i++)
    {
      g_assert_true (gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_FORWARD));
      g_assert_cmpstr (get_focus_words (fixture), ==, expected[i]);
    }
  while (--i > 0)
    {
      g_assert_true (gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_BACKWARD));
      g_assert_cmpstr (get_focus_words (fixture), ==, expected[i - 1]);
    }
}

/* A flag comes before the paragraph, or the row, that it stands beside. */
static void
test_tab (Fixture *fixture, gconstpointer data)
{
  const char *const with[] = { "aff",     flags[0].name, "r1",  "r5",  "r6",          "r8",
                               "table-1", "fig-1",       "r1",  "r2",  flags[1].name, flags[2].name,
                               "r3",      "r9",          "r10", "r11", flags[3].name, "r12" };
  const char *const without[] = { "aff",   "r1", "r5", "r6", "r8", "table-1",
                                  "fig-1", "r1", "r2", "r3", "r9" };

  expect_tabs (fixture, with, G_N_ELEMENTS (with));
  gtk_widget_set_visible (GTK_WIDGET (fixture->margin), FALSE);
  expect_tabs (fixture, without, G_N_ELEMENTS (without));
}

/* From words of a table that the pointer gave the focus, Tab goes on. */
static void
test_tab_from_words (Fixture *fixture, gconstpointer data)
{
  VitkInsets *insets = vitk_reading_column_get_insets (fixture->column);
  GtkWidget *table = vitk_insets_make_widget (insets, 0);
  GtkWidget *row = test_window_find (table, VITK_TYPE_TABLE_ROW, 3);

  g_assert_true (gtk_widget_grab_focus (test_window_find (row, GTK_TYPE_LABEL, 0)));
  g_assert_true (gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_FORWARD));
  g_assert_cmpstr (get_focus_words (fixture), ==, flags[2].name);
}

/* What has the focus comes into view. */
static void
test_focus_in_view (Fixture *fixture, gconstpointer data)
{
  const guint order[] = { 4, 0, 3, 1 };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (order); i++)
    {
      GdkRectangle visible;
      GdkRectangle area;

      gtk_widget_grab_focus (vitk_note_margin_get_flag (fixture->margin, order[i]));
      gtk_text_view_get_visible_rect (GTK_TEXT_VIEW (fixture->column), &visible);
      vitk_reading_column_get_area (
          fixture->column, vitk_article_get_anchor (fixture->article, flags[order[i]].anchor),
          &area);
      g_assert_cmpint (area.y, >=, visible.y);
      g_assert_cmpint (area.y, <, visible.y + visible.height);
    }
}

/* Which notes stand beside what; a cell is part of its row, and a table is not. */
static void
test_beside (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *anchor;
    const char *notes;
  } cases[] = {
    { "q3", "0" },   { "p1", "1" },     { "row-2", "12" },  { "row-3", "3" },
    { "row-1", "" }, { "table-1", "" }, { "row-2-c1", "" }, { "fig-1", "4" },
  };
  guint i;
  guint j;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) list =
          vitk_note_places_list_notes (fixture->notes, fixture->article,
                                       vitk_article_get_anchor (fixture->article, cases[i].anchor));
      g_autoptr (GString) found = g_string_new (NULL);

      for (j = 0; j < fixture->notes->len; j++)
        if (g_ptr_array_find (list, g_ptr_array_index (fixture->notes, j), NULL))
          g_string_append_printf (found, "%u", j);
      g_assert_cmpstr (found->str, ==, cases[i].notes);
    }
}

static void
set_up_pane (Fixture *fixture, gconstpointer data)
{
  GtkWidget *pane = g_object_new (VITK_TYPE_NOTES_PANE, NULL);

  set_up_notes (fixture);
  fixture->window = test_window_new (pane, 400, 600);
  vitk_pane_set_article (VITK_PANE (pane), fixture->article, fixture->notes);
}

/* The notes whose cards the pane has a place for, in order. */
static char *
dup_listed (Fixture *fixture)
{
  GString *listed = g_string_new (NULL);
  GtkWidget *card;
  guint position;
  guint i;

  for (i = 0; (card = test_window_find (fixture->window, VITK_TYPE_NOTE_CARD, i)) != NULL; i++)
    if (gtk_widget_get_mapped (card) &&
        g_ptr_array_find (fixture->notes, vitk_note_card_get_note (VITK_NOTE_CARD (card)),
                          &position))
      g_string_append_printf (listed, "%u", position);
  return g_string_free (listed, FALSE);
}

static gboolean
is_listed (gpointer data)
{
  return test_window_find (((Fixture *) data)->window, VITK_TYPE_NOTE_CARD,
                           G_N_ELEMENTS (notes) - 1) != NULL;
}

static void
test_choice (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    guint button;
    const char *label;
    const char *listed;
  } steps[] = {
    { 1, "Major (2)", "02" },
    { 2, "Minor (3)", "134" },
    { 2, "Minor (3)", "134" }, /* one of them is always chosen */
    { 0, "All (5)", "01234" },
  };
  guint i;

  test_window_wait (is_listed, fixture);
  for (i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      GtkWidget *button =
          test_window_find (fixture->window, GTK_TYPE_TOGGLE_BUTTON, steps[i].button);
      g_autofree char *listed = NULL;

      g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==, steps[i].label);
      g_signal_emit_by_name (button, "clicked");
      listed = dup_listed (fixture);
      g_assert_cmpstr (listed, ==, steps[i].listed);
    }
}

/* The pane shows all that a flag leads to, whatever is chosen for the list. */
static void
test_cards (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *anchor;
    gboolean shown;
    guint n_cards;
  } cases[] = { { "row-2", TRUE, 2 }, { "q3", TRUE, 1 }, { "row-1", FALSE, 1 } };
  VitkPane *pane = VITK_PANE (gtk_window_get_child (GTK_WINDOW (fixture->window)));
  guint i;

  test_window_wait (is_listed, fixture);
  g_signal_emit_by_name (test_window_find (fixture->window, GTK_TYPE_TOGGLE_BUTTON, 2), "clicked");
  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const VitkAnchor *anchor = vitk_article_get_anchor (fixture->article, cases[i].anchor);
      GtkWidget *one;

      g_assert_cmpint (vitk_pane_show_anchor (pane, anchor), ==, cases[i].shown);
      one = gtk_stack_get_child_by_name (
          GTK_STACK (test_window_find (fixture->window, GTK_TYPE_STACK, 0)), "one");
      g_assert_nonnull (test_window_find (one, VITK_TYPE_NOTE_CARD, cases[i].n_cards - 1));
      g_assert_null (test_window_find (one, VITK_TYPE_NOTE_CARD, cases[i].n_cards));
    }
}

/* The notes whose cards there are, in order. */
static char *
dup_made (Fixture *fixture, GtkWidget *cards)
{
  GString *made = g_string_new (NULL);
  GtkWidget *card;
  guint position;

  for (card = gtk_widget_get_first_child (cards); card != NULL;
       card = gtk_widget_get_next_sibling (card))
    if (g_ptr_array_find (fixture->notes, vitk_note_card_get_note (VITK_NOTE_CARD (card)),
                          &position))
      g_string_append_printf (made, "%u", position);
  return g_string_free (made, FALSE);
}

static gboolean
is_made (gpointer cards)
{
  return !vitk_slices_contain (cards);
}

/* None is made at once; what is gone before its turn is not waited for. */
static void
test_concerned (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *anchor;
    const char *made;
  } cases[] = { { "row-2", "12" }, { "table-1", "123" }, { "q3", "0" }, { "row-1", "" } };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const VitkAnchor *anchor = vitk_article_get_anchor (fixture->article, cases[i].anchor);
      GtkWidget *gone = vitk_note_cards_new (fixture->article, fixture->notes, anchor);
      GtkWidget *cards = vitk_note_cards_new (fixture->article, fixture->notes, anchor);
      g_autofree char *made = NULL;

      g_object_ref_sink (cards);
      g_object_unref (g_object_ref_sink (gone));
      g_assert_null (gtk_widget_get_first_child (cards));
      g_assert_cmpint (gtk_widget_get_visible (cards), ==, *cases[i].made != '\0');
      test_window_wait (is_made, cards);
      made = dup_made (fixture, cards);
      g_assert_cmpstr (made, ==, cases[i].made);
      g_object_unref (cards);
    }
}

/* How many labels wrap without a measure of their own, which GTK would lay out a dozen times. */
static guint
count_searched (GtkWidget *widget)
{
  const gboolean wraps = GTK_IS_LABEL (widget) && gtk_label_get_wrap (GTK_LABEL (widget));
  guint n = wraps && !VITK_IS_WRAPPING (gtk_widget_get_layout_manager (widget));
  GtkWidget *child;

  for (child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_searched (child);
  return n;
}

/* There may be many references that a note is about. */
static void
test_measured_once (Fixture *fixture, gconstpointer data)
{
  VitkNote *note = g_ptr_array_index (fixture->notes, 0);
  GtkWidget *card;
  GtkWidget *cited;
  int wide;
  int narrow;

  g_ptr_array_add (note->references, g_strdup ("r1"));
  card = g_object_ref_sink (vitk_note_card_new (fixture->article, note));
  cited = test_window_find (card, GTK_TYPE_EXPANDER, 0);
  g_assert_cmpuint (count_searched (cited), ==, 0);
  /* In a narrow pane its words take more than a line. */
  gtk_widget_measure (cited, GTK_ORIENTATION_VERTICAL, 600, &wide, NULL, NULL, NULL);
  gtk_widget_measure (cited, GTK_ORIENTATION_VERTICAL, 150, &narrow, NULL, NULL, NULL);
  g_assert_cmpint (narrow, >, wide);
  g_object_unref (card);
}

/* A flag is as small as the program's own style makes it. */
static void
add_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "..", "ui", "style.css", NULL);

  gtk_css_provider_load_from_path (provider, path);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

/* With letters of twice the size the notes still fit on a narrow screen. */
static void
test_large_letters (Fixture *fixture, gconstpointer data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  int minimum;

  test_window_wait (is_listed, fixture);
  g_object_set (settings, "gtk-xft-dpi", 192 * 1024, NULL);
  gtk_widget_measure (gtk_window_get_child (GTK_WINDOW (fixture->window)),
                      GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  gtk_settings_reset_property (settings, "gtk-xft-dpi");
  g_assert_cmpint (minimum, <=, 350);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  add_style ();
  g_test_add ("/notes/names", Fixture, GINT_TO_POINTER (NARROW), set_up, test_names, tear_down);
  g_test_add ("/notes/places", Fixture, GINT_TO_POINTER (NARROW), set_up, test_places, tear_down);
  g_test_add ("/notes/places-mirrored", Fixture, GINT_TO_POINTER (NARROW), set_up_mirrored,
              test_places, tear_down);
  g_test_add ("/notes/activation", Fixture, GINT_TO_POINTER (700), set_up, test_activation,
              tear_down);
  g_test_add ("/notes/tab", Fixture, GINT_TO_POINTER (700), set_up, test_tab, tear_down);
  g_test_add ("/notes/tab-from-words", Fixture, GINT_TO_POINTER (700), set_up, test_tab_from_words,
              tear_down);
  g_test_add ("/notes/focus-in-view", Fixture, GINT_TO_POINTER (700), set_up, test_focus_in_view,
              tear_down);
  g_test_add ("/notes/beside", Fixture, GINT_TO_POINTER (700), set_up, test_beside, tear_down);
  g_test_add ("/notes/choice", Fixture, NULL, set_up_pane, test_choice, tear_down);
  g_test_add ("/notes/cards", Fixture, NULL, set_up_pane, test_cards, tear_down);
  g_test_add ("/notes/concerned", Fixture, NULL, set_up_pane, test_concerned, tear_down);
  g_test_add ("/notes/measured-once", Fixture, NULL, set_up_pane, test_measured_once, tear_down);
  g_test_add ("/notes/large-letters", Fixture, NULL, set_up_pane, test_large_letters, tear_down);
  return g_test_run ();
}
