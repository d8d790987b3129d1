/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "sample-article.h"
#include "test-window.h"

#include "widgets/vitk-link.h"
#include "widgets/vitk-mark-bar.h"
#include "widgets/vitk-mark-frame.h"
#include "widgets/vitk-table-view.h"

#include <adwaita.h>
#include <string.h>

/* How far a tick may be off, in pixels of the text: less than a line. */
#define LINE 16

typedef struct
{
  GtkWidget *window;
  VitkMarkFrame *frame;
  VitkArticleView *view;
  VitkReadingColumn *column;
  VitkArticle *article;
  guint n_left; /* how often the reader was about to be led away */
} Fixture;

static gboolean
is_settled (gpointer data)
{
  return vitk_article_view_is_settled (((Fixture *) data)->view);
}

static void
count (Fixture *fixture)
{
  fixture->n_left++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->article = sample_article_new ();
  sample_article_link (fixture->article);
  fixture->view = VITK_ARTICLE_VIEW (vitk_article_view_new ());
  fixture->column = vitk_article_view_get_column (fixture->view);
  fixture->frame = VITK_MARK_FRAME (vitk_mark_frame_new (fixture->view));
  g_signal_connect_swapped (fixture->frame, "leaving", G_CALLBACK (count), fixture);
  fixture->window = test_window_new (GTK_WIDGET (fixture->frame), 700, 600);
  vitk_article_view_set_article (fixture->view, fixture->article, NULL, NULL, NULL);
}

static void
set_up_settled (Fixture *fixture, gconstpointer data)
{
  set_up (fixture, data);
  test_window_wait (is_settled, fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  test_window_destroy (fixture->window, fixture->frame, fixture->article);
}

static void
mark (Fixture *fixture, const char *target)
{
  g_autoptr (VitkMarkSet) set = vitk_mark_set_new_for_citations (
      fixture->article, vitk_article_get_anchor (fixture->article, target));

  vitk_mark_frame_show (fixture->frame, set);
}

/* What is marked for each target: the words, with their place. */
static void
test_citations (void)
{
  static const struct
  {
    const char *target;
    const char *marks;
  } cases[] = {
    { "r1", "0 Smith; 1 Smith; " },
    { "r2", "0 2; " },
    { "r4", "0 4; " },
    /* A hidden member lies on the dash of its range. */
    { "r6", "0 –; " },
    { "r7", "0 –; " },
    { "table-1", "0 Table 1; " },
    { "r40", "" },
  };
  g_autoptr (VitkArticle) article = sample_article_new ();
  guint i;
  guint j;

  sample_article_link (article);
  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (VitkMarkSet) set = vitk_mark_set_new_for_citations (
          article, vitk_article_get_anchor (article, cases[i].target));
      g_autoptr (GString) found = g_string_new (NULL);

      for (j = 0; set != NULL && j < vitk_mark_set_get_n_marks (set); j++)
        {
          const VitkMark *one = vitk_mark_set_get_mark (set, j);
          g_autofree char *words = vitk_text_slice (one->text, one->start, one->end);

          g_string_append_printf (found, "%u %s; ", one->place, words);
        }
      g_assert_cmpstr (found->str, ==, cases[i].marks);
    }
}

