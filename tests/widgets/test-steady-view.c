/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */

/* A text that gets another width shows what it showed until its lines are broken. */

#include "test-window.h"

#include "widgets/vitk-steady-view.h"

#define N_PARAGRAPHS 60

#define TEST_TYPE_VIEW (test_view_get_type ())
G_DECLARE_FINAL_TYPE (TestView, test_view, TEST, VIEW, VitkSteadyView)

struct _TestView
{
  VitkSteadyView parent_instance;

  GString *log; /* what was asked of it: a letter each */
  int width;    /* that the text was given */
  guint n_held; /* frames in which it waited */
  GBytes *held; /* what the last of them showed */
  guint n_frames;
};

G_DEFINE_FINAL_TYPE (TestView, test_view, VITK_TYPE_STEADY_VIEW)

static void
take_width (VitkSteadyView *view, int width, int height)
{
  TestView *self = TEST_VIEW (view);

  if (width == self->width)
    return;
  self->width = width;
  g_string_append_c (self->log, height == 1 ? 'b' : 'w');
  vitk_steady_view_allocate_text (view, width, height, -1);
}

static void
lay_out (VitkSteadyView *view, int width, int height, int baseline)
{
  TestView *self = TEST_VIEW (view);

  g_assert_cmpint (width, ==, self->width);
  if (self->log->len == 0 || self->log->str[self->log->len - 1] != 'l')
    g_string_append_c (self->log, 'l');
  vitk_steady_view_allocate_text (view, width, height, baseline);
}

static void
test_view_finalize (GObject *object)
{
  g_string_free (TEST_VIEW (object)->log, TRUE);
  g_clear_pointer (&TEST_VIEW (object)->held, g_bytes_unref);
  G_OBJECT_CLASS (test_view_parent_class)->finalize (object);
}

static void
test_view_class_init (TestViewClass *class)
{
  G_OBJECT_CLASS (class)->finalize = test_view_finalize;
  VITK_STEADY_VIEW_CLASS (class)->take_width = take_width;
  VITK_STEADY_VIEW_CLASS (class)->lay_out = lay_out;
}

static void
test_view_init (TestView *self)
{
  self->log = g_string_new (NULL);
}

typedef struct
{
  TestView *view;
  GtkWidget *window;
} Fixture;

/* What is on the screen. */
static GBytes *
get_drawing (TestView *view)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (view));
  g_autoptr (GdkPaintable) image = gdk_paintable_get_current_image (paintable);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;
  GBytes *drawing;

  gdk_paintable_snapshot (image, snapshot, gtk_widget_get_width (GTK_WIDGET (view)),
                          gtk_widget_get_height (GTK_WIDGET (view)));
  node = gtk_snapshot_free_to_node (snapshot);
  drawing = gsk_render_node_serialize (node);
  gsk_render_node_unref (node);
  return drawing;
}

static void
on_painted (TestView *view)
{
  view->n_frames++;
  if (!vitk_steady_view_is_breaking (VITK_STEADY_VIEW (view)))
    return;
  view->n_held++;
  g_clear_pointer (&view->held, g_bytes_unref);
  view->held = get_drawing (view);
}

static gboolean
is_laid_out (gpointer data)
{
  const TestView *view = data;

  return g_str_has_suffix (view->log->str, "l") && view->n_frames > 0 &&
         !vitk_steady_view_is_breaking (data);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  g_autoptr (GString) words = g_string_new (NULL);
  int i;

  fixture->view = g_object_new (TEST_TYPE_VIEW, "wrap-mode", GTK_WRAP_WORD, NULL);
  for (i = 0; i < N_PARAGRAPHS; i++)
    g_string_append_printf (words,
                            "%d words that are long enough to fill more than a line or two "
                            "where there is little room for them.\n",
                            i);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture->view)), words->str,
                            -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (fixture->view));
  fixture->window = test_window_new (scrolled, 500, 400);
  g_signal_connect_swapped (gtk_widget_get_frame_clock (fixture->window), "after-paint",
                            G_CALLBACK (on_painted), fixture->view);
  gtk_widget_queue_draw (fixture->window);
  test_window_wait (is_laid_out, fixture->view);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

static void
forget (TestView *view)
{
  g_string_set_size (view->log, 0);
  view->n_frames = 0;
  view->n_held = 0;
}

