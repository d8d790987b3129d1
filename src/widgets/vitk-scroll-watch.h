/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _VitkScrollWatch VitkScrollWatch;

VitkScrollWatch *vitk_scroll_watch_new (GtkWidget *widget);
void vitk_scroll_watch_free (VitkScrollWatch *self);
void vitk_scroll_watch_start (VitkScrollWatch *self);
void vitk_scroll_watch_stop (VitkScrollWatch *self);
gboolean vitk_scroll_watch_get_view (VitkScrollWatch *self, GdkRectangle *view);
void vitk_scroll_watch_scroll (VitkScrollWatch *self, int dx, int dy);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkScrollWatch, vitk_scroll_watch_free)

G_END_DECLS