/* As a search would: several words of one text, some of them one place. */
static void
test_set (void)
{
  g_autoptr (VitkArticle) article = vitk_article_new ();
  g_autoptr (VitkText) one = vitk_text_new ("a b a", -1, NULL);
  g_autoptr (VitkText) two = vitk_text_new ("a", -1, NULL);
  g_autoptr (VitkText) none = vitk_text_new ("b", -1, NULL);
  g_autoptr (VitkMarkSet) set = vitk_mark_set_new (article, "“a”");
  g_autofree char *words = NULL;
  guint n;

  vitk_mark_set_add (set, NULL, one, 0, 1, FALSE);
  vitk_mark_set_add (set, NULL, one, 4, 5, FALSE);
  vitk_mark_set_add (set, NULL, two, 0, 1, TRUE);
  g_assert_cmpuint (vitk_mark_set_get_n_marks (set), ==, 3);
  g_assert_cmpuint (vitk_mark_set_get_n_places (set), ==, 2);
  g_assert_true (vitk_mark_set_find_text (set, one, &n) == vitk_mark_set_get_mark (set, 0));
  g_assert_cmpuint (n, ==, 2);
  g_assert_true (vitk_mark_set_find_text (set, two, &n) == vitk_mark_set_get_mark (set, 2));
  g_assert_cmpuint (n, ==, 1);
  g_assert_null (vitk_mark_set_find_text (set, none, &n));
  g_assert_cmpuint (n, ==, 0);
  g_assert_true (vitk_mark_set_get_place (set, 0) == vitk_mark_set_get_mark (set, 0));
  g_assert_true (vitk_mark_set_get_place (set, 1) == vitk_mark_set_get_mark (set, 2));
  g_assert_null (vitk_mark_set_get_place (set, 2));
  words = vitk_mark_set_dup_words (set, vitk_mark_set_get_mark (set, 2));
  g_assert_cmpstr (words, ==, "Marked: “a”, place 2 of 2");
}

static void
on_changed (guint *n)
{
  (*n)++;
}

static void
test_changes (void)
{
  g_autoptr (VitkArticle) article = vitk_article_new ();
  g_autoptr (VitkMarkSet) set = vitk_mark_set_new (article, "a");
  g_autoptr (VitkMarks) marks = vitk_marks_new ();
  guint n = 0;

  g_signal_connect_swapped (marks, "changed", G_CALLBACK (on_changed), &n);
  vitk_marks_set (marks, NULL, -1);
  g_assert_cmpuint (n, ==, 0);
  vitk_marks_set (marks, set, 0);
  g_assert_cmpuint (n, ==, 1);
  vitk_marks_set (marks, set, 1);
  vitk_marks_set (marks, set, 1);
  g_assert_cmpuint (n, ==, 2);
  vitk_marks_set (marks, NULL, 1);
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpint (vitk_marks_get_current (marks), ==, -1);
}

/* Every link in @widget whose description is @words. */
static guint
count_described (GtkWidget *widget, const char *words)
{
  GtkWidget *child;
  guint n = 0;

  if (VITK_IS_LINK (widget))
    {
      g_autofree char *other = gtk_test_accessible_check_property (
          GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words);

      return other == NULL ? 1 : 0;
    }
  for (child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_described (child, words);
  return n;
}

/* The links on marked words say so, in the text and in tables, until they are not marked. */
static void
test_descriptions (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *target;
    const char *words;
    guint n;
  } cases[] = {
    { "r1", "Marked: Reference 1, place 1 of 2", 1 },
    { "r1", "Marked: Reference 1, place 2 of 2", 1 },
    { "r1", "Marked: Reference 2, place 1 of 1", 0 },
    { "r2", "Marked: Reference 2, place 1 of 1", 1 },
    { "r2", "Marked: Reference 1, place 1 of 2", 0 },
    { "r6", "Marked: Reference 6, place 1 of 1", 1 },
    { "fig-1", "Marked: Figure 1, place 1 of 1", 1 },
    { "r40", "Marked: Figure 1, place 1 of 1", 0 },
  };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      mark (fixture, cases[i].target);
      g_test_message ("%s: %s", cases[i].target, cases[i].words);
      g_assert_cmpuint (count_described (fixture->window, cases[i].words), ==, cases[i].n);
    }
}

/* Marks that were there before the text was find it. */
static void
test_early (Fixture *fixture, gconstpointer data)
{
  mark (fixture, "r1");
  test_window_wait (is_settled, fixture);
  g_assert_cmpuint (count_described (fixture->window, "Marked: Reference 1, place 1 of 2"), ==, 1);
  g_assert_cmpuint (count_described (fixture->window, "Marked: Reference 1, place 2 of 2"), ==, 1);
}

static const char *
get_target (Fixture *fixture)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (fixture->window));

  return VITK_IS_LINK (focus) ? vitk_link_get_target (VITK_LINK (focus)) : NULL;
}

