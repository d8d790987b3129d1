/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-icon-button.h"

#include "widgets/vitk-tooltip.h"

/**
 * vitk_icon_button_new:
 * @icon: name of an icon
 * @words: what the button does: its tooltip, and its name for a screen reader
 * @action: (nullable): the action that does it; %NULL if the caller does
 *
 * Returns: (transfer floating): a button that shows nothing but an icon
 */
GtkWidget *
vitk_icon_button_new (const char *icon, const char *words, const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  vitk_tooltip_set (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  return button;
}
