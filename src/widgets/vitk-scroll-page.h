/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VITK_TYPE_SCROLL_PAGE (vitk_scroll_page_get_type ())
G_DECLARE_FINAL_TYPE (VitkScrollPage, vitk_scroll_page, VITK, SCROLL_PAGE, GObject)

VitkScrollPage *vitk_scroll_page_new (GtkWidget *widget);
void vitk_scroll_page_watch (VitkScrollPage *self);
graphene_rect_t vitk_scroll_page_get_visible (VitkScrollPage *self);
void vitk_scroll_page_grow (VitkScrollPage *self, double factor, double width, double height);

G_END_DECLS
