/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-in-view.h"

static gboolean
clips (GtkWidget *widget)
{
  return GTK_IS_SCROLLABLE (widget) || gtk_widget_get_overflow (widget) == GTK_OVERFLOW_HIDDEN;
}

static gboolean
transform (GtkWidget *from, GtkWidget *to, const graphene_rect_t *rectangle,
           graphene_rect_t *result)
{
  graphene_matrix_t matrix;

  if (!gtk_widget_compute_transform (from, to, &matrix))
    return FALSE;
  graphene_matrix_transform_bounds (&matrix, rectangle, result);
  return TRUE;
}

/**
 * vitk_in_view_find:
 * @widget: a widget
 * @part: (nullable): a part of it, or %NULL for all of it
 * @within: an ancestor of @widget
 * @bounds: (out): what can be seen of the part, from the corner of @within
 *
 * Returns: whether anything of it is in view: mapped, and not scrolled away
 */
gboolean
vitk_in_view_find (GtkWidget *widget, const GdkRectangle *part, GtkWidget *within,
                   graphene_rect_t *bounds)
{
  graphene_rect_t rectangle =
      GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  GtkWidget *around;

  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  if (part != NULL)
    graphene_rect_init (&rectangle, part->x, part->y, part->width, part->height);
  if (!transform (widget, within, &rectangle, bounds))
    return FALSE;
  for (around = gtk_widget_get_parent (widget); around != NULL && around != within;
       around = gtk_widget_get_parent (around))
    {
      graphene_rect_t view;

      if (!clips (around))
        continue;
      graphene_rect_init (&rectangle, 0, 0, gtk_widget_get_width (around),
                          gtk_widget_get_height (around));
      if (!transform (around, within, &rectangle, &view) ||
          !graphene_rect_intersection (bounds, &view, bounds))
        return FALSE;
    }
  return around == within && bounds->size.width > 0 && bounds->size.height > 0;
}

/**
 * vitk_in_view_is_uncovered:
 * @widget: a widget
 * @within: an ancestor of it
 * @bounds: what vitk_in_view_find() found
 *
 * Returns: whether a click in the middle of @bounds would reach @widget
 */
gboolean
vitk_in_view_is_uncovered (GtkWidget *widget, GtkWidget *within, const graphene_rect_t *bounds)
{
  const GtkWidget *top =
      gtk_widget_pick (within, bounds->origin.x + bounds->size.width / 2,
                       bounds->origin.y + bounds->size.height / 2, GTK_PICK_DEFAULT);

  return top == widget || (top != NULL && gtk_widget_is_ancestor ((GtkWidget *) top, widget));
}
