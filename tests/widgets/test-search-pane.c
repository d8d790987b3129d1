/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "sample-article.h"
#include "test-window.h"

#include "search/vitk-completion.h"
#include "search/vitk-document-article.h"
#include "search/vitk-index.h"
#include "widgets/vitk-completer.h"
#include "widgets/vitk-search-list.h"
#include "widgets/vitk-search-marks.h"
#include "widgets/vitk-search-pane.h"
#include "widgets/vitk-search-row.h"

#include <adwaita.h>

typedef struct
{
  GtkWidget *window;
  VitkSearchPane *pane;
  VitkArticle *article;
  VitkIndex *index;
  GString *log; /* what the pane told */
} Fixture;

static void
on_changed (Fixture *fixture)
{
  g_string_append_printf (fixture->log, "changed %s; ", vitk_search_pane_get_query (fixture->pane));
}

static void
on_activated (Fixture *fixture, const VitkSearchResult *result)
{
  g_string_append_printf (fixture->log, "activated %s; ", result->anchor);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->article = sample_article_new ();
  sample_article_link (fixture->article);
  fixture->index = vitk_index_new (vitk_document_new_for_article (fixture->article, NULL, NULL),
                                   vitk_glossary_new_for_article (fixture->article), &error);
  g_assert_no_error (error);
  fixture->log = g_string_new (NULL);
  fixture->pane = VITK_SEARCH_PANE (vitk_search_pane_new ());
  g_signal_connect_swapped (fixture->pane, "changed", G_CALLBACK (on_changed), fixture);
  g_signal_connect_swapped (fixture->pane, "activated", G_CALLBACK (on_activated), fixture);
  fixture->window = test_window_new (GTK_WIDGET (fixture->pane), 300, 600);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_string_free (fixture->log, TRUE);
  vitk_index_free (fixture->index);
  g_object_unref (fixture->article);
}

static VitkSearchResults *
search (Fixture *fixture, const char *words)
{
  const VitkSearchOptions options = { G_MAXUINT, vitk_search_pane_get_expand (fixture->pane),
                                      TRUE };
  g_autoptr (VitkQuery) query = vitk_query_parse (words);
  g_autoptr (GError) error = NULL;
  VitkSearchResults *results = vitk_index_search (fixture->index, query, &options, NULL, &error);

  g_assert_no_error (error);
  return results;
}

static void
answer (Fixture *fixture)
{
  vitk_search_pane_show_results (fixture->pane,
                                 search (fixture, vitk_search_pane_get_query (fixture->pane)));
}

static GtkEditable *
get_entry (Fixture *fixture)
{
  return GTK_EDITABLE (test_window_find (fixture->window, GTK_TYPE_SEARCH_ENTRY, 0));
}

static const char *
get_label (GtkWidget *root, guint which)
{
  return gtk_label_get_label (GTK_LABEL (test_window_find (root, GTK_TYPE_LABEL, which)));
}

/* The line below the entry. */
static const char *
get_summary (Fixture *fixture)
{
  GtkWidget *entry = GTK_WIDGET (get_entry (fixture));

  return gtk_label_get_label (GTK_LABEL (gtk_widget_get_next_sibling (entry)));
}

/* Words that are bold stand between asterisks. */
static void
append_marked (GString *shown, GtkLabel *label)
{
  PangoAttrIterator *iterator = pango_attr_list_get_iterator (gtk_label_get_attributes (label));
  const char *words = gtk_label_get_label (label);
  const gsize length = strlen (words);
  int start;
  int end;

  do
    {
      const gboolean bold = pango_attr_iterator_get (iterator, PANGO_ATTR_WEIGHT) != NULL;

      pango_attr_iterator_range (iterator, &start, &end);
      end = MIN ((gsize) end, length);
      if (end > start)
        g_string_append_printf (shown, bold ? "*%.*s*" : "%.*s", end - start, words + start);
    }
  while (pango_attr_iterator_next (iterator));
  pango_attr_iterator_destroy (iterator);
}

