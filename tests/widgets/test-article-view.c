/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "sample-article.h"
#include "test-window.h"

#include "widgets/vitk-article-view.h"
#include "widgets/vitk-link.h"
#include "widgets/vitk-preview-area.h"
#include "widgets/vitk-table-grid.h"
#include "widgets/vitk-table-view.h"

#include <adwaita.h>
#include <string.h>

typedef struct
{
  GtkWidget *window;
  VitkArticleView *view;
  VitkReadingColumn *column;
  VitkArticle *article;
} Fixture;

static gboolean
is_settled (gpointer data)
{
  return vitk_article_view_is_settled (((Fixture *) data)->view);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *previews = vitk_preview_area_new ();

  fixture->article = sample_article_new ();
  fixture->view = VITK_ARTICLE_VIEW (vitk_article_view_new ());
  fixture->column = vitk_article_view_get_column (fixture->view);
  gtk_widget_set_parent (GTK_WIDGET (fixture->view), previews);
  vitk_preview_area_set_article (VITK_PREVIEW_AREA (previews), fixture->article, NULL, NULL, NULL);
  fixture->window = test_window_new (previews, 700, 600);
  vitk_article_view_set_article (fixture->view, fixture->article, NULL, NULL, NULL);
  test_window_wait (is_settled, fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  test_window_destroy (fixture->window, fixture->view, fixture->article);
}

static const VitkAnchor *
get_anchor (Fixture *fixture, const char *name)
{
  const VitkAnchor *anchor = vitk_article_get_anchor (fixture->article, name);

  g_assert_nonnull (anchor);
  return anchor;
}

static GdkRectangle
get_visible (Fixture *fixture)
{
  GdkRectangle visible;

  gtk_text_view_get_visible_rect (GTK_TEXT_VIEW (fixture->column), &visible);
  return visible;
}

/* Every word of every block is in what a reader can select, in the order of the article. */
static void
test_words (Fixture *fixture, gconstpointer data)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture->column));
  g_autofree char *words = sample_article_dup_words (fixture->article);
  g_auto (GStrv) lines = g_strsplit (words, "\n", -1);
  g_autofree char *selection = NULL;
  const char *at;
  GtkTextIter start;
  GtkTextIter end;
  guint i;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_select_range (buffer, &start, &end);
  selection = vitk_text_selection_dup_words (vitk_reading_column_get_selection (fixture->column));
  for (i = 0, at = selection; lines[i] != NULL; i++)
    {
      const char *found = strstr (at, lines[i]);

      if (found == NULL)
        g_error ("missing or out of order: %s", lines[i]);
      at = found + strlen (lines[i]);
    }
  g_assert_nonnull (strstr (selection, "\n1 First things\n"));
  g_assert_nonnull (strstr (selection, "\n\nReferences\n\n1. Author 1."));
  g_assert_nonnull (strstr (selection, "\n[2]\t180\tug\tbetter\n"));
  g_assert_nonnull (strstr (selection, "\na = b (1)\n"));
  g_assert_true (g_str_has_suffix (selection, "\nReceived: 15 March"));
  g_assert_null (strstr (selection, "\uFFFC"));
}

static void
test_links (Fixture *fixture, gconstpointer data)
{
  static const char *const expected[] = {
    "Affiliation: A Place: Author → show-anchor aff",
    "Reference 1: Smith → show-anchor r1",
    "Reference 5 → show-anchor r5",
    "Reference 6, Reference 7 → none",
    "Reference 8 → show-anchor r8",
    "Table 1 → show-anchor table-1",
    "Figure 1 → show-anchor fig-1",
    "Reference 9: the author of the long paper that had to be cited here → show-anchor r9",
  };
  VitkLinkLayer *layer = vitk_reading_column_get_layer (fixture->column);
  guint i;

  g_assert_cmpuint (vitk_link_layer_get_n_links (layer), ==, 7 + 12 + 40);
  for (i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      GtkWidget *link = vitk_link_layer_get_link (layer, i);
      const char *before = test_window_get_activated (fixture->window);
      const char *after;
      g_autofree char *result = NULL;

      gtk_widget_activate_action (link, "link.activate", NULL);
      after = test_window_get_activated (fixture->window);
      result = g_strdup_printf ("%s → %s", vitk_link_get_label (VITK_LINK (link)),
                                after != before ? after : "none");
      g_assert_cmpstr (result, ==, expected[i]);
      g_assert_true (
          gtk_test_accessible_has_role (GTK_ACCESSIBLE (link), GTK_ACCESSIBLE_ROLE_LINK));
    }
}

