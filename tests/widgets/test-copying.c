/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "sample-article.h"
#include "test-window.h"

#include "widgets/vitk-article-view.h"
#include "widgets/vitk-quotation.h"

#include <adwaita.h>
#include <string.h>

typedef struct
{
  GtkWidget *window;
  VitkArticleView *view;
  VitkReadingColumn *column;
  VitkArticle *article;
  char *read; /* what a clipboard gave */
} Fixture;

static gboolean
is_settled (gpointer data)
{
  return vitk_article_view_is_settled (((Fixture *) data)->view);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->article = sample_article_new ();
  fixture->view = VITK_ARTICLE_VIEW (vitk_article_view_new ());
  fixture->column = vitk_article_view_get_column (fixture->view);
  fixture->window = test_window_new (GTK_WIDGET (fixture->view), 700, 600);
  vitk_article_view_set_article (fixture->view, fixture->article, NULL, NULL, NULL);
  test_window_wait (is_settled, fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  test_window_destroy (fixture->window, fixture->view, fixture->article);
  g_free (fixture->read);
}

/* Selects from a character of one paragraph to one of another. */
static void
select_range (Fixture *fixture, const char *from, int skip, const char *to, int length)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture->column));
  VitkTextMap *map = vitk_reading_column_get_map (fixture->column);
  const VitkTextEntry *first =
      vitk_text_map_find_anchor (map, vitk_article_get_anchor (fixture->article, from));
  const VitkTextEntry *last =
      vitk_text_map_find_anchor (map, vitk_article_get_anchor (fixture->article, to));
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_iter_at_offset (buffer, &start, first->start + skip);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, length < 0 ? last->end : last->start + length);
  gtk_text_buffer_select_range (buffer, &start, &end);
}

typedef struct
{
  const char *from;
  int skip;
  const char *to;
  int length; /* -1 for all of it */
  const char *words;
} Case;

static const Case cases[] = {
  { "p1", 3, "p1", 8, "Smith" },
  { "title", 0, "aff", -1, "All about everything\n\nA. Author\n\nA Place" },
  /* A heading; the items of a list, without the tabs after their bullets. */
  { "sec-1", 0, "p1", 2, "1 First things\n\nAs" },
  { "li1", 0, "li2", -1, "• one\n• two, see Figure 1" },
  { "li1", 1, "li1", -1, " one" },
  /* A table has all its columns in each row, also below and beside cells that span several. */
  { "table-1", 0, "box1", -1,
    "Table 1\nTrials, after Smith.\nStudy\tDose\t\tOutcome\n\tAmount\tUnit\n[2]\t180\tug\tbetter\n"
    "\t360\tug\t\n[3]\tnot reported\na ug: microgram\n\nIn a box" },
  { "f1", 0, "f1", -1, "a = b (1)" },
  { "abc", 0, "abc-p", -1, "ABC\nthe beginning of it all" },
  { "r1", 0, "r2", -1, "1. Author 1. A paper. example.org\n2. Author 2. A paper. example.org" },
};

static void
test_cases (Fixture *fixture, gconstpointer data)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = NULL;

      select_range (fixture, cases[i].from, cases[i].skip, cases[i].to, cases[i].length);
      words = vitk_text_selection_dup_words (vitk_reading_column_get_selection (fixture->column));
      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Fixture *fixture = user_data;
  g_autoptr (GError) error = NULL;

  fixture->read = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, &error);
  if (fixture->read == NULL)
    fixture->read = g_strdup ("nothing");
}

static gboolean
has_read (gpointer data)
{
  return ((Fixture *) data)->read != NULL;
}

static void
assert_holds (Fixture *fixture, GdkClipboard *clipboard, const char *words)
{
  g_clear_pointer (&fixture->read, g_free);
  gdk_clipboard_read_text_async (clipboard, NULL, on_read, fixture);
  test_window_wait (has_read, fixture);
  g_assert_cmpstr (fixture->read, ==, words);
}

/* The clipboard gets the words by Copy, the middle button without. */
static void
test_clipboards (Fixture *fixture, gconstpointer data)
{
  GtkWidget *column = GTK_WIDGET (fixture->column);
  GdkClipboard *primary = gtk_widget_get_primary_clipboard (column);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (column));
  GtkTextIter start;

  select_range (fixture, "li1", 0, "li2", -1);
  assert_holds (fixture, primary, "• one\n• two, see Figure 1");
  select_range (fixture, "f1", 0, "f1", -1);
  assert_holds (fixture, primary, "a = b (1)");
  gtk_widget_activate_action (column, "clipboard.copy", NULL);
  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_place_cursor (buffer, &start);
  assert_holds (fixture, primary, "nothing");
  assert_holds (fixture, gtk_widget_get_clipboard (column), "a = b (1)");

  /* What another program has taken meanwhile is taken back by the next selection. */
  gdk_clipboard_set_text (primary, "other");
  select_range (fixture, "li1", 2, "li1", -1);
  assert_holds (fixture, primary, "one");
}