/* Headings with their counts, and rows; the selected one is pointed at. */
static char *
dup_shown (Fixture *fixture)
{
  GtkListBox *list = GTK_LIST_BOX (test_window_find (fixture->window, GTK_TYPE_LIST_BOX, 0));
  GString *shown = g_string_new (NULL);
  GtkListBoxRow *row;
  int i;

  for (i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    {
      const VitkSearchResult *result = vitk_search_row_get_result (VITK_SEARCH_ROW (row));
      GtkWidget *header = gtk_list_box_row_get_header (row);

      if (!gtk_widget_get_visible (GTK_WIDGET (row)))
        continue;
      if (header != NULL)
        g_string_append_printf (shown, "%s %s\n", get_label (header, 0), get_label (header, 1));
      g_string_append_printf (shown, "%s %s [",
                              row == gtk_list_box_get_selected_row (list) ? ">" : " ",
                              result->anchor);
      if (result->title != NULL)
        g_string_append_printf (shown, "%s / ", get_label (GTK_WIDGET (row), 0));
      g_string_append_printf (shown, "%s] ", get_label (GTK_WIDGET (row), 1));
      append_marked (shown, GTK_LABEL (test_window_find (GTK_WIDGET (row), GTK_TYPE_LABEL, 2)));
      g_string_append_c (shown, '\n');
    }
  return g_string_free (shown, FALSE);
}

/* What is typed, what is said of it, and what is shown. */
static void
test_results (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *query;
    const char *summary;
    const char *shown;
  } cases[] = {
    { "microgram", "3 results",
      "Table Rows 3\n"
      "> table-1-fn [1 First things › Table 1] *ug*: *microgram*\n"
      "  row-2 [1 First things › Table 1] 360 | *ug*\n"
      "  row-1 [1 First things › Table 1] [2] | 180 | *ug* | better\n" },
    { "ring", "1 result",
      "Captions 1\n"
      "> fig-1 [1 First things › 1.1 Things within › Figure 1] Figure 1 *Rings*, see 4.\n" },
    { "in:term begin*", "1 result",
      "Terms 1\n"
      "> abc [Abbreviations] ABC: the *beginning* of it all\n" },
    { "\"author 7\"", "1 result",
      "References 1\n"
      "> r7 [References] *Author 7*. A paper. example.org\n" },
    /* The best of all is first, with those of its kind. */
    { "things OR trials", "3 results",
      "Captions 1\n"
      "> table-1 [1 First things › Table 1] Table 1 *Trials*, after Smith.\n"
      "Text 2\n"
      "  sec-1 [] First *things*\n"
      "  sec-1-1 [1 First things] *Things* within\n" },
    { "nonsuch", "Nothing was found", "" },
  };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *shown = NULL;

      gtk_editable_set_text (get_entry (fixture), cases[i].query);
      answer (fixture);
      shown = dup_shown (fixture);
      g_test_message ("%s", cases[i].query);
      g_assert_cmpstr (get_summary (fixture), ==, cases[i].summary);
      g_assert_cmpstr (shown, ==, cases[i].shown);
    }
}

/* The words of the entry that are underlined. */
static char *
dup_wrong (Fixture *fixture)
{
  PangoAttrList *attributes =
      gtk_text_get_attributes (GTK_TEXT (gtk_editable_get_delegate (get_entry (fixture))));
  const char *text = gtk_editable_get_text (get_entry (fixture));
  GSList *all = attributes != NULL ? pango_attr_list_get_attributes (attributes) : NULL;
  char *wrong = NULL;

  if (all != NULL)
    {
      const PangoAttribute *attribute = all->data;

      g_assert_cmpuint (g_slist_length (all), ==, 1);
      g_assert_cmpint (((const PangoAttrInt *) attribute)->value, ==, PANGO_UNDERLINE_ERROR);
      wrong =
          g_strndup (text + attribute->start_index, attribute->end_index - attribute->start_index);
    }
  g_slist_free_full (all, (GDestroyNotify) pango_attribute_destroy);
  return wrong;
}