/* The stops of Tab are the links, those in tables and captions among them, in reading order. */
static void
test_tab (Fixture *fixture, gconstpointer data)
{
  static const char *const expected[] = {
    "aff", "r1", "r5", "r6", "r8", "table-1", "fig-1", "r1", "r2", "r3", "r9", "r10",
  };
  GtkWidget *focus;
  guint i;

  gtk_widget_grab_focus (GTK_WIDGET (fixture->view));
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (fixture->column)));
  for (i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_assert_true (gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_FORWARD));
      focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
      g_assert_true (VITK_IS_LINK (focus));
      g_assert_cmpstr (vitk_link_get_target (VITK_LINK (focus)), ==, expected[i]);
    }
  for (i = G_N_ELEMENTS (expected) - 1; i > 0; i--)
    {
      g_assert_true (gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_BACKWARD));
      focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
      g_assert_cmpstr (vitk_link_get_target (VITK_LINK (focus)), ==, expected[i - 1]);
    }
  g_assert_true (gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_BACKWARD));
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (fixture->column)));
}

/* Of a table that begins above the view Tab enters only what is left in it. */
static void
test_tab_in_view (Fixture *fixture, gconstpointer data)
{
  GtkWidget *table = vitk_insets_get_widget (vitk_reading_column_get_insets (fixture->column), 0);
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture->column));
  graphene_rect_t bounds;
  double value;

  g_assert_true (gtk_widget_compute_bounds (table, GTK_WIDGET (fixture->column), &bounds));
  value = gtk_adjustment_get_value (adjustment) + bounds.origin.y + bounds.size.height - 4;
  gtk_adjustment_set_value (adjustment, value);
  test_window_wait (is_settled, fixture);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->view));
  g_assert_true (gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_FORWARD));
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), >=, value);
}

/* Wherever it is, a link that gets the focus comes into view. */
static void
test_focus_in_view (Fixture *fixture, gconstpointer data)
{
  VitkLinkLayer *layer = vitk_reading_column_get_layer (fixture->column);
  static const guint links[] = { 58, 3, 30, 18, 0 };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (links); i++)
    {
      GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture->column));
      GdkRectangle visible;
      GdkRectangle words;
      GtkTextIter iter;

      g_assert_true (vitk_link_layer_focus_link (layer, links[i]));
      gtk_text_buffer_get_iter_at_offset (buffer, &iter,
                                          vitk_link_layer_get_offset (layer, links[i]));
      gtk_text_view_get_iter_location (GTK_TEXT_VIEW (fixture->column), &iter, &words);
      visible = get_visible (fixture);
      g_assert_cmpint (words.y, >=, visible.y);
      g_assert_cmpint (words.y + words.height, <=, visible.y + visible.height);
    }
}

typedef struct
{
  GtkTextView *view;
  VitkLinkLayer *layer;
  guint link;
  GdkRectangle first; /* its first letter, in the text */
  graphene_rect_t bounds;
} Lying;

