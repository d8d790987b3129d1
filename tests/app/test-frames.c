/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */

/* In every frame, what lies on the words of the review is where the words are. */

#include "shown-review.h"
#include "test-window.h"

#include "widgets/vitk-link.h"

#include <adwaita.h>

#define N_JUMPS 40

typedef struct
{
  ShownReview *review;
  guint n_frames;
  guint n_apart;
  guint n_wanted;
  gboolean held; /* the last one showed what was drawn before */
} Frames;

static gboolean
is_painted (gpointer data)
{
  const Frames *frames = data;

  return frames->n_frames >= frames->n_wanted;
}

static void
check_frame (GdkFrameClock *clock, gpointer data)
{
  Frames *frames = data;
  VitkReadingColumn *column = VITK_READING_COLUMN (frames->review->column);
  GtkWidget *layer = GTK_WIDGET (vitk_reading_column_get_layer (column));
  graphene_rect_t bounds;
  GdkRectangle visible;

  frames->n_frames++;
  /* What was drawn before stays, for one frame. */
  if (vitk_steady_view_is_breaking (VITK_STEADY_VIEW (column)))
    {
      g_assert_false (frames->held);
      frames->held = TRUE;
      return;
    }
  frames->held = FALSE;
  gtk_text_view_get_visible_rect (frames->review->column, &visible);
  g_assert_true (gtk_widget_compute_bounds (layer, GTK_WIDGET (column), &bounds));
  if ((int) bounds.origin.y != -visible.y)
    {
      g_test_message ("at %d the links are %d away", visible.y, (int) bounds.origin.y + visible.y);
      frames->n_apart++;
    }
}

static void
wait_for_frame (Frames *frames)
{
  frames->n_wanted = frames->n_frames + 1;
  gtk_widget_queue_draw (GTK_WIDGET (frames->review->column));
  test_window_wait (is_painted, frames);
}

/* While the lines still find their heights, and while the column changes its width. */
static void
test_jumps (ShownReview *review, gconstpointer width)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (review->column));
  GPtrArray *anchors = vitk_article_get_anchors (review->article);
  Frames frames = { review };
  const gulong checking =
      g_signal_connect (clock, "after-paint", G_CALLBACK (check_frame), &frames);
  guint i;

  vitk_article_view_set_article (review->view, review->article, NULL, NULL, NULL);
  for (i = 0; i < N_JUMPS; i++)
    {
      vitk_article_view_show_anchor (review->view,
                                     g_ptr_array_index (anchors, i * 7919 % anchors->len));
      if (i % 5 == 0)
        gtk_window_set_default_size (GTK_WINDOW (review->window), 400 + 10 * i, 600);
      shown_review_wait (review);
      wait_for_frame (&frames);
    }
  g_signal_handler_disconnect (clock, checking);
  g_assert_cmpuint (frames.n_apart, ==, 0);
}

typedef struct
{
  ShownReview *review;
  int width;
} Width;

static gboolean
has_width (gpointer data)
{
  const Width *width = data;

  return gtk_widget_get_width (width->review->window) == width->width;
}

/* Whether a link does not begin where its first letter is. */
static gboolean
is_apart (GtkTextView *view, VitkLinkLayer *layer, guint link)
{
  GtkWidget *widget = vitk_link_layer_get_link (layer, link);
  guint n_lines;
  const GdkRectangle *line = vitk_link_get_rectangles (VITK_LINK (widget), &n_lines);
  graphene_rect_t bounds;
  GdkRectangle letter;
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (view), &iter,
                                      vitk_link_layer_get_offset (layer, link));
  gtk_text_view_get_iter_location (view, &iter, &letter);
  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (layer), &bounds));
  if ((int) bounds.origin.x + line->x == letter.x &&
      ABS ((int) bounds.origin.y + line->y - letter.y) < letter.height / 2)
    return FALSE;
  g_test_message ("link %u is %d, %d away", link, (int) bounds.origin.x + line->x - letter.x,
                  (int) bounds.origin.y + line->y - letter.y);
  return TRUE;
}

/* A new width breaks the words into other lines, and the links go with them. */
static void
test_narrowing (ShownReview *review, gconstpointer width)
{
  const int widths[] = { 500, 360, 480, 366, 360 };
  VitkReadingColumn *column = VITK_READING_COLUMN (review->column);
  VitkLinkLayer *layer = vitk_reading_column_get_layer (column);
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (review->column));
  Frames frames = { review };
  const gulong checking =
      g_signal_connect (clock, "after-paint", G_CALLBACK (check_frame), &frames);
  Width wanted = { review };
  guint n_apart = 0;
  guint i;
  guint j;

  for (i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      vitk_article_view_show_anchor (review->view,
                                     vitk_article_get_anchor (review->article, "sec-introduction"));
      gtk_window_set_default_size (GTK_WINDOW (review->window), widths[i], 600);
      wanted.width = widths[i];
      test_window_wait (has_width, &wanted);
      shown_review_wait (review);
      wait_for_frame (&frames);
      for (j = 0; j < vitk_link_layer_get_n_links (layer); j++)
        n_apart += is_apart (review->column, layer, j);
      g_assert_cmpuint (n_apart, ==, 0);
    }
  g_signal_handler_disconnect (clock, checking);
}

/* Before the first frame there is no time to write and to lay out much more than what fits. */
static void
test_first (ShownReview *review, gconstpointer width)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (review->column);
  VitkLinkLayer *layer = vitk_reading_column_get_layer (VITK_READING_COLUMN (review->column));
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (review->column));
  Frames frames = { review };
  const gulong checking =
      g_signal_connect (clock, "after-paint", G_CALLBACK (check_frame), &frames);
  GdkRectangle visible;
  GtkTextIter last;
  guint i;

  vitk_article_view_set_article (review->view, review->article, NULL, NULL, NULL);
  g_assert_cmpint (gtk_text_buffer_get_char_count (buffer), >, 6000);
  g_assert_cmpint (gtk_text_buffer_get_char_count (buffer), <, 9000);
  /* The frame comes before all that has to wait for it. */
  wait_for_frame (&frames);
  gtk_text_view_get_visible_rect (review->column, &visible);
  gtk_text_view_get_line_at_y (review->column, &last, visible.y + visible.height, NULL);
  gtk_text_iter_forward_line (&last);
  g_assert_cmpuint (vitk_link_layer_get_n_links (layer), >, 10);
  for (i = 0; i < vitk_link_layer_get_n_links (layer); i++)
    g_assert_cmpint (gtk_widget_get_child_visible (vitk_link_layer_get_link (layer, i)), ==,
                     vitk_link_layer_get_offset (layer, i) <= gtk_text_iter_get_offset (&last));
  g_signal_handler_disconnect (clock, checking);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/frames/first", ShownReview, GINT_TO_POINTER (700), shown_review_set_up, test_first,
              shown_review_tear_down);
  g_test_add ("/frames/jumps", ShownReview, GINT_TO_POINTER (700), shown_review_set_up, test_jumps,
              shown_review_tear_down);
  g_test_add ("/frames/narrowing", ShownReview, GINT_TO_POINTER (700), shown_review_set_up,
              test_narrowing, shown_review_tear_down);
  return g_test_run ();
}
