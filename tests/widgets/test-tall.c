/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */

/* What scrolls up and down stands at the top, and is not asked what takes long to answer. */

#include "widgets/vitk-tall.h"

#include "test-window.h"

/* Of pixels that flow from line to line. */
#define AREA 20000
#define LEAST_WIDTH 50
#define LIKED_WIDTH 1000

static guint n_asked_widths;  /* for a height */
static guint n_asked_heights; /* for no width */

static void
measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
         int *minimum_baseline, int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      n_asked_widths += for_size >= 0;
      *minimum = LEAST_WIDTH;
      *natural = LIKED_WIDTH;
      return;
    }
  n_asked_heights += for_size < 0;
  *minimum = AREA / (for_size < 0 ? LIKED_WIDTH : for_size);
  *natural = *minimum;
}

static GtkSizeRequestMode
get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
allocate (GtkWidget *widget, int width, int height, int baseline)
{
}

static gboolean
has_size (gpointer data)
{
  return gtk_widget_get_height (data) > 0;
}

static void
assert_place (int width, int window_height)
{
  GtkWidget *child = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *window;
  graphene_rect_t bounds;

  gtk_widget_set_layout_manager (child,
                                 gtk_custom_layout_new (get_request_mode, measure, allocate));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), vitk_tall_new (child));
  window = test_window_new (scrolled, width, window_height);
  test_window_wait (has_size, child);
  g_assert_true (gtk_widget_compute_bounds (child, scrolled, &bounds));
  g_assert_cmpfloat (bounds.origin.y, ==, 0);
  g_assert_cmpint (gtk_widget_get_width (child), ==, width);
  g_assert_cmpint (gtk_widget_get_height (child), ==, AREA / width);
  g_assert_cmpuint (n_asked_widths, ==, 0);
  g_assert_cmpuint (n_asked_heights, ==, 0);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_lower_than_window (void)
{
  assert_place (200, 300);
}

static void
test_higher_than_window (void)
{
  assert_place (100, 120);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tall/lower-than-window", test_lower_than_window);
  g_test_add_func ("/tall/higher-than-window", test_higher_than_window);
  return g_test_run ();
}