static gboolean
is_in_view (Fixture *fixture, const char *name)
{
  GdkRectangle visible;
  GdkRectangle area;

  gtk_text_view_get_visible_rect (GTK_TEXT_VIEW (fixture->column), &visible);
  g_assert_true (vitk_reading_column_get_area (
      fixture->column, vitk_article_get_anchor (fixture->article, name), &area));
  return area.y >= visible.y && area.y < visible.y + visible.height;
}

/* From place to place, around the end, with the focus on each link. */
static void
test_walk (Fixture *fixture, gconstpointer data)
{
  VitkMarks *marks = vitk_mark_frame_get_marks (fixture->frame);
  VitkMarkBar *bar =
      VITK_MARK_BAR (test_window_find (GTK_WIDGET (fixture->frame), VITK_TYPE_MARK_BAR, 0));

  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (bar)));
  vitk_mark_frame_step (fixture->frame, 1);
  g_assert_cmpuint (fixture->n_left, ==, 0);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->view));
  mark (fixture, "r1");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (bar)));
  g_assert_cmpstr (vitk_mark_bar_get_words (bar), ==, "Reference 1: 2 places");
  vitk_mark_frame_step (fixture->frame, 1);
  g_assert_cmpint (vitk_marks_get_current (marks), ==, 0);
  g_assert_cmpstr (get_target (fixture), ==, "r1");
  g_assert_true (is_in_view (fixture, "p1"));
  vitk_mark_frame_step (fixture->frame, 1);
  test_window_wait (is_settled, fixture);
  g_assert_cmpstr (vitk_mark_bar_get_words (bar), ==, "Reference 1: place 2 of 2");
  g_assert_cmpstr (get_target (fixture), ==, "r1");
  g_assert_true (
      gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->window)),
                              test_window_find (fixture->window, VITK_TYPE_TABLE_VIEW, 0)));
  vitk_mark_frame_step (fixture->frame, 1);
  g_assert_cmpint (vitk_marks_get_current (marks), ==, 0);
  vitk_mark_frame_step (fixture->frame, -1);
  g_assert_cmpint (vitk_marks_get_current (marks), ==, 1);
  g_assert_cmpuint (fixture->n_left, ==, 4);
  gtk_widget_activate_action (GTK_WIDGET (bar), "marks.dismiss", NULL);
  g_assert_null (vitk_marks_get_set (marks));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (bar)));
}

/* A mark at the end of a long paragraph comes into view, not the beginning of that. */
static void
test_long_paragraph (Fixture *fixture, gconstpointer data)
{
  GdkRectangle visible;
  GdkRectangle first;
  VitkLinkLayer *layer = vitk_reading_column_get_layer (fixture->column);
  GtkTextIter iter;

  mark (fixture, "r18");
  vitk_mark_frame_step (fixture->frame, 1);
  test_window_wait (is_settled, fixture);
  g_assert_cmpstr (get_target (fixture), ==, "r18");
  gtk_text_buffer_get_iter_at_offset (
      gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture->column)), &iter,
      vitk_link_layer_get_offset (layer, vitk_link_layer_find_focus (layer)));
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (fixture->column), &iter, &first);
  gtk_text_view_get_visible_rect (GTK_TEXT_VIEW (fixture->column), &visible);
  g_assert_cmpint (first.y, >=, visible.y);
  g_assert_cmpint (first.y, <, visible.y + visible.height / 2);
}

/* Where the focus is, there the reader is. */
static void
test_current (Fixture *fixture, gconstpointer data)
{
  VitkMarks *marks = vitk_mark_frame_get_marks (fixture->frame);
  GtkWidget *table = test_window_find (fixture->window, VITK_TYPE_TABLE_VIEW, 0);

  vitk_link_layer_focus_link (vitk_reading_column_get_layer (fixture->column), 1);
  mark (fixture, "r1");
  g_assert_cmpint (vitk_marks_get_current (marks), ==, 0);
  vitk_mark_frame_show (fixture->frame, NULL);
  gtk_widget_grab_focus (test_window_find (table, VITK_TYPE_LINK, 0));
  mark (fixture, "r1");
  g_assert_cmpint (vitk_marks_get_current (marks), ==, 1);
  mark (fixture, "r2");
  g_assert_cmpint (vitk_marks_get_current (marks), ==, -1);
}

