/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-flow-layout.h"

#define N_CHILDREN 3

/* Three children, 100, 50 and 80 pixels wide and 20, 40 and 10 high, in so much room; where each
 * begins. */
static const struct
{
  int width;
  GtkTextDirection direction;
  int height;
  struct
  {
    int x;
    int y;
  } places[N_CHILDREN];
} cases[] = {
  { 254, GTK_TEXT_DIR_LTR, 40, { { 0, 10 }, { 112, 0 }, { 174, 15 } } },
  { 300, GTK_TEXT_DIR_RTL, 40, { { 200, 10 }, { 138, 0 }, { 46, 15 } } },
  { 253, GTK_TEXT_DIR_LTR, 62, { { 0, 10 }, { 112, 0 }, { 0, 52 } } },
  { 161, GTK_TEXT_DIR_LTR, 72, { { 0, 0 }, { 0, 32 }, { 62, 47 } } },
  { 100, GTK_TEXT_DIR_LTR, 94, { { 0, 0 }, { 0, 32 }, { 0, 84 } } },
};

static void
test_lines (void)
{
  static const int sizes[N_CHILDREN][2] = { { 100, 20 }, { 50, 40 }, { 80, 10 } };
  GtkWidget *box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  GtkWidget *children[N_CHILDREN];
  int least;
  int natural;
  gsize i;
  gsize j;

  gtk_widget_set_layout_manager (box, g_object_new (VITK_TYPE_FLOW_LAYOUT, NULL));
  for (i = 0; i < N_CHILDREN; i++)
    {
      children[i] = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
      gtk_widget_set_size_request (children[i], sizes[i][0], sizes[i][1]);
      gtk_box_append (GTK_BOX (box), children[i]);
    }
  gtk_widget_measure (box, GTK_ORIENTATION_HORIZONTAL, -1, &least, &natural, NULL, NULL);
  g_assert_cmpint (least, ==, 100);
  g_assert_cmpint (natural, ==, 254);
  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int height;

      g_test_message ("%d pixels", cases[i].width);
      gtk_widget_set_direction (box, cases[i].direction);
      gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, cases[i].width, &height, NULL, NULL, NULL);
      g_assert_cmpint (height, ==, cases[i].height);
      gtk_widget_allocate (box, cases[i].width, height, -1, NULL);
      for (j = 0; j < N_CHILDREN; j++)
        {
          GtkAllocation place;

          gtk_widget_get_allocation (children[j], &place);
          g_assert_cmpint (place.x, ==, cases[i].places[j].x);
          g_assert_cmpint (place.y, ==, cases[i].places[j].y);
        }
    }
  g_object_unref (box);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/flow-layout/lines", test_lines);
  return g_test_run ();
}