static void
assert_wrong (Fixture *fixture, const char *words)
{
  g_autofree char *wrong = dup_wrong (fixture);
  GtkWidget *summary = gtk_widget_get_next_sibling (GTK_WIDGET (get_entry (fixture)));

  g_assert_cmpstr (wrong, ==, words);
  g_assert_true (gtk_widget_has_css_class (summary, "error") == (words != NULL));
  gtk_test_accessible_assert_state (
      GTK_ACCESSIBLE (get_entry (fixture)), GTK_ACCESSIBLE_STATE_INVALID,
      words != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE);
}

/* A mistake is said and marked, and what was found before stays. */
static void
test_problem (Fixture *fixture, gconstpointer data)
{
  g_autofree char *hint = g_strdup (get_summary (fixture));
  g_autofree char *before = NULL;
  g_autofree char *shown = NULL;

  gtk_editable_set_text (get_entry (fixture), "things OR trials");
  answer (fixture);
  before = dup_shown (fixture);
  assert_wrong (fixture, NULL);
  gtk_editable_set_text (get_entry (fixture), "β n> things");
  vitk_search_pane_show_problem (fixture->pane, "n> needs a number", 3, 5);
  shown = dup_shown (fixture);
  g_assert_cmpstr (get_summary (fixture), ==, "n> needs a number");
  assert_wrong (fixture, "n>");
  g_assert_cmpstr (shown, ==, before);
  g_assert_cmpstr (vitk_search_pane_get_selected (fixture->pane)->anchor, ==, "table-1");
  /* But it is not what is searched for. */
  g_string_truncate (fixture->log, 0);
  g_signal_emit_by_name (get_entry (fixture), "activate");
  g_assert_cmpstr (fixture->log->str, ==, "");
  gtk_editable_set_text (get_entry (fixture), "");
  vitk_search_pane_show_results (fixture->pane, NULL);
  g_assert_cmpstr (get_summary (fixture), ==, hint);
  assert_wrong (fixture, NULL);
  g_assert_null (vitk_search_pane_get_selected (fixture->pane));
}

/* What may become right is no mistake before Enter is pressed. */
static void
test_unfinished (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitkQuery) query = NULL;
  const VitkQueryProblem *problem;

  vitk_search_pane_begin (fixture->pane, "");
  gtk_editable_set_text (get_entry (fixture), "things n>");
  gtk_editable_set_position (get_entry (fixture), -1);
  query = vitk_search_pane_read_query (fixture->pane);
  problem = g_ptr_array_index (query->problems, 0);
  g_assert_true (problem->unfinished);
  vitk_search_pane_show_unfinished (fixture->pane, problem->message);
  g_assert_cmpstr (get_summary (fixture), ==, "n> needs a number");
  assert_wrong (fixture, NULL);
  g_string_truncate (fixture->log, 0);
  g_signal_emit_by_name (get_entry (fixture), "activate");
  g_assert_cmpstr (get_summary (fixture), ==, "n> needs a number");
  assert_wrong (fixture, "n>");
  g_assert_cmpstr (fixture->log->str, ==, "");
}

static VitkCompleter *
get_completer (Fixture *fixture)
{
  return VITK_COMPLETER (test_window_find (fixture->window, VITK_TYPE_COMPLETER, 0));
}

