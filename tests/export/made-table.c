/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "made-table.h"

#include <stdlib.h>
#include <string.h>

/* They outlive their tables, as those of an article do. */
static GPtrArray *anchors;

static const VitkAnchor *
new_anchor (VitkAnchorKind kind, const VitkAnchor *parent, guint number)
{
  g_autofree char *path =
      parent != NULL ? g_strdup_printf ("%s/%u", parent->path, number) : g_strdup ("table");
  VitkAnchor *anchor = vitk_anchor_new (kind, NULL, path, parent, NULL);

  if (anchors == NULL)
    anchors = g_ptr_array_new ();
  g_ptr_array_add (anchors, anchor);
  return anchor;
}

/* Reads "2x3:words": a cell of two columns and three rows; "words" alone is one of one. */
static VitkCell *
read_cell (const char *word)
{
  VitkCell *cell = vitk_cell_new ();
  const char *colon = strchr (word, ':');

  if (colon != NULL)
    {
      cell->columns = atoi (word);
      cell->rows = atoi (strchr (word, 'x') + 1);
      word = colon + 1;
    }
  g_ptr_array_add (cell->blocks,
                   vitk_block_new (VITK_BLOCK_PARAGRAPH, 0, vitk_text_new (word, -1, NULL)));
  return cell;
}

/**
 * made_table:
 * @rows: rows with ";" after each, cells with "|" between them; a row that begins with "!" is of
 *   the head
 *
 * Returns: (transfer full): a table
 */
VitkTable *
made_table (const char *rows)
{
  g_auto (GStrv) lines = g_strsplit (rows, ";", -1);
  VitkTable *table = vitk_table_new ();
  guint reach[20] = { 0 };
  guint i;
  guint j;
  guint k;

  table->anchor = new_anchor (VITK_ANCHOR_TABLE, NULL, 0);
  for (i = 0; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      VitkRow *row = vitk_row_new (*lines[i] == '!' ? VITK_ROW_HEAD : VITK_ROW_BODY);
      g_auto (GStrv) words = g_strsplit (lines[i] + (*lines[i] == '!' ? 1 : 0), "|", -1);
      guint column = 0;

      row->anchor = new_anchor (VITK_ANCHOR_ROW, table->anchor, i + 1);
      g_ptr_array_add (table->rows, row);
      for (k = 0; k < G_N_ELEMENTS (reach); k++)
        reach[k] -= MIN (reach[k], 1);
      for (j = 0; words[j] != NULL; j++)
        {
          VitkCell *cell = read_cell (words[j]);

          while (reach[column] > 0)
            column++;
          cell->column = column;
          cell->anchor = new_anchor (VITK_ANCHOR_CELL, row->anchor, j + 1);
          for (k = 0; k < cell->columns; k++)
            reach[column + k] = cell->rows;
          column += cell->columns;
          table->n_columns = MAX (table->n_columns, column);
          g_ptr_array_add (row->cells, cell);
        }
    }
  return table;
}

/**
 * made_table_dup_words:
 * @table: a table
 *
 * Returns: (transfer full): the table in the words of made_table(), each cell with its column
 */
char *
made_table_dup_words (const VitkTable *table)
{
  GString *words = g_string_new (NULL);
  guint i;
  guint j;

  for (i = 0; i < table->rows->len; i++)
    {
      const VitkRow *row = g_ptr_array_index (table->rows, i);

      g_string_append (words, row->role == VITK_ROW_HEAD ? "!" : "");
      for (j = 0; j < row->cells->len; j++)
        {
          const VitkCell *cell = g_ptr_array_index (row->cells, j);
          const VitkBlock *block = g_ptr_array_index (cell->blocks, 0);

          g_string_append_printf (words, "%s%u+%ux%u:%s", j > 0 ? "|" : "", cell->column,
                                  cell->columns, cell->rows, block->text->string);
        }
      g_string_append_c (words, ';');
    }
  return g_string_free (words, FALSE);
}
