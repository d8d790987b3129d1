/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */

/* What stands in a text is laid out for another width when it is its turn, and not before. */

#include "widgets/vitk-slot.h"

#include "test-window.h"

/* Of pixels that flow from line to line. */
#define AREA 20000
#define LEAST_WIDTH 50

static guint n_asked_heights;

static void
measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
         int *minimum_baseline, int *natural_baseline)
{
  *minimum = LEAST_WIDTH;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      n_asked_heights++;
      *minimum = AREA / MAX (for_size, LEAST_WIDTH);
    }
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

static GtkWidget *
create_child (void)
{
  GtkWidget *child = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_layout_manager (child,
                                 gtk_custom_layout_new (get_request_mode, measure, allocate));
  n_asked_heights = 0;
  return child;
}

static void
assert_size (GtkWidget *slot, int width, int height)
{
  GtkRequisition size;

  gtk_widget_get_preferred_size (slot, &size, NULL);
  g_assert_cmpint (size.width, ==, width);
  g_assert_cmpint (size.height, ==, height);
}

static void
test_waits (void)
{
  GtkWidget *slot = g_object_ref_sink (vitk_slot_new (create_child (), 200));

  assert_size (slot, 200, AREA / 200);
  g_assert_false (vitk_slot_waits (VITK_SLOT (slot)));
  g_assert_cmpuint (n_asked_heights, ==, 1);

  vitk_slot_set_width (VITK_SLOT (slot), 400);
  g_assert_true (vitk_slot_waits (VITK_SLOT (slot)));
  assert_size (slot, 400, AREA / 200);
  g_assert_cmpuint (n_asked_heights, ==, 1);

  vitk_slot_give_width (VITK_SLOT (slot));
  g_assert_false (vitk_slot_waits (VITK_SLOT (slot)));
  assert_size (slot, 400, AREA / 400);
  g_assert_cmpuint (n_asked_heights, ==, 2);
  g_object_unref (slot);
}

/* A window that became narrow and wide again before it was the turn of what is in it. */
static void
test_back_again (void)
{
  GtkWidget *slot = g_object_ref_sink (vitk_slot_new (create_child (), 200));

  vitk_slot_set_width (VITK_SLOT (slot), 100);
  g_assert_cmpint (gtk_widget_get_overflow (slot), ==, GTK_OVERFLOW_HIDDEN);
  vitk_slot_set_width (VITK_SLOT (slot), 200);
  g_assert_false (vitk_slot_waits (VITK_SLOT (slot)));
  g_assert_cmpint (gtk_widget_get_overflow (slot), ==, GTK_OVERFLOW_VISIBLE);
  assert_size (slot, 200, AREA / 200);
  g_assert_cmpuint (n_asked_heights, ==, 1);
  g_object_unref (slot);
}

static gboolean
has_size (gpointer data)
{
  return gtk_widget_get_height (data) > 0;
}

/* A word that is wider than there is room keeps its width, within the slot. */
static void
test_too_narrow (void)
{
  GtkWidget *child = create_child ();
  GtkWidget *slot = vitk_slot_new (child, LEAST_WIDTH / 2);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *window;

  gtk_widget_set_valign (slot, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), slot);
  window = test_window_new (box, 300, 600);
  test_window_wait (has_size, child);
  g_assert_cmpint (gtk_widget_get_width (slot), ==, LEAST_WIDTH / 2);
  g_assert_cmpint (gtk_widget_get_width (child), ==, LEAST_WIDTH);
  g_assert_cmpint (gtk_widget_get_height (child), ==, AREA / LEAST_WIDTH);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/slot/waits", test_waits);
  g_test_add_func ("/slot/back-again", test_back_again);
  g_test_add_func ("/slot/too-narrow", test_too_narrow);
  return g_test_run ();
}
