/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "export/vitk-table-walk.h"

/**
 * vitk_table_walk_init:
 * @walk: not initialized yet
 * @table: a table
 *
 * Stands above the first row.
 */
void
vitk_table_walk_init (VitkTableWalk *walk, const VitkTable *table)
{
  *walk = (VitkTableWalk) { .table = table };
  walk->cells = g_new0 (const VitkCell *, table->n_columns);
  walk->begins = g_new0 (gboolean, table->n_columns);
  walk->reach = g_new0 (guint, table->n_columns);
}

/**
 * vitk_table_walk_clear:
 * @walk: a walk
 */
void
vitk_table_walk_clear (VitkTableWalk *walk)
{
  g_free (walk->cells);
  g_free (walk->begins);
  g_free (walk->reach);
}

/* Leaves the row above: what does not reach further down covers nothing any more. */
static void
leave_row (VitkTableWalk *walk)
{
  guint i;

  for (i = 0; i < walk->table->n_columns; i++)
    {
      walk->begins[i] = FALSE;
      if (walk->reach[i] == 0)
        walk->cells[i] = NULL;
      else
        walk->reach[i]--;
    }
}

/**
 * vitk_table_walk_next:
 * @walk: a walk
 *
 * Goes to the next row.
 *
 * Returns: whether there is one
 */
gboolean
vitk_table_walk_next (VitkTableWalk *walk)
{
  guint i;
  guint j;

  if (walk->next >= walk->table->rows->len)
    return FALSE;
  leave_row (walk);
  walk->row = g_ptr_array_index (walk->table->rows, walk->next);
  walk->next++;
  for (i = 0; i < walk->row->cells->len; i++)
    {
      const VitkCell *cell = g_ptr_array_index (walk->row->cells, i);

      for (j = cell->column; j < cell->column + cell->columns; j++)
        {
          walk->cells[j] = cell;
          walk->begins[j] = TRUE;
          walk->reach[j] = cell->rows - 1;
        }
    }
  return TRUE;
}