/* What a drag from the middle of a paragraph takes along, or NULL if it does not begin there. */
static char *
dup_dragged (Fixture *fixture, const char *anchor)
{
  GtkTextView *view = GTK_TEXT_VIEW (fixture->column);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (view));
  g_autoptr (GdkContentProvider) provider = NULL;
  g_auto (GValue) value = G_VALUE_INIT;
  GdkRectangle area;
  guint i;

  g_assert_true (vitk_reading_column_get_area (
      fixture->column, vitk_article_get_anchor (fixture->article, anchor), &area));
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, area.x + 40,
                                         area.y + area.height / 2, &area.x, &area.y);
  for (i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      /* GTK's own begins in the gesture that selects. */
      if (GTK_IS_DRAG_SOURCE (controller))
        g_signal_emit_by_name (controller, "prepare", (double) area.x, (double) area.y, &provider);
    }
  if (provider == NULL)
    return NULL;
  g_value_init (&value, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (provider, &value, NULL));
  return g_value_dup_string (&value);
}

/* A drag takes the words along, and only from where they are selected. */
static void
test_drag (Fixture *fixture, gconstpointer data)
{
  g_autofree char *none = dup_dragged (fixture, "li1");
  g_autofree char *words = NULL;
  g_autofree char *beside = NULL;

  g_assert_null (none);
  select_range (fixture, "li1", 0, "li2", -1);
  words = dup_dragged (fixture, "li1");
  g_assert_cmpstr (words, ==, "• one\n• two, see Figure 1");
  beside = dup_dragged (fixture, "p1");
  g_assert_null (beside);
}

/* What is selected is quoted with its place; an article without a record has no citation. */
static void
test_quotation (Fixture *fixture, gconstpointer data)
{
  GtkWidget *column = GTK_WIDGET (fixture->column);
  g_autofree char *nothing = vitk_quotation_dup_selected (column, fixture->article);
  g_autofree char *words = NULL;
  g_autofree char *across = NULL;

  g_assert_null (nothing);
  select_range (fixture, "p1", 3, "p1", 8);
  words = vitk_quotation_dup_selected (column, fixture->article);
  g_assert_cmpstr (words, ==, "“Smith” (1 First things, paragraph 1)");
  select_range (fixture, "q1", 0, "q2", 4);
  across = vitk_quotation_dup_selected (column, fixture->article);
  g_assert_true (g_str_has_prefix (across, "“word 0 of paragraph 1, "));
  g_assert_true (g_str_has_suffix (
      across, " says.\n\nword” (1.1 Things within, paragraph 2 – 1.1 Things within, paragraph 3)"));
}

/* The first selection begins where the reader is, not where the caret was left. */
static void
test_shift_keys (Fixture *fixture, gconstpointer data)
{
  GtkTextView *view = GTK_TEXT_VIEW (fixture->column);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));
  GtkTextIter start;
  GtkTextIter end;
  GdkRectangle visible;
  GdkRectangle place;
  g_autofree char *words = NULL;
  int length;

  gtk_widget_grab_focus (GTK_WIDGET (fixture->view));
  gtk_adjustment_set_value (adjustment, 1500);
  g_signal_emit_by_name (view, "move-cursor", GTK_MOVEMENT_VISUAL_POSITIONS, 1, TRUE);
  g_assert_true (gtk_text_buffer_get_selection_bounds (buffer, &start, &end));
  gtk_text_view_get_visible_rect (view, &visible);
  gtk_text_view_get_iter_location (view, &start, &place);
  g_assert_cmpint (place.y, >=, visible.y - place.height);
  g_assert_cmpint (place.y, <, visible.y + visible.height);
  length = gtk_text_iter_get_offset (&end) - gtk_text_iter_get_offset (&start);
  words = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  assert_holds (fixture, gtk_widget_get_primary_clipboard (GTK_WIDGET (view)), words);
  g_signal_emit_by_name (view, "move-cursor", GTK_MOVEMENT_VISUAL_POSITIONS, 1, TRUE);
  g_assert_true (gtk_text_buffer_get_selection_bounds (buffer, &start, &end));
  g_assert_cmpint (gtk_text_iter_get_offset (&end) - gtk_text_iter_get_offset (&start), ==,
                   length + 1);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/copying/cases", Fixture, NULL, set_up, test_cases, tear_down);
  g_test_add ("/copying/clipboards", Fixture, NULL, set_up, test_clipboards, tear_down);
  g_test_add ("/copying/drag", Fixture, NULL, set_up, test_drag, tear_down);
  g_test_add ("/copying/quotation", Fixture, NULL, set_up, test_quotation, tear_down);
  g_test_add ("/copying/shift-keys", Fixture, NULL, set_up, test_shift_keys, tear_down);
  return g_test_run ();
}