/* Whether a link lies where its first letter is drawn. */
static gboolean
is_in_place (gpointer data)
{
  Lying *lying = data;
  GtkWidget *link = vitk_link_layer_get_link (lying->layer, lying->link);
  GtkTextIter iter;
  int x;
  int y;

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (lying->view), &iter,
                                      vitk_link_layer_get_offset (lying->layer, lying->link));
  gtk_text_view_get_iter_location (lying->view, &iter, &lying->first);
  gtk_text_view_buffer_to_window_coords (lying->view, GTK_TEXT_WINDOW_WIDGET,
                                         lying->first.x + lying->first.width / 2,
                                         lying->first.y + lying->first.height / 2, &x, &y);
  return gtk_widget_compute_bounds (link, GTK_WIDGET (lying->view), &lying->bounds) &&
         graphene_rect_contains_point (&lying->bounds, &GRAPHENE_POINT_INIT (x, y));
}

/* Links lie on their words; one that is broken over two lines takes both, and nothing between. */
static void
test_places (Fixture *fixture, gconstpointer data)
{
  Lying lying = { GTK_TEXT_VIEW (fixture->column),
                  vitk_reading_column_get_layer (fixture->column) };
  guint n_broken = 0;

  for (; lying.link < vitk_link_layer_get_n_links (lying.layer); lying.link++)
    {
      GtkWidget *link = vitk_link_layer_get_link (lying.layer, lying.link);

      test_window_wait (is_in_place, &lying);
      if (lying.bounds.size.height > lying.first.height)
        {
          n_broken++;
          /* The lower left corner belongs to the second line, the upper left one to the words
           * before the link. */
          g_assert_true (gtk_widget_contains (link, 2, lying.bounds.size.height - 2));
          g_assert_false (gtk_widget_contains (link, 2, 2));
        }
    }
  g_assert_cmpuint (n_broken, >, 0);
}

static void
test_headings (Fixture *fixture, gconstpointer data)
{
  GtkWidget *layer = GTK_WIDGET (vitk_reading_column_get_layer (fixture->column));
  GtkWidget *child;
  GString *headings = g_string_new (NULL);

  for (child = gtk_widget_get_first_child (layer); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      static const char *const words[] = { "All about everything", "1 First things",
                                           "1.1 Things within",    "Abbreviations",
                                           "References",           "About This Article" };
      guint i;

      if (!gtk_test_accessible_has_role (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_ROLE_HEADING))
        continue;
      for (i = 0; i < G_N_ELEMENTS (words); i++)
        {
          g_autofree char *other = gtk_test_accessible_check_property (
              GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, words[i]);

          if (other == NULL)
            g_string_append_printf (headings, "%u", i);
        }
    }
  g_assert_cmpstr (headings->str, ==, "012345");
  g_string_free (headings, TRUE);
}

/* What is shown stands in the upper half of the view, a row of a table as well. */
static void
test_show_anchor (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "q6", "row-3", "sec-1-1", "li2", "fig-1", "row-1-c3-p" };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const VitkAnchor *anchor = get_anchor (fixture, names[i]);
      GdkRectangle visible;
      GdkRectangle area;

      g_test_message ("%s", names[i]);
      g_assert_true (vitk_article_view_show_anchor (fixture->view, anchor));
      test_window_wait (is_settled, fixture);
      visible = get_visible (fixture);
      g_assert_true (vitk_reading_column_get_area (fixture->column, anchor, &area));
      g_assert_cmpint (area.y, >=, visible.y);
      g_assert_cmpint (area.y, <, visible.y + visible.height / 2);
    }
  g_assert_false (vitk_article_view_show_anchor (fixture->view, NULL));
}

static void
test_sections (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpstr (vitk_article_view_get_section (fixture->view)->anchor->name, ==, "front");
  vitk_article_view_show_anchor (fixture->view, get_anchor (fixture, "q6"));
  test_window_wait (is_settled, fixture);
  g_assert_cmpstr (vitk_article_view_get_section (fixture->view)->anchor->name, ==, "sec-1-1");
}

static gboolean
is_narrow (gpointer data)
{
  return gtk_widget_get_width (GTK_WIDGET (((Fixture *) data)->view)) < 600 && is_settled (data);
}

