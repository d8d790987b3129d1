/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VITK_TYPE_SCROLL_PAGE (vitk_scroll_page_get_type ())
G_DECLARE_FINAL_TYPE (VitkScrollPage, vitk_scroll_page, VITK, SCROLL_PAGE, GObject)

/**
 * VitkScrollPageZoom:
 * @from: pixels for each unit of a drawing as it was
 * @to: as it will be
 * @space: pixels that the widget has around it at least
 *
 * How a drawing becomes larger or smaller. It stands in the middle of its widget.
 */
typedef struct
{
  double from;
  double to;
  double space;
} VitkScrollPageZoom;

VitkScrollPage *vitk_scroll_page_new (GtkWidget *widget);
void vitk_scroll_page_watch (VitkScrollPage *self);
graphene_rect_t vitk_scroll_page_get_visible (VitkScrollPage *self);
void vitk_scroll_page_zoom (VitkScrollPage *self, double width, double height,
                            const VitkScrollPageZoom *zoom, const graphene_point_t *at);

G_END_DECLS
