/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void vitk_mark_paint_words (GtkWidget *widget, GtkSnapshot *snapshot, const GdkRectangle *words,
                            gboolean current);
void vitk_mark_paint_tick (GtkWidget *widget, GtkSnapshot *snapshot, const GdkRectangle *tick,
                           gboolean current);

G_END_DECLS