static gboolean
is_wide (gpointer data)
{
  return gtk_widget_get_width (GTK_WIDGET (((Fixture *) data)->view)) > 600 && is_settled (data);
}

/* A place is restored to the pixel, also when the column was narrower in between. */
static void
test_restore (Fixture *fixture, gconstpointer data)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture->column));
  VitkLinkLayer *layer = vitk_reading_column_get_layer (fixture->column);
  g_autoptr (VitkPlace) place = NULL;
  g_autoptr (VitkPlace) again = NULL;
  double value;

  vitk_article_view_show_anchor (fixture->view, get_anchor (fixture, "q6"));
  test_window_wait (is_settled, fixture);
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + 37);
  vitk_link_layer_focus_link (layer, 12);
  value = gtk_adjustment_get_value (adjustment);
  place = vitk_article_view_dup_place (fixture->view);
  g_assert_cmpint (place->focused_link, ==, 12);

  vitk_article_view_show_anchor (fixture->view, get_anchor (fixture, "r40"));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 400, 600);
  test_window_wait (is_narrow, fixture);
  vitk_article_view_restore_place (fixture->view, place);
  test_window_wait (is_settled, fixture);
  again = vitk_article_view_dup_place (fixture->view);
  g_assert_cmpstr (again->anchor, ==, place->anchor);

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 700, 600);
  test_window_wait (is_wide, fixture);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->view));
  vitk_article_view_restore_place (fixture->view, place);
  test_window_wait (is_settled, fixture);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, value);
  g_assert_cmpint (vitk_link_layer_find_focus (layer), ==, 12);
}

/* The link of a table that had the focus has it again. */
static void
test_restore_in_table (Fixture *fixture, gconstpointer data)
{
  VitkInsets *insets = vitk_reading_column_get_insets (fixture->column);
  GtkWidget *link = test_window_find (vitk_insets_get_widget (insets, 0), VITK_TYPE_LINK, 2);
  g_autoptr (VitkPlace) place = NULL;

  g_assert_cmpstr (vitk_link_get_target (VITK_LINK (link)), ==, "r3");
  gtk_widget_grab_focus (link);
  place = vitk_article_view_dup_place (fixture->view);
  vitk_article_view_show_anchor (fixture->view, get_anchor (fixture, "r40"));
  gtk_widget_grab_focus (GTK_WIDGET (fixture->view));
  test_window_wait (is_settled, fixture);
  vitk_article_view_restore_place (fixture->view, place);
  test_window_wait (is_settled, fixture);
  g_assert_true (gtk_widget_is_focus (link));
}

/* An anchor that is asked for before the text is there is shown once it is. */
static void
test_early (Fixture *fixture, gconstpointer name)
{
  g_autoptr (VitkArticle) article = sample_article_new ();
  const VitkAnchor *anchor = vitk_article_get_anchor (article, name);
  GdkRectangle visible;
  GdkRectangle area;

  vitk_article_view_set_article (fixture->view, article, NULL, NULL, NULL);
  g_assert_true (vitk_article_view_show_anchor (fixture->view, anchor));
  test_window_wait (is_settled, fixture);
  visible = get_visible (fixture);
  g_assert_true (vitk_reading_column_get_area (fixture->column, anchor, &area));
  g_assert_cmpint (area.y, >=, visible.y);
  g_assert_cmpint (area.y, <, visible.y + visible.height / 2);
}

/* Where a place is, is asked while the text is laid out and drawn: nothing is made to answer. */
static void
test_area_makes_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitkArticle) article = sample_article_new ();
  GtkWidget *column = GTK_WIDGET (fixture->column);
  GdkRectangle area;

  vitk_article_view_set_article (fixture->view, article, NULL, NULL, NULL);
  g_assert_true (vitk_reading_column_get_area (fixture->column,
                                               vitk_article_get_anchor (article, "row-2"), &area));
  g_assert_null (test_window_find (column, VITK_TYPE_TABLE_VIEW, 0));
  test_window_wait (is_settled, fixture);
  g_assert_nonnull (test_window_find (column, VITK_TYPE_TABLE_VIEW, 0));
}