/* What is offered, the chosen one pointed at. */
static char *
dup_offered (Fixture *fixture)
{
  GtkWidget *completer = GTK_WIDGET (get_completer (fixture));
  GtkListBox *list = GTK_LIST_BOX (test_window_find (completer, GTK_TYPE_LIST_BOX, 0));
  GString *offered = g_string_new (NULL);
  GtkListBoxRow *row;
  int i;

  for (i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    g_string_append_printf (offered, "%s%s; ",
                            row == gtk_list_box_get_selected_row (list) ? ">" : "",
                            get_label (GTK_WIDGET (row), 0));
  g_assert_true (gtk_widget_get_visible (completer) == (offered->len > 0));
  return g_string_free (offered, FALSE);
}

/* Puts the caret behind what is typed. */
static void
type (Fixture *fixture, const char *text)
{
  gtk_editable_set_text (get_entry (fixture), text);
  gtk_editable_set_position (get_entry (fixture), -1);
}

/* What is typed, which keys are pressed, what is offered then, and what the entry has. */
static void
test_offers (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *typed;
    guint keys[4];
    const char *offered;
    const char *text;
  } cases[] = {
    { "bone", { 0 }, "", "bone" },
    { "se", { 0 }, "section:; ", "se" },
    { "se", { GDK_KEY_Return }, "section:; ", "se" },
    { "se", { GDK_KEY_Down }, ">section:; ", "se" },
    { "se", { GDK_KEY_Escape }, "", "se" },
    { "se",
      { GDK_KEY_Tab },
      "Title and Authors; 1 First things; 1.1 Things within; Abbreviations; References; "
      "About This Article; ",
      "section:" },
    { "se",
      { GDK_KEY_Down, GDK_KEY_Return, GDK_KEY_Up, GDK_KEY_Return },
      "",
      "section:\"About This Article\" " },
    { "in:t", { 0 }, "text; table; term; ", "in:t" },
    { "in:t", { GDK_KEY_Up }, "text; table; >term; ", "in:t" },
    { "in:t",
      { GDK_KEY_Down, GDK_KEY_Down, GDK_KEY_Down, GDK_KEY_Down },
      ">text; table; term; ",
      "in:t" },
    { "in:t", { GDK_KEY_Down, GDK_KEY_Down, GDK_KEY_Tab }, "", "in:table " },
  };
  guint i;
  guint j;

  vitk_search_pane_set_choices (fixture->pane, vitk_index_get_choices (fixture->index));
  /* Nothing is offered to who does not type. */
  type (fixture, "se");
  vitk_search_pane_begin (fixture->pane, NULL);
  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *offered = NULL;

      type (fixture, cases[i].typed);
      for (j = 0; j < G_N_ELEMENTS (cases[i].keys) && cases[i].keys[j] != 0; j++)
        vitk_completer_press (get_completer (fixture), cases[i].keys[j]);
      g_test_message ("%s", cases[i].typed);
      offered = dup_offered (fixture);
      g_assert_cmpstr (offered, ==, cases[i].offered);
      g_assert_cmpstr (gtk_editable_get_text (get_entry (fixture)), ==, cases[i].text);
      g_assert_true ((vitk_completer_get_words (get_completer (fixture)) != NULL) ==
                     (*offered != '\0'));
    }
}

/* Where nothing is offered, or none of it is chosen, the keys mean what they meant. */
static void
test_other_keys (Fixture *fixture, gconstpointer data)
{
  vitk_search_pane_set_choices (fixture->pane, vitk_index_get_choices (fixture->index));
  vitk_search_pane_begin (fixture->pane, "bone");
  g_assert_false (vitk_completer_press (get_completer (fixture), GDK_KEY_Down));
  g_assert_false (vitk_completer_press (get_completer (fixture), GDK_KEY_Tab));
  g_assert_false (vitk_completer_press (get_completer (fixture), GDK_KEY_Escape));
  type (fixture, "se");
  g_assert_cmpstr (vitk_completer_get_words (get_completer (fixture)), ==,
                   "1 suggestion, Down to choose");
  g_assert_false (vitk_completer_press (get_completer (fixture), GDK_KEY_Return));
  g_assert_false (vitk_completer_press (get_completer (fixture), GDK_KEY_a));
  g_assert_true (vitk_completer_press (get_completer (fixture), GDK_KEY_Down));
  g_assert_cmpstr (vitk_completer_get_words (get_completer (fixture)), ==,
                   "section:: Section, by words of its heading");
}

/* What means the same is named, and can be left out. */
static void
test_expansions (Fixture *fixture, gconstpointer data)
{
  GtkWidget *expand = test_window_find (fixture->window, GTK_TYPE_CHECK_BUTTON, 0);

  gtk_editable_set_text (get_entry (fixture), "rings");
  answer (fixture);
  g_assert_false (gtk_widget_get_visible (expand));
  gtk_editable_set_text (get_entry (fixture), "ABC");
  answer (fixture);
  g_assert_true (gtk_widget_get_visible (expand));
  g_assert_cmpstr (get_label (expand, 0), ==, "Also searching for: the beginning of it all");
  g_string_truncate (fixture->log, 0);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (expand), FALSE);
  g_assert_cmpstr (fixture->log->str, ==, "changed ABC; ");
  answer (fixture);
  g_assert_true (gtk_widget_get_visible (expand));
  g_assert_cmpstr (get_label (expand, 0), ==, "Also search for what means the same");
}

