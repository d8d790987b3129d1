/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-tooltip.h"

#define WORDS "vitk-tooltip"

static gboolean
on_query (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  gtk_tooltip_set_text (tooltip, g_object_get_data (G_OBJECT (widget), WORDS));
  return TRUE;
}

/**
 * vitk_tooltip_set:
 * @widget: a widget
 * @words: (nullable): what its tooltip says, to a screen reader too; %NULL or nothing for none
 *
 * Gives @widget a tooltip, or another one. With its own function for that GTK asks the X server
 * each time, and waits for the answer, whether the pointer is there, also for what is not on the
 * screen yet: three questions for each row of a list and each button of a view.
 */
void
vitk_tooltip_set (GtkWidget *widget, const char *words)
{
  const char *former;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (words != NULL && *words == '\0')
    words = NULL;
  former = g_object_get_data (G_OBJECT (widget), WORDS);
  if (g_strcmp0 (former, words) == 0)
    return;
  if (former == NULL)
    g_signal_connect (widget, "query-tooltip", G_CALLBACK (on_query), NULL);
  else if (words == NULL)
    g_signal_handlers_disconnect_by_func (widget, on_query, NULL);
  g_object_set_data_full (G_OBJECT (widget), WORDS, g_strdup (words), g_free);
  gtk_widget_set_has_tooltip (widget, words != NULL);
  if (words != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    words, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  /* It may be on the screen. */
  if (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_PRELIGHT)
    gtk_widget_trigger_tooltip_query (widget);
}
