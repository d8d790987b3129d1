/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "widgets/vitk-table-row.h"

G_BEGIN_DECLS

#define VITK_TYPE_TABLE_GRID (vitk_table_grid_get_type ())
G_DECLARE_FINAL_TYPE (VitkTableGrid, vitk_table_grid, VITK, TABLE_GRID, GtkWidget)

GtkWidget *vitk_table_grid_new (VitkArticle *article, const VitkTable *table);
VitkTableRow *vitk_table_grid_get_row (VitkTableGrid *self, guint row);
void vitk_table_grid_finish (VitkTableGrid *self);
gboolean vitk_table_grid_is_placed (VitkTableGrid *self);
void vitk_table_grid_get_lines (VitkTableGrid *self, guint row, int *y, int *height);
void vitk_table_grid_uncover (VitkTableGrid *self, GtkWidget *widget);

G_END_DECLS
