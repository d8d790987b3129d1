/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-article.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VITK_TYPE_TABLE_CELL (vitk_table_cell_get_type ())
G_DECLARE_FINAL_TYPE (VitkTableCell, vitk_table_cell, VITK, TABLE_CELL, GtkWidget)

GtkWidget *vitk_table_cell_new (VitkArticle *article, const VitkTable *table, guint row,
                                const VitkCell *cell);
const VitkCell *vitk_table_cell_get_cell (VitkTableCell *self);
void vitk_table_cell_place (VitkTableCell *self, const GdkRectangle *whole,
                            const GdkRectangle *shown);

G_END_DECLS
