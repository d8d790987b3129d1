/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */

/* Larger and smaller letters, longer and shorter lines; and where the reader is meanwhile. */

#include "shown-review.h"
#include "test-window.h"

#include "widgets/vitk-letters.h"
#include "widgets/vitk-record-view.h"

#include <adwaita.h>

#define WIDTH 1000
#define NORMAL_CHARS 68

static void
on_settled (VitkArticleView *view, gboolean *settled)
{
  *settled = TRUE;
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *) data;
}

/* Sets the text anew, if it is not set so, and waits until it stands. */
static void
set_looks (ShownReview *review, int text_size, int line_chars)
{
  gboolean settled = FALSE;
  gulong handler = g_signal_connect (review->view, "settled", G_CALLBACK (on_settled), &settled);

  vitk_letters_set_size (text_size);
  vitk_article_view_set_line_chars (review->view, line_chars);
  test_window_wait (is_true, &settled);
  g_signal_handler_disconnect (review->view, handler);
}

static double
get_font_size (GtkWidget *widget)
{
  return pango_font_description_get_size (
             pango_context_get_font_description (gtk_widget_get_pango_context (widget))) /
         (double) PANGO_SCALE;
}

/* The text and its tables, all in the same proportion. */
static void
test_size (ShownReview *review, gconstpointer width)
{
  static const int sizes[] = { 75, 150, 300, 100 };
  VitkInsets *insets = vitk_reading_column_get_insets (VITK_READING_COLUMN (review->column));
  GtkWidget *table = vitk_insets_get_widget (insets, 0);
  const double column_size = get_font_size (GTK_WIDGET (review->column));
  const double table_size = get_font_size (table);
  guint i;

  for (i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      set_looks (review, sizes[i], NORMAL_CHARS);
      g_assert_cmpfloat_with_epsilon (get_font_size (GTK_WIDGET (review->column)),
                                      column_size * sizes[i] / 100, 0.01);
      g_assert_cmpfloat_with_epsilon (get_font_size (table), table_size * sizes[i] / 100, 0.01);
    }
}

static int
get_width (ShownReview *review)
{
  return gtk_widget_get_width (GTK_WIDGET (review->column));
}

/* The column is as wide as its lines, as far as there is room; tables do not hold it back. */
static void
test_width (ShownReview *review, gconstpointer width)
{
  const int normal = get_width (review);
  int narrow;

  set_looks (review, 100, 56);
  narrow = get_width (review);
  g_assert_cmpint (narrow, <, normal);
  set_looks (review, 100, 84);
  g_assert_cmpint (get_width (review), >, normal);
  set_looks (review, 300, 84);
  g_assert_cmpint (get_width (review), ==, WIDTH);
  set_looks (review, 100, 56);
  g_assert_cmpint (get_width (review), ==, narrow);
  set_looks (review, 100, NORMAL_CHARS);
  g_assert_cmpint (get_width (review), ==, normal);
}

/* However large the letters, no line is longer than the column is wide. */
static void
test_long_lines (ShownReview *review, gconstpointer width)
{
  static const int sizes[] = { 300, 100 };
  GtkAdjustment *adjustment = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (review->column));
  guint i;

  for (i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      double beyond;

      set_looks (review, sizes[i], NORMAL_CHARS);
      beyond = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);
      g_test_message ("at %d %%: %g", sizes[i], beyond);
      /* The caret stands behind the last letter. */
      g_assert_cmpfloat (beyond, <=, 1);
    }
}

typedef struct
{
  ShownReview *review;
  int reading; /* a character of the line at the top */
  guint n_frames;
  guint n_away;  /* frames in which it is elsewhere */
  gboolean held; /* the last one showed what was drawn before */
} Reading;

static void
get_top_line (GtkTextView *column, int *start, int *end)
{
  GdkRectangle visible;
  GtkTextIter iter;

  gtk_text_view_get_visible_rect (column, &visible);
  gtk_text_view_get_iter_at_location (column, &iter, 0, visible.y);
  *start = gtk_text_iter_get_offset (&iter);
  if (!gtk_text_view_forward_display_line (column, &iter))
    gtk_text_iter_forward_to_end (&iter);
  *end = gtk_text_iter_get_offset (&iter);
}

