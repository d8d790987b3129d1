/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "export/vitk-plain-cell.h"

#include "export/vitk-plain-text.h"
#include "model/vitk-article.h"

/* Columns that nobody counts; a table made to be wide beyond all measure gets no empty ones. */
#define MAX_COLUMNS 1000

static void append_blocks (GString *words, GPtrArray *blocks);

static void
append_line (GString *words, const char *line)
{
  if (line == NULL || *line == '\0')
    return;
  if (words->len > 0)
    g_string_append_c (words, '\n');
  g_string_append (words, line);
}

static void
append_table (GString *words, const VitkTable *table)
{
  guint i;

  append_line (words, table->label);
  append_blocks (words, table->caption);
  for (i = 0; i < table->rows->len; i++)
    {
      g_autofree char *row = vitk_plain_row (g_ptr_array_index (table->rows, i));

      append_line (words, row);
    }
  append_blocks (words, table->foot);
}

static void
append_figure (GString *words, const VitkFigure *figure)
{
  guint i;

  append_line (words, figure->label);
  append_blocks (words, figure->caption);
  for (i = 0; i < figure->graphics->len; i++)
    append_line (words, g_ptr_array_index (figure->graphics, i));
  append_line (words, figure->alt_text);
  append_line (words, figure->long_description);
}

static void
append_block (GString *words, const VitkBlock *block)
{
  g_autofree char *text = vitk_plain_text (block->text);

  if (block->marker != NULL)
    {
      g_autofree char *marked = g_strdup_printf ("%s %s", block->marker, text);

      append_line (words, marked);
    }
  else
    append_line (words, *text == '\0' && block->href != NULL ? block->href : text);
  if (block->table != NULL)
    append_table (words, block->table);
  if (block->figure != NULL)
    append_figure (words, block->figure);
  if (block->reference != NULL)
    {
      g_autofree char *reference = vitk_plain_text (block->reference->text);

      append_line (words, block->reference->label);
      append_line (words, reference);
    }
  if (block->term != NULL)
    {
      g_autofree char *name = vitk_plain_text (block->term->name);

      append_line (words, name);
      append_blocks (words, block->term->definition);
    }
}

static void
append_blocks (GString *words, GPtrArray *blocks)
{
  guint i;

  for (i = 0; i < blocks->len; i++)
    append_block (words, g_ptr_array_index (blocks, i));
}

/**
 * vitk_plain_block_words:
 * @block: a block
 *
 * Returns: (transfer full): all its words, with a line break between paragraphs
 */
char *
vitk_plain_block_words (const VitkBlock *block)
{
  GString *words = g_string_new (NULL);

  append_block (words, block);
  return g_string_free (words, FALSE);
}

/**
 * vitk_plain_cell:
 * @cell: a cell
 *
 * Returns: (transfer full): all its words, with a line break between its paragraphs
 */
char *
vitk_plain_cell (const VitkCell *cell)
{
  GString *words = g_string_new (NULL);

  append_blocks (words, cell->blocks);
  return g_string_free (words, FALSE);
}

/**
 * vitk_plain_row:
 * @row: a row
 *
 * Returns: (transfer full): the row on one line, its columns kept apart by " | "; a column that a
 *   cell beside or above reaches into is empty
 */
char *
vitk_plain_row (const VitkRow *row)
{
  GString *line = g_string_new (NULL);
  guint column = 0;
  guint i;

  for (i = 0; i < row->cells->len; i++)
    {
      const VitkCell *cell = g_ptr_array_index (row->cells, i);
      g_autofree char *words = vitk_plain_cell (cell);

      if (cell->column < MAX_COLUMNS)
        for (; column < cell->column; column++)
          g_string_append (line, " | ");
      else if (i > 0)
        g_string_append (line, " | ");
      g_string_append (line, g_strdelimit (words, "\n", ' '));
    }
  return g_string_free (line, FALSE);
}
