/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-article.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * VitkTableGeometry:
 * @n_columns: columns of the grid
 * @n_rows: its rows
 * @x: (array length=n_columns): where each column starts, and then where the last one ends
 * @y: (array length=n_rows): the same for rows
 *
 * Where the lines of a grid are, in pixels from its leading top corner.
 */
typedef struct
{
  guint n_columns;
  guint n_rows;
  int *x;
  int *y;
} VitkTableGeometry;

#define VITK_TYPE_TABLE_ROW (vitk_table_row_get_type ())
G_DECLARE_FINAL_TYPE (VitkTableRow, vitk_table_row, VITK, TABLE_ROW, GtkWidget)

GtkWidget *vitk_table_row_new (VitkArticle *article, const VitkTable *table, guint row,
                               const VitkTableGeometry *geometry);
const VitkRow *vitk_table_row_get_row (VitkTableRow *self);
GtkWidget *vitk_table_row_get_cell (VitkTableRow *self, guint cell);

G_END_DECLS
