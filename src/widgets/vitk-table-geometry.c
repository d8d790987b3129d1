/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-table-geometry.h"

/* What stays in view may take this part of it, or there is no room left for the rest. */
#define FROZEN_PART 0.5

/* The row in which a cell hangs over the edge of @n_rows leading rows, or @n_rows. */
static gboolean
hangs_over (const VitkTable *table, guint n_rows)
{
  guint i;
  guint j;

  for (i = 0; i < n_rows; i++)
    {
      GPtrArray *cells = ((const VitkRow *) g_ptr_array_index (table->rows, i))->cells;

      for (j = 0; j < cells->len; j++)
        if (i + ((const VitkCell *) g_ptr_array_index (cells, j))->rows > n_rows)
          return TRUE;
    }
  return FALSE;
}

static guint
count_head_rows (const VitkTable *table)
{
  guint n = 0;

  while (n < table->rows->len &&
         ((const VitkRow *) g_ptr_array_index (table->rows, n))->role == VITK_ROW_HEAD)
    n++;
  return n < table->rows->len && !hangs_over (table, n) ? n : 0;
}

/* The first column, and all after it in which the body has headers only. */
static guint
count_header_columns (const VitkTable *table)
{
  guint first_other = table->n_columns;
  guint i;
  guint j;

  for (i = 0; i < table->rows->len; i++)
    {
      const VitkRow *row = g_ptr_array_index (table->rows, i);

      for (j = 0; j < row->cells->len; j++)
        {
          const VitkCell *cell = g_ptr_array_index (row->cells, j);

          if (row->role != VITK_ROW_HEAD && !cell->header)
            first_other = MIN (first_other, cell->column);
        }
    }
  return first_other < table->n_columns ? MAX (first_other, 1) : 1;
}

/**
 * vitk_table_geometry_init:
 * @geometry: (out caller-allocates): a geometry
 * @table: the table it is of
 *
 * Makes room for the lines; all are at 0.
 */
void
vitk_table_geometry_init (VitkTableGeometry *geometry, const VitkTable *table)
{
  *geometry = (VitkTableGeometry) { 0 };
  geometry->n_columns = table->n_columns;
  geometry->n_rows = table->rows->len;
  geometry->x = g_new0 (int, table->n_columns + 1);
  geometry->y = g_new0 (int, table->rows->len + 1);
  geometry->covers = g_new0 (guint, table->rows->len);
  geometry->n_header_columns = count_header_columns (table);
  geometry->n_head_rows = count_head_rows (table);
}

/**
 * vitk_table_geometry_clear:
 * @geometry: a geometry
 *
 * Frees what it holds.
 */
void
vitk_table_geometry_clear (VitkTableGeometry *geometry)
{
  g_free (geometry->x);
  g_free (geometry->y);
  g_free (geometry->covers);
}

/* A cell that begins in the frozen columns and ends beyond them scrolls away with its row; the rest
 * of the row is then not covered by it. */
static void
find_covers (VitkTableGeometry *geometry, const VitkTable *table)
{
  guint i;
  guint j;
  guint k;

  for (i = 0; i < geometry->n_rows; i++)
    geometry->covers[i] = 0;
  for (i = 0; i < geometry->n_rows; i++)
    {
      GPtrArray *cells = ((const VitkRow *) g_ptr_array_index (table->rows, i))->cells;

      for (j = 0; j < cells->len; j++)
        {
          const VitkCell *cell = g_ptr_array_index (cells, j);

          if (!vitk_table_geometry_is_frozen (geometry, cell))
            continue;
          for (k = i; k < MIN (i + cell->rows, geometry->n_rows); k++)
            geometry->covers[k] = MAX (geometry->covers[k], cell->column + cell->columns);
        }
    }
}

/**
 * vitk_table_geometry_freeze:
 * @geometry: a geometry
 * @table: its table
 * @view: the part of the grid that is in view, from its leading top corner
 *
 * Finds what stays in view: the columns that name the rows, if the view does not begin with them,
 * and the rows that name the columns; neither where they would take too much of the view.
 */