static void
step (Fixture *fixture, int by)
{
  vitk_search_list_step (
      VITK_SEARCH_LIST (test_window_find (fixture->window, VITK_TYPE_SEARCH_LIST, 0)), by);
}

static const char *
get_selected (Fixture *fixture)
{
  const VitkSearchResult *selected = vitk_search_pane_get_selected (fixture->pane);

  return selected != NULL ? selected->anchor : NULL;
}

/* The first is selected; the selection stops at both ends, and comes back with its query. */
static void
test_selection (Fixture *fixture, gconstpointer data)
{
  gtk_editable_set_text (get_entry (fixture), "in:reference author");
  answer (fixture);
  g_assert_cmpstr (get_selected (fixture), ==, "r1");
  step (fixture, -1);
  g_assert_cmpstr (get_selected (fixture), ==, "r1");
  step (fixture, 2);
  g_assert_cmpstr (get_selected (fixture), ==, "r3");
  /* Also to a row that is not there yet. */
  step (fixture, 100);
  g_assert_cmpstr (get_selected (fixture), ==, "r40");

  gtk_editable_set_text (get_entry (fixture), "rings");
  answer (fixture);
  g_assert_cmpstr (get_selected (fixture), ==, "fig-1");
  vitk_search_pane_bring_back (fixture->pane, "in:reference author", "r33");
  answer (fixture);
  g_assert_cmpstr (get_selected (fixture), ==, "r33");
  vitk_search_pane_bring_back (fixture->pane, "in:reference author", "r2");
  g_assert_cmpstr (get_selected (fixture), ==, "r2");
}

/* As if another article had the same places. */
static VitkSearchResults *
search_all (Fixture *fixture, const char *words)
{
  VitkSearchResults *results = search (fixture, words);
  VitkSearchResults *others = search (fixture, words);
  guint i;

  for (i = 0; i < results->results->len; i++)
    {
      VitkSearchResult *own = g_ptr_array_index (results->results, i);
      VitkSearchResult *other = g_ptr_array_index (others->results, i);

      own->title = g_strdup ("Here");
      other->title = g_strdup ("There");
      other->file = g_strdup ("/there.xml");
    }
  return vitk_search_results_join (results, others);
}

/* Results say which article; what is in another is not marked in this one. */
static void
test_all_articles (Fixture *fixture, gconstpointer data)
{
  GtkWidget *all = test_window_find (fixture->window, GTK_TYPE_CHECK_BUTTON, 1);
  g_autofree char *shown = NULL;
  g_autofree char *address = NULL;
  g_autoptr (VitkMarkSet) set = NULL;
  VitkSearchResults *results;

  gtk_editable_set_text (get_entry (fixture), "rings");
  answer (fixture);
  g_string_truncate (fixture->log, 0);
  g_assert_false (vitk_search_pane_get_all (fixture->pane));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (all), TRUE);
  g_assert_true (vitk_search_pane_get_all (fixture->pane));
  g_assert_cmpstr (fixture->log->str, ==, "changed rings; ");
  vitk_search_pane_bring_back (fixture->pane, "rings", "/there.xml#fig-1");
  results = search_all (fixture, "rings");
  results->more = TRUE;
  vitk_search_pane_show_results (fixture->pane, results);
  shown = dup_shown (fixture);
  g_assert_cmpstr (get_summary (fixture), ==, "At least 2 results");
  g_assert_cmpstr (
      shown, ==,
      "Captions 2+\n"
      "  fig-1 [This Article / 1 First things › 1.1 Things within › Figure 1] Figure 1 "
      "*Rings*, see 4.\n"
      "> fig-1 [There / 1 First things › 1.1 Things within › Figure 1] Figure 1 "
      "*Rings*, see 4.\n");
  address = vitk_search_result_dup_address (vitk_search_pane_get_selected (fixture->pane));
  g_assert_cmpstr (address, ==, "/there.xml#fig-1");
  set = vitk_search_marks_new (fixture->article, results);
  g_assert_cmpuint (vitk_mark_set_get_n_marks (set), ==, 1);
  results = search_all (fixture, "of OR the OR author");
  results->more = TRUE;
  vitk_search_pane_show_results (fixture->pane, results);
  g_assert_cmpstr (get_summary (fixture), ==, "The best 100 of at least 108 results");
}