static void
check_frame (GdkFrameClock *clock, Reading *reading)
{
  int start;
  int end;

  reading->n_frames++;
  /* What was drawn before stays, for one frame. */
  if (vitk_steady_view_is_breaking (VITK_STEADY_VIEW (reading->review->column)))
    {
      g_assert_false (reading->held);
      reading->held = TRUE;
      return;
    }
  reading->held = FALSE;
  get_top_line (reading->review->column, &start, &end);
  if (reading->reading >= start && reading->reading < end)
    return;
  g_test_message ("%d is not between %d and %d", reading->reading, start, end);
  reading->n_away++;
}

/* What is read at the top is read there in every frame, whatever the size; and when that is as
 * before, so is all else, to the pixel. */
static void
test_place (ShownReview *review, gconstpointer width)
{
  static const char *const places[] = { "sec-bone-health-p1", "sec-conclusions-p1", "ref-85" };
  static const struct
  {
    int text_size;
    int line_chars;
  } looks[] = { { 110, 68 }, { 150, 68 }, { 300, 68 }, { 75, 56 }, { 200, 84 }, { 100, 68 } };
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (review->column));
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (review->column));
  guint i;
  guint j;

  for (i = 0; i < G_N_ELEMENTS (places); i++)
    {
      const VitkAnchor *anchor = vitk_article_get_anchor (review->article, places[i]);
      Reading reading = { review };
      gulong checking;
      double value;
      int end;

      g_assert_true (vitk_article_view_show_anchor (review->view, anchor));
      shown_review_wait (review);
      value = gtk_adjustment_get_value (adjustment) + 187;
      gtk_adjustment_set_value (adjustment, value);
      get_top_line (review->column, &reading.reading, &end);
      checking = g_signal_connect (clock, "after-paint", G_CALLBACK (check_frame), &reading);
      for (j = 0; j < G_N_ELEMENTS (looks); j++)
        {
          reading.n_frames = 0;
          reading.n_away = 0;
          set_looks (review, looks[j].text_size, looks[j].line_chars);
          check_frame (clock, &reading);
          g_test_message ("%s at %d %%: %u frames", places[i], looks[j].text_size,
                          reading.n_frames);
          g_assert_cmpuint (reading.n_away, ==, 0);
        }
      g_signal_handler_disconnect (clock, checking);
      g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, value);
    }
}

static GtkWidget *
find_label (GtkWidget *widget, const char *words)
{
  GtkWidget *found = NULL;
  GtkWidget *child;

  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), words))
    return widget;
  for (child = gtk_widget_get_first_child (widget); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_label (child, words);
  return found;
}

/* A range of pages is not turned round where the interface runs from right to left. */
static void
test_mirrored_record (ShownReview *review, gconstpointer data)
{
  const VitkAnchor *anchor = vitk_article_get_anchor (review->article, "ref-85");
  GtkWidget *record;
  GtkWidget *pages;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  record = g_object_ref_sink (vitk_record_view_new (review->article, anchor->target));
  pages = find_label (record, "251\u2013262");
  g_assert_nonnull (pages);
  g_assert_cmpint (gtk_widget_get_direction (pages), ==, GTK_TEXT_DIR_LTR);
  g_object_unref (record);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/looks/size", ShownReview, GINT_TO_POINTER (WIDTH), shown_review_set_up, test_size,
              shown_review_tear_down);
  g_test_add ("/looks/width", ShownReview, GINT_TO_POINTER (WIDTH), shown_review_set_up, test_width,
              shown_review_tear_down);
  g_test_add ("/looks/place", ShownReview, GINT_TO_POINTER (WIDTH), shown_review_set_up, test_place,
              shown_review_tear_down);
  g_test_add ("/looks/long-lines", ShownReview, GINT_TO_POINTER (360), shown_review_set_up,
              test_long_lines, shown_review_tear_down);
  g_test_add ("/looks/mirrored-record", ShownReview, GINT_TO_POINTER (WIDTH), shown_review_set_up,
              test_mirrored_record, shown_review_tear_down);
  return g_test_run ();
}
