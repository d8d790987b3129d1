/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */

/* A child becomes no wider than it may, unless it must, and is given no class for it. */

#include "test-window.h"

#include "widgets/vitk-width-limit.h"

#define WINDOW_WIDTH 400

static gboolean
is_laid_out (gpointer widget)
{
  return gtk_widget_get_width (widget) > 0;
}

static void
test_width (void)
{
  /* limit, what the child needs; what is asked for, what it gets, and where */
  static const struct
  {
    int limit;
    int least;
    int natural;
    int width;
    int x;
  } cases[] = {
    { 300, 100, 300, 300, 50 }, { 301, 100, 301, 301, 49 }, { 400, 100, 400, 400, 0 },
    { 500, 100, 500, 400, 0 },  { 200, 320, 320, 320, 40 }, { 0, 100, 100, 100, 150 },
  };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
      GtkWidget *child = gtk_drawing_area_new ();
      VitkWidthLimit *limit = g_object_new (VITK_TYPE_WIDTH_LIMIT, NULL);
      g_auto (GStrv) classes = NULL;
      graphene_rect_t place;
      GtkWidget *window;
      int least;
      int natural;

      gtk_widget_set_layout_manager (box, GTK_LAYOUT_MANAGER (limit));
      vitk_width_limit_set (limit, cases[i].limit);
      gtk_widget_set_size_request (child, cases[i].least, -1);
      gtk_box_append (GTK_BOX (box), child);
      gtk_widget_measure (box, GTK_ORIENTATION_HORIZONTAL, -1, &least, &natural, NULL, NULL);
      g_assert_cmpint (least, ==, cases[i].least);
      g_assert_cmpint (natural, ==, cases[i].natural);
      window = test_window_new (box, WINDOW_WIDTH, 300);
      test_window_wait (is_laid_out, child);
      g_assert_cmpint (gtk_widget_get_width (box), ==, WINDOW_WIDTH);
      g_assert_true (gtk_widget_compute_bounds (child, box, &place));
      g_assert_cmpfloat (place.size.width, ==, cases[i].width);
      g_assert_cmpfloat (place.origin.x, ==, cases[i].x);
      classes = gtk_widget_get_css_classes (child);
      g_assert_null (classes[0]);
      gtk_window_destroy (GTK_WINDOW (window));
    }
}

static gboolean
is_narrow (gpointer widget)
{
  return gtk_widget_get_width (widget) == 250;
}

/* Words take more height where they have less width. */
static void
test_height (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *label = gtk_label_new ("A sentence that does not stand in one line of a window "
                                    "which is not as wide as this sentence is long.");
  VitkWidthLimit *limit = g_object_new (VITK_TYPE_WIDTH_LIMIT, NULL);
  GtkWidget *window;
  int of_label;
  int of_box;

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_layout_manager (box, GTK_LAYOUT_MANAGER (limit));
  vitk_width_limit_set (limit, 300);
  gtk_box_append (GTK_BOX (box), label);
  window = test_window_new (box, WINDOW_WIDTH, 300);
  gtk_widget_measure (label, GTK_ORIENTATION_VERTICAL, 300, NULL, &of_label, NULL, NULL);
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, WINDOW_WIDTH, NULL, &of_box, NULL, NULL);
  g_assert_cmpint (of_box, ==, of_label);
  gtk_widget_measure (label, GTK_ORIENTATION_VERTICAL, 200, NULL, &of_label, NULL, NULL);
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, 200, NULL, &of_box, NULL, NULL);
  g_assert_cmpint (of_box, ==, of_label);
  /* Another limit counts at once. */
  test_window_wait (is_laid_out, label);
  vitk_width_limit_set (limit, 250);
  test_window_wait (is_narrow, label);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/width-limit/width", test_width);
  g_test_add_func ("/width-limit/height", test_height);
  return g_test_run ();
}
