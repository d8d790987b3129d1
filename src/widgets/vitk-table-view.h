/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-article.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VITK_TYPE_TABLE_VIEW (vitk_table_view_get_type ())
G_DECLARE_FINAL_TYPE (VitkTableView, vitk_table_view, VITK, TABLE_VIEW, GtkWidget)

GtkWidget *vitk_table_view_new (VitkArticle *article, const VitkTable *table);
GtkWidget *vitk_table_view_new_with_picture (VitkArticle *article, const VitkTable *table,
                                             GFile *picture);
const VitkTable *vitk_table_view_get_table (VitkTableView *self);
gboolean vitk_table_view_find_row (VitkTableView *self, const VitkAnchor *anchor, int *y,
                                   int *height);
void vitk_table_view_finish (VitkTableView *self);
gboolean vitk_table_view_is_placed (VitkTableView *self);
gboolean vitk_table_view_highlight (VitkTableView *self, const VitkAnchor *anchor);

G_END_DECLS
