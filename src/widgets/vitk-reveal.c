/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-reveal.h"

static void
reveal_along (GtkAdjustment *adjustment, double start, double size)
{
  const double value = gtk_adjustment_get_value (adjustment);

  /* What is larger than the view is shown from its start. */
  size = MIN (size, gtk_adjustment_get_page_size (adjustment));
  gtk_adjustment_clamp_page (adjustment, value + start, value + start + size);
}

/**
 * vitk_reveal_widget:
 * @widget: a widget that has its size
 *
 * Scrolls every viewport around @widget until it is in view. (GTK has a call for this since 4.12.)
 */
void
vitk_reveal_widget (GtkWidget *widget)
{
  GtkWidget *viewport = widget;

  while ((viewport = gtk_widget_get_ancestor (viewport, GTK_TYPE_VIEWPORT)) != NULL)
    {
      GtkScrollable *scrollable = GTK_SCROLLABLE (viewport);
      graphene_rect_t bounds;

      if (gtk_widget_compute_bounds (widget, viewport, &bounds))
        {
          reveal_along (gtk_scrollable_get_hadjustment (scrollable), bounds.origin.x,
                        bounds.size.width);
          reveal_along (gtk_scrollable_get_vadjustment (scrollable), bounds.origin.y,
                        bounds.size.height);
        }
      viewport = gtk_widget_get_parent (viewport);
    }
}
