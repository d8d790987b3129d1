/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-choice-layout.h"

#define SPACING 3

/* Three that are 60, 100 and 80 wide and 20 high. */
static GtkWidget *
make_choice (void)
{
  static const int widths[] = { 60, 100, 80 };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  guint i;

  gtk_widget_set_layout_manager (box, vitk_choice_layout_new ());
  for (i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      GtkWidget *child = gtk_drawing_area_new ();

      gtk_widget_set_size_request (child, widths[i], 20);
      gtk_box_append (GTK_BOX (box), child);
    }
  return g_object_ref_sink (box);
}

static void
test_measure (void)
{
  static const struct
  {
    int width;
    int height;
  } cases[] = {
    { -1, 20 }, { 400, 20 }, { 306, 20 }, { 305, 3 * 20 + 2 * SPACING }, { 100, 66 },
  };
  g_autoptr (GtkWidget) box = make_choice ();
  int minimum;
  int natural;
  guint i;

  gtk_widget_measure (box, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, 100);
  g_assert_cmpint (natural, ==, 3 * 100 + 2 * SPACING);
  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, cases[i].width, &minimum, &natural, NULL,
                          NULL);
      g_assert_cmpint (minimum, ==, cases[i].height);
      g_assert_cmpint (natural, ==, cases[i].height);
    }
}

/* One that is not shown takes no room. */
static void
test_hidden (void)
{
  g_autoptr (GtkWidget) box = make_choice ();
  int natural;

  gtk_widget_set_visible (gtk_widget_get_first_child (box), FALSE);
  gtk_widget_measure (box, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  g_assert_cmpint (natural, ==, 2 * 100 + SPACING);
}

static void
test_places (void)
{
  static const struct
  {
    GtkTextDirection direction;
    int width;
    GtkAllocation places[3];
  } cases[] = {
    { GTK_TEXT_DIR_LTR, 336, { { 0, 0, 110, 20 }, { 113, 0, 110, 20 }, { 226, 0, 110, 20 } } },
    { GTK_TEXT_DIR_RTL, 336, { { 226, 0, 110, 20 }, { 113, 0, 110, 20 }, { 0, 0, 110, 20 } } },
    { GTK_TEXT_DIR_LTR, 200, { { 0, 0, 200, 20 }, { 0, 23, 200, 20 }, { 0, 46, 200, 20 } } },
    { GTK_TEXT_DIR_RTL, 200, { { 0, 0, 200, 20 }, { 0, 23, 200, 20 }, { 0, 46, 200, 20 } } },
  };
  guint i;
  guint j;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GtkWidget) box = make_choice ();
      GtkWidget *child = gtk_widget_get_first_child (box);
      GtkAllocation whole = { 0, 0, cases[i].width, 0 };

      gtk_widget_set_direction (box, cases[i].direction);
      gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, whole.width, &whole.height, NULL, NULL,
                          NULL);
      gtk_widget_size_allocate (box, &whole, -1);
      for (j = 0; j < 3; j++, child = gtk_widget_get_next_sibling (child))
        {
          GtkAllocation place;

          gtk_widget_get_allocation (child, &place);
          g_assert_cmpint (place.x, ==, cases[i].places[j].x);
          g_assert_cmpint (place.y, ==, cases[i].places[j].y);
          g_assert_cmpint (place.width, ==, cases[i].places[j].width);
          g_assert_cmpint (place.height, ==, cases[i].places[j].height);
        }
    }
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/choice-layout/measure", test_measure);
  g_test_add_func ("/choice-layout/hidden", test_hidden);
  g_test_add_func ("/choice-layout/places", test_places);
  return g_test_run ();
}