/* The keys of a reader scroll, until a key for the caret shows it. */
static void
test_keys (Fixture *fixture, gconstpointer data)
{
  GtkTextView *view = GTK_TEXT_VIEW (fixture->column);
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));
  const double page = gtk_adjustment_get_page_size (adjustment);
  const double end = gtk_adjustment_get_upper (adjustment) - page;
  GdkRectangle visible;
  GdkRectangle caret;
  GtkTextIter iter;

  gtk_widget_grab_focus (GTK_WIDGET (fixture->view));
  g_signal_emit_by_name (view, "move-cursor", GTK_MOVEMENT_PAGES, 2, FALSE);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), >, page);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), <, 2 * page);
  g_signal_emit_by_name (view, "move-cursor", GTK_MOVEMENT_DISPLAY_LINE_ENDS, 1, FALSE);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, end);
  g_assert_false (gtk_text_view_get_cursor_visible (view));
  g_signal_emit_by_name (view, "move-cursor", GTK_MOVEMENT_DISPLAY_LINES, 1, FALSE);
  g_assert_true (gtk_text_view_get_cursor_visible (view));
  gtk_text_buffer_get_iter_at_mark (gtk_text_view_get_buffer (view), &iter,
                                    gtk_text_buffer_get_insert (gtk_text_view_get_buffer (view)));
  gtk_text_view_get_iter_location (view, &iter, &caret);
  visible = get_visible (fixture);
  g_assert_cmpint (caret.y, >=, visible.y);
  vitk_link_layer_focus_link (vitk_reading_column_get_layer (fixture->column), 0);
  g_assert_false (gtk_text_view_get_cursor_visible (view));
}

static void
test_line_length (Fixture *fixture, gconstpointer data)
{
  GtkTextView *view = GTK_TEXT_VIEW (fixture->column);
  GtkTextIter iter;
  int longest = 0;
  int length;

  gtk_text_buffer_get_start_iter (gtk_text_view_get_buffer (view), &iter);
  do
    {
      GtkTextIter end = iter;

      gtk_text_view_forward_display_line_end (view, &end);
      length = gtk_text_iter_get_offset (&end) - gtk_text_iter_get_offset (&iter);
      longest = MAX (longest, length);
    }
  while (gtk_text_view_forward_display_line (view, &iter));
  g_assert_cmpint (longest, >, 50);
  /* Measured by the average letter: a line of narrow ones holds a few more. */
  g_assert_cmpint (longest, <=, 75);
}

static double
get_head_y (Fixture *fixture)
{
  GtkWidget *grid = test_window_find (GTK_WIDGET (fixture->column), VITK_TYPE_TABLE_GRID, 0);
  graphene_rect_t bounds;

  g_assert_true (
      gtk_widget_compute_bounds (GTK_WIDGET (vitk_table_grid_get_row (VITK_TABLE_GRID (grid), 0)),
                                 GTK_WIDGET (fixture->column), &bounds));
  return bounds.origin.y;
}

static gboolean
is_head_at_top (gpointer data)
{
  return get_head_y (data) == 0;
}

static gboolean
is_head_at_start (gpointer data)
{
  Fixture *fixture = data;

  return get_head_y (fixture) == *(double *) g_object_get_data (G_OBJECT (fixture->view), "start");
}

/* The head of a table stays at the top while the text is scrolled through the table. */
static void
test_table_head (Fixture *fixture, gconstpointer data)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture->column));
  double start = get_head_y (fixture);

  g_object_set_data (G_OBJECT (fixture->view), "start", &start);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 0);
  g_assert_cmpfloat (start, >, 0);
  gtk_adjustment_set_value (adjustment, start + 20);
  test_window_wait (is_head_at_top, fixture);
  gtk_adjustment_set_value (adjustment, start + 30);
  test_window_wait (is_head_at_top, fixture);
  gtk_adjustment_set_value (adjustment, 0);
  test_window_wait (is_head_at_start, fixture);
}

