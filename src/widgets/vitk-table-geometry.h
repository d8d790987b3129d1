/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-table.h"

#include <gdk/gdk.h>

G_BEGIN_DECLS

/**
 * VitkTableGeometry:
 * @n_columns: columns of the grid
 * @n_rows: its rows
 * @x: (array length=n_columns): where each column starts, and then where the last one ends
 * @y: (array length=n_rows): the same for rows
 * @n_header_columns: leading columns that name the rows
 * @n_head_rows: leading rows that name the columns
 * @frozen_columns: leading columns that stay in view now
 * @frozen_rows: leading rows that stay in view now
 * @covers: (array length=n_rows): how many of the frozen columns hold cells that stay, in each row
 * @shift_x: how far the frozen columns stand from their place
 * @shift_y: how far the frozen rows stand from theirs
 *
 * Where the lines of a grid are, in pixels from its leading top corner, and what of it stays in
 * view while the rest scrolls away beneath. What is beneath is cut off, not painted over: nothing
 * in a grid lies over anything else, on the screen or under the pointer.
 */
typedef struct
{
  guint n_columns;
  guint n_rows;
  int *x;
  int *y;
  guint n_header_columns;
  guint n_head_rows;
  guint frozen_columns;
  guint frozen_rows;
  guint *covers;
  int shift_x;
  int shift_y;
} VitkTableGeometry;

void vitk_table_geometry_init (VitkTableGeometry *geometry, const VitkTable *table);
void vitk_table_geometry_clear (VitkTableGeometry *geometry);
void vitk_table_geometry_freeze (VitkTableGeometry *geometry, const VitkTable *table,
                                 const GdkRectangle *view);
gboolean vitk_table_geometry_is_frozen (const VitkTableGeometry *geometry, const VitkCell *cell);
void vitk_table_geometry_get_row (const VitkTableGeometry *geometry, guint row, int *y,
                                  int *height);
void vitk_table_geometry_get_cell (const VitkTableGeometry *geometry, guint row,
                                   const VitkCell *cell, GdkRectangle *whole, GdkRectangle *shown);

G_END_DECLS
