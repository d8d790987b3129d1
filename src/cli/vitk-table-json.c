/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "cli/vitk-table-json.h"

#include "export/vitk-plain-cell.h"
#include "export/vitk-plain-text.h"

static void
add_number (JsonBuilder *builder, const char *name, guint number)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, number);
}

/* Marked-up words with their normal form. */
static void
add_fact (JsonBuilder *builder, const VitkText *text, const VitkSpan *span)
{
  g_autofree char *words = vitk_plain_text_slice (text, span->start, span->end);

  json_builder_begin_object (builder);
  vitk_json_add_string (builder, "name", span->name);
  vitk_json_add_string (builder, "text", words);
  vitk_json_add_string (builder, "vocabulary", span->vocab);
  vitk_json_add_string (builder, "value", span->term);
  vitk_json_add_string (builder, "identifier", span->term_id);
  json_builder_end_object (builder);
}

static void
add_facts (JsonBuilder *builder, const VitkCell *cell)
{
  guint i;
  guint j;

  json_builder_set_member_name (builder, "facts");
  json_builder_begin_array (builder);
  for (i = 0; i < cell->blocks->len; i++)
    {
      const VitkText *text = ((VitkBlock *) g_ptr_array_index (cell->blocks, i))->text;

      for (j = 0; j < text->n_spans; j++)
        if (text->spans[j].kind == VITK_SPAN_NAMED)
          add_fact (builder, text, &text->spans[j]);
    }
  json_builder_end_array (builder);
}

/* The anchors of what a cell refers to: references, notes below the table. */
static void
add_links (JsonBuilder *builder, const VitkCell *cell)
{
  g_autoptr (GPtrArray) anchors = g_ptr_array_new_with_free_func (g_free);
  guint i;
  guint j;
  guint k;

  for (i = 0; i < cell->blocks->len; i++)
    {
      const VitkText *text = ((VitkBlock *) g_ptr_array_index (cell->blocks, i))->text;

      for (j = 0; j < text->n_spans; j++)
        if (text->spans[j].kind == VITK_SPAN_XREF && text->spans[j].value != NULL)
          {
            g_auto (GStrv) ids = g_strsplit (text->spans[j].value, " ", -1);

            for (k = 0; ids[k] != NULL; k++)
              if (*ids[k] != '\0')
                g_ptr_array_add (anchors, g_strdup (ids[k]));
          }
    }
  vitk_json_add_strings (builder, "links", anchors);
}

static void
add_cell (JsonBuilder *builder, const VitkCell *cell)
{
  static const char *const aligns[] = { "start", "center", "end" };
  g_autofree char *words = vitk_plain_cell (cell);

  json_builder_begin_object (builder);
  vitk_json_add_string (builder, "anchor", cell->anchor->name);
  add_number (builder, "column", cell->column + 1);
  add_number (builder, "columns", cell->columns);
  add_number (builder, "rows", cell->rows);
  json_builder_set_member_name (builder, "header");
  json_builder_add_boolean_value (builder, cell->header);
  vitk_json_add_string (builder, "align", aligns[cell->align]);
  vitk_json_add_string (builder, "text", words);
  add_facts (builder, cell);
  add_links (builder, cell);
  json_builder_end_object (builder);
}

static void
add_row (JsonBuilder *builder, const VitkRow *row)
{
  static const char *const roles[] = { "head", "body", "foot" };
  guint i;

  json_builder_begin_object (builder);
  vitk_json_add_string (builder, "anchor", row->anchor->name);
  vitk_json_add_string (builder, "role", roles[row->role]);
  json_builder_set_member_name (builder, "cells");
  json_builder_begin_array (builder);
  for (i = 0; i < row->cells->len; i++)
    add_cell (builder, g_ptr_array_index (row->cells, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
add_blocks (JsonBuilder *builder, const char *name, GPtrArray *blocks)
{
  guint i;

  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (i = 0; i < blocks->len; i++)
    {
      const VitkBlock *block = g_ptr_array_index (blocks, i);
      g_autofree char *words = vitk_plain_block_words (block);

      json_builder_begin_object (builder);
      vitk_json_add_string (builder, "anchor", block->anchor != NULL ? block->anchor->name : NULL);
      vitk_json_add_string (builder, "text", words);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/**
 * vitk_table_print_json:
 * @printer: where to
 * @table: a table that vitk_table_select() made
 *
 * Prints a table as an object: anchors of it, its rows, cells and notes, the words, and the normal
 * forms of what is marked up in them.
 */
void
vitk_table_print_json (VitkPrinter *printer, const VitkTable *table)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  guint i;

  json_builder_begin_object (builder);
  vitk_json_add_string (builder, "anchor", table->anchor->name);
  vitk_json_add_string (builder, "label", table->label);
  add_blocks (builder, "caption", table->caption);
  add_number (builder, "columns", table->n_columns);
  json_builder_set_member_name (builder, "rows");
  json_builder_begin_array (builder);
  for (i = 0; i < table->rows->len; i++)
    add_row (builder, g_ptr_array_index (table->rows, i));
  json_builder_end_array (builder);
  add_blocks (builder, "foot", table->foot);
  json_builder_end_object (builder);
  vitk_json_print (printer, builder);
}