/* Lines that are in view have been broken for the width. */
static void
assert_broken (TestView *view)
{
  GtkTextView *text = GTK_TEXT_VIEW (view);
  GdkRectangle visible;
  GtkTextIter iter;
  int end = 0;

  gtk_text_view_get_visible_rect (text, &visible);
  gtk_text_view_get_line_at_y (text, &iter, visible.y, NULL);
  while (end < visible.y + visible.height)
    {
      GdkRectangle first;
      GdkRectangle last;
      int top;
      int height;

      gtk_text_view_get_line_yrange (text, &iter, &top, &height);
      gtk_text_view_get_iter_location (text, &iter, &first);
      gtk_text_iter_forward_to_line_end (&iter);
      gtk_text_view_get_iter_location (text, &iter, &last);
      /* Either is rounded by itself. */
      g_assert_cmpint (ABS (height - (last.y + last.height - first.y)), <=, 1);
      end = top + height;
      gtk_text_iter_forward_line (&iter);
    }
}

/* In the frame that brings the width the text is as it was; in the next all is done. */
static void
test_width (Fixture *fixture, gconstpointer data)
{
  TestView *view = fixture->view;

  forget (view);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 300, 400);
  test_window_wait (is_laid_out, view);
  g_assert_cmpstr (view->log->str, ==, "bl");
  g_assert_cmpuint (view->n_held, >, 0);
  g_assert_cmpuint (view->n_held, <, view->n_frames);
  assert_broken (view);
}

/* What becomes different before the lines are broken begins anew, and is laid out once. */
static void
test_again (Fixture *fixture, gconstpointer data)
{
  TestView *view = fixture->view;

  forget (view);
  vitk_steady_view_break_lines (VITK_STEADY_VIEW (view));
  vitk_steady_view_break_lines (VITK_STEADY_VIEW (view));
  g_assert_true (vitk_steady_view_is_breaking (VITK_STEADY_VIEW (view)));
  test_window_wait (is_laid_out, view);
  g_assert_cmpstr (view->log->str, ==, "l");
  assert_broken (view);
}

static gboolean
break_in_frame (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (widget), 40);
  vitk_steady_view_break_lines (VITK_STEADY_VIEW (widget));
  return G_SOURCE_REMOVE;
}

/* A frame in which it waits shows what was drawn before, though all is different already. */
static void
test_drawing (Fixture *fixture, gconstpointer data)
{
  TestView *view = fixture->view;
  g_autoptr (GBytes) before = get_drawing (view);
  g_autoptr (GBytes) after = NULL;

  forget (view);
  gtk_widget_add_tick_callback (GTK_WIDGET (view), break_in_frame, NULL, NULL);
  test_window_wait (is_laid_out, view);
  after = get_drawing (view);
  g_assert_cmpuint (view->n_held, ==, 1);
  g_assert_true (g_bytes_equal (view->held, before));
  g_assert_false (g_bytes_equal (after, before));
  assert_broken (view);
}

/* What leaves the screen meanwhile is laid out when it comes back. */
static void
test_hidden (Fixture *fixture, gconstpointer data)
{
  TestView *view = fixture->view;

  forget (view);
  vitk_steady_view_break_lines (VITK_STEADY_VIEW (view));
  gtk_widget_set_visible (GTK_WIDGET (view), FALSE);
  g_assert_false (vitk_steady_view_is_breaking (VITK_STEADY_VIEW (view)));
  vitk_steady_view_break_lines (VITK_STEADY_VIEW (view));
  g_assert_false (vitk_steady_view_is_breaking (VITK_STEADY_VIEW (view)));
  gtk_widget_set_visible (GTK_WIDGET (view), TRUE);
  test_window_wait (is_laid_out, view);
  assert_broken (view);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add ("/steady-view/width", Fixture, NULL, set_up, test_width, tear_down);
  g_test_add ("/steady-view/again", Fixture, NULL, set_up, test_again, tear_down);
  g_test_add ("/steady-view/drawing", Fixture, NULL, set_up, test_drawing, tear_down);
  g_test_add ("/steady-view/hidden", Fixture, NULL, set_up, test_hidden, tear_down);
  return g_test_run ();
}
