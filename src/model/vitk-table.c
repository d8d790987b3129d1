/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "model/vitk-table.h"

/**
 * vitk_table_new:
 *
 * Returns: (transfer full): an empty table
 */
VitkTable *
vitk_table_new (void)
{
  VitkTable *table = g_new0 (VitkTable, 1);

  table->caption = g_ptr_array_new_with_free_func ((GDestroyNotify) vitk_block_free);
  table->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) vitk_row_free);
  table->foot = g_ptr_array_new_with_free_func ((GDestroyNotify) vitk_block_free);
  table->graphics = g_ptr_array_new_with_free_func (g_free);
  return table;
}

/**
 * vitk_table_free:
 * @table: (transfer full): a table
 */
void
vitk_table_free (VitkTable *table)
{
  g_free (table->label);
  g_ptr_array_unref (table->caption);
  g_ptr_array_unref (table->rows);
  g_ptr_array_unref (table->foot);
  g_ptr_array_unref (table->graphics);
  g_free (table);
}

/**
 * vitk_row_new:
 * @role: head, body or foot
 *
 * Returns: (transfer full): an empty row
 */
VitkRow *
vitk_row_new (VitkRowRole role)
{
  VitkRow *row = g_new0 (VitkRow, 1);

  row->role = role;
  row->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) vitk_cell_free);
  return row;
}

/**
 * vitk_row_free:
 * @row: (transfer full): a row
 */
void
vitk_row_free (VitkRow *row)
{
  g_ptr_array_unref (row->cells);
  g_free (row);
}

/**
 * vitk_cell_new:
 *
 * Returns: (transfer full): an empty cell of one column and one row
 */
VitkCell *
vitk_cell_new (void)
{
  VitkCell *cell = g_new0 (VitkCell, 1);

  cell->columns = 1;
  cell->rows = 1;
  cell->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) vitk_block_free);
  return cell;
}

/**
 * vitk_cell_free:
 * @cell: (transfer full): a cell
 */
void
vitk_cell_free (VitkCell *cell)
{
  g_ptr_array_unref (cell->blocks);
  g_free (cell);
}

/**
 * vitk_cell_dup_string:
 * @cell: a cell
 *
 * Returns: (transfer full): all its words on one line, markers included
 */
char *
vitk_cell_dup_string (const VitkCell *cell)
{
  GString *string = g_string_new (NULL);
  guint i;

  for (i = 0; i < cell->blocks->len; i++)
    {
      const VitkBlock *block = g_ptr_array_index (cell->blocks, i);

      if (string->len > 0)
        g_string_append_c (string, ' ');
      if (block->marker != NULL && *block->marker != '\0')
        g_string_append_printf (string, "%s ", block->marker);
      g_string_append (string, block->text->string);
    }
  return g_string_free (string, FALSE);
}

/* Whether @over stands over @cell, even if only over some of its columns. */
static gboolean
is_over (const VitkCell *over, const VitkCell *cell)
{
  return over->column < cell->column + cell->columns && cell->column < over->column + over->columns;
}

/**
 * vitk_table_dup_header:
 * @table: a table
 * @cell: a cell of it
 *
 * The headers that stand over a cell, outermost first, joined by ", ". A header has those that
 * stand over itself.
 *
 * Returns: (transfer full): the headers; empty for a table without a head
 */
char *
vitk_table_dup_header (const VitkTable *table, const VitkCell *cell)
{
  GString *header = g_string_new (NULL);
  guint i;
  guint j;

  for (i = 0; i < table->rows->len; i++)
    {
      const VitkRow *row = g_ptr_array_index (table->rows, i);

      if (row->role != VITK_ROW_HEAD || g_ptr_array_find (row->cells, cell, NULL))
        break;
      for (j = 0; j < row->cells->len; j++)
        {
          const VitkCell *over = g_ptr_array_index (row->cells, j);
          g_autofree char *words = is_over (over, cell) ? vitk_cell_dup_string (over) : NULL;

          if (words == NULL || *words == '\0')
            continue;
          if (header->len > 0)
            g_string_append (header, ", ");
          g_string_append (header, words);
        }
    }
  return g_string_free (header, FALSE);
}