void
vitk_table_geometry_freeze (VitkTableGeometry *geometry, const VitkTable *table,
                            const GdkRectangle *view)
{
  const int bottom = geometry->y[geometry->n_rows];
  guint n_columns = view->width < geometry->x[geometry->n_columns] ? geometry->n_header_columns : 0;
  int head;

  while (n_columns > 0 && geometry->x[n_columns] > view->width * FROZEN_PART)
    n_columns--;
  if (n_columns != geometry->frozen_columns)
    {
      geometry->frozen_columns = n_columns;
      find_covers (geometry, table);
    }
  geometry->shift_x = n_columns > 0 ? MAX (view->x, 0) : 0;

  geometry->frozen_rows = geometry->n_head_rows;
  if (geometry->y[geometry->frozen_rows] > view->height * FROZEN_PART)
    geometry->frozen_rows = 0;
  head = geometry->y[geometry->frozen_rows];
  geometry->shift_y = geometry->frozen_rows > 0 ? CLAMP (view->y, 0, bottom - head) : 0;
}

/**
 * vitk_table_geometry_is_frozen:
 * @geometry: a geometry
 * @cell: a cell
 *
 * Returns: whether the cell stays in view when the others scroll sideways
 */
gboolean
vitk_table_geometry_is_frozen (const VitkTableGeometry *geometry, const VitkCell *cell)
{
  return cell->column + cell->columns <= geometry->frozen_columns;
}

/* What the frozen rows leave of the height from @top to @bottom. */
static void
cut_top (const VitkTableGeometry *geometry, guint row, int *top, int bottom)
{
  if (row < geometry->frozen_rows)
    *top += geometry->shift_y;
  else if (geometry->shift_y > 0)
    *top = CLAMP (geometry->y[geometry->frozen_rows] + geometry->shift_y, *top, bottom);
}

/**
 * vitk_table_geometry_get_row:
 * @geometry: a geometry
 * @row: a row
 * @y: (out): where it begins
 * @height: (out): how much of it is to be seen
 */
void
vitk_table_geometry_get_row (const VitkTableGeometry *geometry, guint row, int *y, int *height)
{
  *y = geometry->y[row];
  cut_top (geometry, row, y, geometry->y[row + 1]);
  *height = row < geometry->frozen_rows ? geometry->y[row + 1] - geometry->y[row]
                                        : geometry->y[row + 1] - *y;
}

/**
 * vitk_table_geometry_get_cell:
 * @geometry: a geometry
 * @row: the row the cell begins in
 * @cell: a cell
 * @whole: (out): its place
 * @shown: (out): the part of it that nothing covers; may be empty
 *
 * Both from the leading top corner of the grid.
 */
void
vitk_table_geometry_get_cell (const VitkTableGeometry *geometry, guint row, const VitkCell *cell,
                              GdkRectangle *whole, GdkRectangle *shown)
{
  const guint first = MIN (cell->column, geometry->n_columns);
  const guint last = MIN (cell->column + cell->columns, geometry->n_columns);
  const guint below = MIN (row + cell->rows, geometry->n_rows);

  whole->x = geometry->x[first];
  whole->y = geometry->y[row];
  whole->width = geometry->x[last] - geometry->x[first];
  whole->height = geometry->y[below] - geometry->y[row];
  if (row < geometry->frozen_rows)
    whole->y += geometry->shift_y;
  if (vitk_table_geometry_is_frozen (geometry, cell))
    whole->x += geometry->shift_x;
  *shown = *whole;
  if (!vitk_table_geometry_is_frozen (geometry, cell) && cell->column >= geometry->covers[row])
    {
      const int edge = geometry->x[geometry->covers[row]] + geometry->shift_x;

      if (geometry->covers[row] > 0)
        shown->x = CLAMP (edge, whole->x, whole->x + whole->width);
      shown->width = whole->x + whole->width - shown->x;
    }
  if (row >= geometry->frozen_rows)
    {
      cut_top (geometry, row, &shown->y, whole->y + whole->height);
      shown->height = whole->y + whole->height - shown->y;
    }
}