#define SCROLLED 100

static void
measure_child (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
               int *natural, int *minimum_baseline, int *natural_baseline)
{
  gtk_widget_measure (gtk_widget_get_first_child (widget), orientation, for_size, minimum, natural,
                      minimum_baseline, natural_baseline);
}

/* Scrolls, once, when the text has its place, but what is around it is still being given one. */
static void
allocate_and_scroll (GtkWidget *widget, int width, int height, int baseline)
{
  GtkWidget *view = gtk_widget_get_first_child (widget);
  VitkReadingColumn *column = vitk_article_view_get_column (VITK_ARTICLE_VIEW (view));
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (column));

  gtk_widget_allocate (view, width, height, baseline, NULL);
  gtk_adjustment_set_value (adjustment, SCROLLED);
}

static gboolean
is_second_paint (gpointer data)
{
  return *(guint *) data >= 2;
}

static void
count_paint (GdkFrameClock *clock, guint *n_paints)
{
  ++*n_paints;
  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
}

/* GTK forgets that request; it would draw a text without an allocation, and warn of that. */
static void
test_scrolled_meanwhile (Fixture *fixture, gconstpointer data)
{
  GtkWidget *previews = gtk_widget_get_parent (GTK_WIDGET (fixture->view));
  GdkFrameClock *clock = gtk_widget_get_frame_clock (previews);
  guint n_paints = 0;

  gtk_widget_set_layout_manager (previews,
                                 gtk_custom_layout_new (NULL, measure_child, allocate_and_scroll));
  g_signal_connect (clock, "after-paint", G_CALLBACK (count_paint), &n_paints);
  gtk_widget_queue_resize (previews);
  test_window_wait (is_second_paint, &n_paints);
  g_signal_handlers_disconnect_by_func (clock, count_paint, &n_paints);
  g_assert_cmpint (get_visible (fixture).y, >, 0);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/article-view/words", Fixture, NULL, set_up, test_words, tear_down);
  g_test_add ("/article-view/links", Fixture, NULL, set_up, test_links, tear_down);
  g_test_add ("/article-view/tab", Fixture, NULL, set_up, test_tab, tear_down);
  g_test_add ("/article-view/tab-in-view", Fixture, NULL, set_up, test_tab_in_view, tear_down);
  g_test_add ("/article-view/focus-in-view", Fixture, NULL, set_up, test_focus_in_view, tear_down);
  g_test_add ("/article-view/places", Fixture, NULL, set_up, test_places, tear_down);
  g_test_add ("/article-view/headings", Fixture, NULL, set_up, test_headings, tear_down);
  g_test_add ("/article-view/show-anchor", Fixture, NULL, set_up, test_show_anchor, tear_down);
  g_test_add ("/article-view/sections", Fixture, NULL, set_up, test_sections, tear_down);
  g_test_add ("/article-view/restore", Fixture, NULL, set_up, test_restore, tear_down);
  g_test_add ("/article-view/restore-in-table", Fixture, NULL, set_up, test_restore_in_table,
              tear_down);
  g_test_add ("/article-view/early", Fixture, "q9", set_up, test_early, tear_down);
  g_test_add ("/article-view/early-row", Fixture, "row-2", set_up, test_early, tear_down);
  g_test_add ("/article-view/area-makes-nothing", Fixture, NULL, set_up, test_area_makes_nothing,
              tear_down);
  g_test_add ("/article-view/keys", Fixture, NULL, set_up, test_keys, tear_down);
  g_test_add ("/article-view/line-length", Fixture, NULL, set_up, test_line_length, tear_down);
  g_test_add ("/article-view/scrolled-meanwhile", Fixture, NULL, set_up, test_scrolled_meanwhile,
              tear_down);
  g_test_add ("/article-view/table-head", Fixture, NULL, set_up, test_table_head, tear_down);
  return g_test_run ();
}
