/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "app/vitk-focus.h"

/* Walks the widgets that can be seen and take the focus, in order. Stops at @wanted or, where that
 * is NULL, at the one with the number *@left. */
static GtkWidget *
walk (GtkWidget *widget, GtkWidget *wanted, int *left)
{
  GtkWidget *child;

  if (!gtk_widget_get_visible (widget) || !gtk_widget_get_child_visible (widget))
    return NULL;
  if (gtk_widget_get_focusable (widget))
    {
      if (wanted != NULL ? widget == wanted : *left == 0)
        return widget;
      *left += wanted != NULL ? 1 : -1;
    }
  for (child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = walk (child, wanted, left);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/**
 * vitk_focus_get_index:
 * @part: a part of a window
 *
 * Returns: which of the focusable widgets in @part has the keyboard focus, or -1. The number holds
 *   for the same things shown anew.
 */
int
vitk_focus_get_index (GtkWidget *part)
{
  GtkRoot *root = gtk_widget_get_root (part);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  int n = 0;

  if (focus == NULL || (focus != part && !gtk_widget_is_ancestor (focus, part)))
    return -1;
  return walk (part, focus, &n) != NULL ? n : -1;
}

/**
 * vitk_focus_set_index:
 * @part: a part of a window
 * @index: what vitk_focus_get_index() returned
 *
 * Returns: whether the widget is there and took the focus
 */
gboolean
vitk_focus_set_index (GtkWidget *part, int index)
{
  GtkWidget *widget = index >= 0 ? walk (part, NULL, &index) : NULL;

  return widget != NULL && gtk_widget_grab_focus (widget);
}
