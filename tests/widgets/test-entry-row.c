/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */

/* A row in which something is typed. */

#include "test-window.h"

#include "widgets/vitk-entry-row.h"

typedef struct
{
  VitkEntryRow *row;
  GtkWidget *entry;
  guint n_applied;
} Fixture;

static void
on_apply (Fixture *fixture)
{
  fixture->n_applied++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->row = VITK_ENTRY_ROW (g_object_ref_sink (vitk_entry_row_new ("A Number")));
  fixture->entry = test_window_find (GTK_WIDGET (fixture->row), GTK_TYPE_ENTRY, 0);
  g_signal_connect_swapped (fixture->row, "apply", G_CALLBACK (on_apply), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->row);
}

static void
test_names (Fixture *fixture, gconstpointer data)
{
  GtkWidget *title = test_window_find (GTK_WIDGET (fixture->row), GTK_TYPE_LABEL, 0);

  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (title)), ==, "A Number");
  gtk_test_accessible_assert_property (fixture->row, GTK_ACCESSIBLE_PROPERTY_LABEL, "A Number");
  gtk_test_accessible_assert_property (fixture->entry, GTK_ACCESSIBLE_PROPERTY_LABEL, "A Number");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (fixture->row), "Another & One");
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (title)), ==, "Another & One");
  gtk_test_accessible_assert_property (fixture->entry, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Another & One");
}

/* With a button, and without one. */
static void
test_apply (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button;

  g_assert_null (test_window_find (GTK_WIDGET (fixture->row), GTK_TYPE_BUTTON, 0));
  g_signal_emit_by_name (fixture->entry, "activate");
  g_assert_cmpuint (fixture->n_applied, ==, 1);
  vitk_entry_row_add_apply (fixture->row);
  button = test_window_find (GTK_WIDGET (fixture->row), GTK_TYPE_BUTTON, 0);
  g_assert_false (gtk_widget_get_sensitive (button));
  vitk_entry_row_set_text (fixture->row, "21");
  g_assert_cmpstr (vitk_entry_row_get_text (fixture->row), ==, "21");
  g_assert_true (gtk_widget_get_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpuint (fixture->n_applied, ==, 2);
}

static void
test_wrong (Fixture *fixture, gconstpointer data)
{
  vitk_entry_row_set_text (fixture->row, "2");
  g_assert_false (vitk_entry_row_is_wrong (fixture->row));
  vitk_entry_row_set_wrong (fixture->row, TRUE);
  g_assert_true (vitk_entry_row_is_wrong (fixture->row));
  gtk_test_accessible_assert_state (fixture->entry, GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);
  vitk_entry_row_set_text (fixture->row, "21");
  g_assert_false (vitk_entry_row_is_wrong (fixture->row));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/entry-row/names", Fixture, NULL, set_up, test_names, tear_down);
  g_test_add ("/entry-row/apply", Fixture, NULL, set_up, test_apply, tear_down);
  g_test_add ("/entry-row/wrong", Fixture, NULL, set_up, test_wrong, tear_down);
  return g_test_run ();
}
