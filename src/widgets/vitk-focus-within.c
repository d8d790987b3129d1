/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-focus-within.h"

/**
 * vitk_focus_within:
 * @widget: a widget, in a window or not
 *
 * Returns: whether the keyboard focus of its window is on it or on something in it, whether or not
 *   that window is the one that has the keyboard
 */
gboolean
vitk_focus_within (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}
