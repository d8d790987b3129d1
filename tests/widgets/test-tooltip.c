/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */

/* A tooltip is given, changed and taken away, for the eye and for the ear. */

#include "test-window.h"

#include "widgets/vitk-tooltip.h"

/* Returns: whether @widget has a tooltip to show */
static gboolean
query (GtkWidget *widget, GtkTooltip *tooltip)
{
  gboolean shown = FALSE;

  if (gtk_widget_get_has_tooltip (widget))
    g_signal_emit_by_name (widget, "query-tooltip", 0, 0, FALSE, tooltip, &shown);
  return shown;
}

static void
count (guint *n)
{
  (*n)++;
}

static void
test_words (void)
{
  GtkWidget *label = g_object_ref_sink (gtk_label_new ("Label"));
  GtkTooltip *tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  GtkAccessible *accessible = GTK_ACCESSIBLE (label);
  guint n_changes = 0;

  g_signal_connect_swapped (label, "notify::has-tooltip", G_CALLBACK (count), &n_changes);
  vitk_tooltip_set (label, NULL);
  vitk_tooltip_set (label, "");
  g_assert_false (query (label, tooltip));
  g_assert_cmpuint (n_changes, ==, 0);

  vitk_tooltip_set (label, "One <b>word");
  g_assert_true (query (label, tooltip));
  gtk_test_accessible_assert_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "One <b>word");
  vitk_tooltip_set (label, "Another");
  g_assert_true (query (label, tooltip));
  gtk_test_accessible_assert_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Another");

  vitk_tooltip_set (label, NULL);
  g_assert_false (query (label, tooltip));
  g_assert_false (
      gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));
  vitk_tooltip_set (label, "One");
  g_assert_true (query (label, tooltip));
  /* Once, not once for each time it was given. */
  g_assert_cmpuint (g_signal_handlers_disconnect_matched (
                        label, G_SIGNAL_MATCH_ID | G_SIGNAL_MATCH_DATA,
                        g_signal_lookup ("query-tooltip", GTK_TYPE_WIDGET), 0, NULL, NULL, NULL),
                    ==, 1);
  g_object_unref (tooltip);
  g_object_unref (label);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tooltip/words", test_words);
  return g_test_run ();
}
