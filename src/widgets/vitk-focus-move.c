/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-focus-move.h"

/**
 * vitk_focus_move:
 * @widget: a widget that says itself where in it the keyboard focus goes when it is given it
 * @direction: where to
 *
 * Moves the keyboard focus from child to child, and out where none is left. GTK would then give it
 * to @widget, and so to where it says: Shift+Tab never came out. This is what such a widget has for
 * `focus` in its class.
 *
 * Returns: whether there was something to move to
 */
gboolean
vitk_focus_move (GtkWidget *widget, GtkDirectionType direction)
{
  const gboolean back =
      direction == GTK_DIR_TAB_BACKWARD || direction == GTK_DIR_UP || direction == GTK_DIR_LEFT;
  GtkWidget *child = gtk_widget_get_focus_child (widget);

  if (child == NULL)
    child = back ? gtk_widget_get_last_child (widget) : gtk_widget_get_first_child (widget);
  while (child != NULL && !gtk_widget_child_focus (child, direction))
    child = back ? gtk_widget_get_prev_sibling (child) : gtk_widget_get_next_sibling (child);
  return child != NULL;
}
