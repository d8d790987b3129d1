/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */

/* A window of a few rows. */

#include "test-window.h"

#include "widgets/vitk-rows-window.h"

static void
test_rows (void)
{
  GtkWindow *parent = GTK_WINDOW (gtk_window_new ());
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *window;

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  window = vitk_rows_window_new (parent, "A Few Rows", ADW_PREFERENCES_GROUP (group));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "A Few Rows");
  g_assert_true (gtk_window_get_transient_for (GTK_WINDOW (window)) == parent);
  g_assert_true (gtk_window_get_modal (GTK_WINDOW (window)));
  g_assert_true (gtk_widget_is_ancestor (row, window));
  /* It goes with the other. */
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_destroy (parent);
  g_assert_null (window);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/rows-window/rows", test_rows);
  return g_test_run ();
}
