/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "widgets/vitk-table-cell.h"
#include "widgets/vitk-table-geometry.h"

G_BEGIN_DECLS

#define VITK_TYPE_TABLE_ROW (vitk_table_row_get_type ())
G_DECLARE_FINAL_TYPE (VitkTableRow, vitk_table_row, VITK, TABLE_ROW, GtkWidget)

GtkWidget *vitk_table_row_new (VitkArticle *article, const VitkTable *table, guint row,
                               const VitkTableGeometry *geometry);
const VitkRow *vitk_table_row_get_row (VitkTableRow *self);
GtkWidget *vitk_table_row_get_cell (VitkTableRow *self, guint cell);
void vitk_table_row_update (VitkTableRow *self);

G_END_DECLS