/* On a track as high as the text the ticks are as high as the marks. */
static void
test_ticks (Fixture *fixture, gconstpointer data)
{
  static const char *const paragraphs[] = { "p1", "table-1-caption" };
  VitkMarkTicks *ticks = vitk_mark_frame_get_ticks (fixture->frame);
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture->column));
  const int height = gtk_adjustment_get_upper (adjustment);
  g_autoptr (GArray) none = vitk_mark_ticks_list (ticks, height);
  g_autoptr (GArray) found = NULL;
  g_autoptr (GArray) merged = NULL;
  g_autoptr (GArray) row = NULL;
  GdkRectangle visible;
  GdkRectangle area;
  int above;
  guint i;

  g_assert_cmpuint (none->len, ==, 0);
  mark (fixture, "r1");
  vitk_mark_frame_step (fixture->frame, 1);
  gtk_text_view_get_visible_rect (GTK_TEXT_VIEW (fixture->column), &visible);
  above = (int) gtk_adjustment_get_value (adjustment) - visible.y;
  found = vitk_mark_ticks_list (ticks, height);
  g_assert_cmpuint (found->len, ==, G_N_ELEMENTS (paragraphs));
  for (i = 0; i < found->len; i++)
    {
      const VitkMarkTick *tick = &g_array_index (found, VitkMarkTick, i);

      vitk_reading_column_get_area (
          fixture->column, vitk_article_get_anchor (fixture->article, paragraphs[i]), &area);
      g_assert_cmpint (tick->y, >=, area.y + above - LINE);
      g_assert_cmpint (tick->y, <=, area.y + area.height + above);
      g_assert_cmpint (tick->current, ==, i == 0);
    }
  /* Ticks that would lie on each other are one. */
  merged = vitk_mark_ticks_list (ticks, 20);
  g_assert_cmpuint (merged->len, ==, 1);
  g_assert_true (g_array_index (merged, VitkMarkTick, 0).current);

  mark (fixture, "r3");
  row = vitk_mark_ticks_list (ticks, height);
  g_assert_cmpuint (row->len, ==, 1);
  vitk_reading_column_get_area (fixture->column,
                                vitk_article_get_anchor (fixture->article, "row-3"), &area);
  g_assert_cmpint (ABS (g_array_index (row, VitkMarkTick, 0).y - area.y - above), <=, 1);
}

/* The ticks lie over the scrollbar, wherever that is. */
static void
test_side (Fixture *fixture, gconstpointer data)
{
  GtkWidget *frame = GTK_WIDGET (fixture->frame);
  GtkWidget *ticks = GTK_WIDGET (vitk_mark_frame_get_ticks (fixture->frame));
  graphene_rect_t bounds;

  gtk_widget_set_direction (frame, data != NULL ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  mark (fixture, "r1");
  while (gtk_widget_get_width (ticks) == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (gtk_widget_compute_bounds (ticks, frame, &bounds));
  g_assert_cmpfloat (bounds.origin.x, ==,
                     data != NULL ? 0 : gtk_widget_get_width (frame) - bounds.size.width);
  g_assert_false (gtk_widget_get_can_target (ticks));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/marks/citations", test_citations);
  g_test_add_func ("/marks/set", test_set);
  g_test_add_func ("/marks/changes", test_changes);
  g_test_add ("/marks/descriptions", Fixture, NULL, set_up_settled, test_descriptions, tear_down);
  g_test_add ("/marks/early", Fixture, NULL, set_up, test_early, tear_down);
  g_test_add ("/marks/walk", Fixture, NULL, set_up_settled, test_walk, tear_down);
  g_test_add ("/marks/long-paragraph", Fixture, NULL, set_up_settled, test_long_paragraph,
              tear_down);
  g_test_add ("/marks/current", Fixture, NULL, set_up_settled, test_current, tear_down);
  g_test_add ("/marks/ticks", Fixture, NULL, set_up_settled, test_ticks, tear_down);
  g_test_add ("/marks/side/left-to-right", Fixture, NULL, set_up_settled, test_side, tear_down);
  g_test_add ("/marks/side/right-to-left", Fixture, "", set_up_settled, test_side, tear_down);
  return g_test_run ();
}
