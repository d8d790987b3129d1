/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-plain-words.h"

#include "model/vitk-article.h"

static void
append_line (GString *words, const char *line)
{
  if (line == NULL || *line == '\0')
    return;
  g_string_append (words, line);
  g_string_append_c (words, '\n');
}

static void
append_blocks (GString *words, GPtrArray *blocks)
{
  guint i;

  for (i = 0; i < blocks->len; i++)
    {
      const VitkBlock *block = g_ptr_array_index (blocks, i);

      if (block->marker != NULL && *block->marker != '\0')
        g_string_append_printf (words, "%s ", block->marker);
      append_line (words, block->text->string);
      if (block->term != NULL)
        {
          append_line (words, block->term->name->string);
          append_blocks (words, block->term->definition);
        }
      vitk_plain_words_append (words, block);
    }
}

static void
append_table (GString *words, const VitkTable *table)
{
  guint i;
  guint j;

  append_line (words, table->label);
  append_blocks (words, table->caption);
  for (i = 0; i < table->rows->len; i++)
    {
      const VitkRow *row = g_ptr_array_index (table->rows, i);
      guint column = 0;

      for (j = 0; j < row->cells->len; j++)
        {
          const VitkCell *cell = g_ptr_array_index (row->cells, j);
          g_autofree char *line = vitk_cell_dup_string (cell);

          /* Past the columns of cells that reach down from above, or that are wider than one. */
          for (; column < cell->column; column++)
            g_string_append_c (words, '\t');
          g_string_append (words, g_strdelimit (line, "\t\n", ' '));
        }
      g_string_append_c (words, '\n');
    }
  append_blocks (words, table->foot);
}

/**
 * vitk_plain_words_append:
 * @words: a string
 * @block: a block
 *
 * Appends the words of the table or the figure that @block is the place of, if it is one: cells
 * separated by tabs, rows by line breaks, so that a table can be pasted into a spreadsheet.
 */
void
vitk_plain_words_append (GString *words, const VitkBlock *block)
{
  if (block->table != NULL)
    append_table (words, block->table);
  else if (block->figure != NULL)
    {
      append_line (words, block->figure->label);
      append_blocks (words, block->figure->caption);
      append_line (words, block->figure->long_description);
    }
}