/* Whoever is faster than the answer is given it when it comes, and not the one before. */
static void
test_hurry (Fixture *fixture, gconstpointer data)
{
  gtk_editable_set_text (get_entry (fixture), "rings");
  answer (fixture);
  gtk_editable_set_text (get_entry (fixture), "microgram");
  g_string_truncate (fixture->log, 0);
  g_signal_emit_by_name (get_entry (fixture), "activate");
  g_assert_cmpstr (fixture->log->str, ==, "");
  answer (fixture);
  g_assert_cmpstr (fixture->log->str, ==, "activated table-1-fn; ");
  g_signal_emit_by_name (get_entry (fixture), "activate");
  g_assert_cmpstr (fixture->log->str, ==, "activated table-1-fn; activated table-1-fn; ");
}

/* All that was found is marked where it stands, in the order of the text; sentences and rows are
 * places. And the place of the best result. */
static void
test_marks (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *query;
    const char *marks;
    int place;
  } cases[] = {
    { "things", "0 sec-1 things; 1 sec-1-1 Things; ", 0 },
    { "ug", "0 row-1-c2-p ug; 1 row-2-c1-p ug; 2 table-1-fn ug; 2 table-1-fn microgram; ", 2 },
    { "\"author 7\" OR 360", "0 row-2-c0-p 360; 1 r7 Author 7; ", 0 },
    /* What no text of the article has is not marked. */
    { "touch", "", -1 },
  };
  guint i;
  guint j;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (VitkSearchResults) results = search (fixture, cases[i].query);
      g_autoptr (VitkMarkSet) set = vitk_search_marks_new (fixture->article, results);
      g_autoptr (GString) found = g_string_new (NULL);

      for (j = 0; set != NULL && j < vitk_mark_set_get_n_marks (set); j++)
        {
          const VitkMark *mark = vitk_mark_set_get_mark (set, j);
          g_autofree char *words = vitk_text_slice (mark->text, mark->start, mark->end);

          g_string_append_printf (found, "%u %s %s; ", mark->place, mark->anchor->name, words);
        }
      g_test_message ("%s", cases[i].query);
      g_assert_cmpstr (found->str, ==, cases[i].marks);
      if (set != NULL)
        g_assert_cmpint (vitk_search_marks_find (set, g_ptr_array_index (results->results, 0)), ==,
                         cases[i].place);
    }
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/widgets/search-pane/results", Fixture, NULL, set_up, test_results, tear_down);
  g_test_add ("/widgets/search-pane/problem", Fixture, NULL, set_up, test_problem, tear_down);
  g_test_add ("/widgets/search-pane/unfinished", Fixture, NULL, set_up, test_unfinished, tear_down);
  g_test_add ("/widgets/search-pane/offers", Fixture, NULL, set_up, test_offers, tear_down);
  g_test_add ("/widgets/search-pane/other-keys", Fixture, NULL, set_up, test_other_keys, tear_down);
  g_test_add ("/widgets/search-pane/expansions", Fixture, NULL, set_up, test_expansions, tear_down);
  g_test_add ("/widgets/search-pane/selection", Fixture, NULL, set_up, test_selection, tear_down);
  g_test_add ("/widgets/search-pane/all-articles", Fixture, NULL, set_up, test_all_articles,
              tear_down);
  g_test_add ("/widgets/search-pane/hurry", Fixture, NULL, set_up, test_hurry, tear_down);
  g_test_add ("/widgets/search-pane/marks", Fixture, NULL, set_up, test_marks, tear_down);
  return g_test_run ();
}
