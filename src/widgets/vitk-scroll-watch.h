/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _VitkScrollWatch VitkScrollWatch;

/**
 * VitkScrollFunc:
 * @widget: the widget of a watch
 *
 * What to do when another part of @widget may have come into view.
 */
typedef void (*VitkScrollFunc) (GtkWidget *widget);

VitkScrollWatch *vitk_scroll_watch_new (GtkWidget *widget, VitkScrollFunc func);
void vitk_scroll_watch_free (VitkScrollWatch *self);
void vitk_scroll_watch_start (VitkScrollWatch *self);
void vitk_scroll_watch_stop (VitkScrollWatch *self);
void vitk_scroll_watch_look (VitkScrollWatch *self);
gboolean vitk_scroll_watch_get_view (VitkScrollWatch *self, GdkRectangle *view);
gboolean vitk_scroll_watch_is_scrolled (VitkScrollWatch *self);
void vitk_scroll_watch_scroll (VitkScrollWatch *self, int dx, int dy);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkScrollWatch, vitk_scroll_watch_free)

G_END_DECLS
