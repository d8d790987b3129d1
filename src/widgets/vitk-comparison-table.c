/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-comparison-table.h"

#include "widgets/vitk-study-words.h"
#include "widgets/vitk-text-link.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How studies agree in a field, by a sign and in words. */
static const char *
get_words (VitkCompared compared)
{
  switch (compared)
    {
    case VITK_COMPARED_DIFFERENT:
      return _ ("≠ they differ");
    case VITK_COMPARED_PARTLY:
      return _ ("~ not all report it");
    case VITK_COMPARED_SAME:
      return _ ("= the same");
    case VITK_COMPARED_ABSENT:
    default:
      return _ ("– none reports it");
    }
}

static VitkCell *
add_cell (VitkTable *table, VitkRow *row, gboolean header)
{
  VitkCell *cell = vitk_cell_new ();

  cell->column = row->cells->len;
  cell->header = header;
  g_ptr_array_add (row->cells, cell);
  table->n_columns = MAX (table->n_columns, row->cells->len);
  return cell;
}

static void
add_text (VitkCell *cell, VitkText *text)
{
  g_ptr_array_add (cell->blocks, vitk_block_new (VITK_BLOCK_PARAGRAPH, 0, text));
}

static void
add_words (VitkCell *cell, const char *words)
{
  add_text (cell, vitk_text_new (words, -1, NULL));
}

/* Words that lead to the card of a study. */
static void
add_link (VitkCell *cell, const VitkStudy *study, const char *words)
{
  GArray *spans = g_array_new (FALSE, TRUE, sizeof (VitkSpan));
  VitkSpan span = { .kind = VITK_SPAN_XREF };

  span.end = strlen (words);
  span.name = g_strdup (VITK_TEXT_LINK_TO_STUDY);
  span.value = g_strdup (vitk_study_get_anchor (study)->name);
  g_array_append_val (spans, span);
  add_text (cell, vitk_text_new (words, -1, spans));
}

static VitkRow *
add_row (VitkTable *table, VitkRowRole role)
{
  VitkRow *row = vitk_row_new (role);

  g_ptr_array_add (table->rows, row);
  return row;
}

static void
add_head (VitkTable *table, const VitkComparison *comparison)
{
  VitkRow *row = add_row (table, VITK_ROW_HEAD);
  guint i;

  add_words (add_cell (table, row, TRUE), C_ ("of a study", "Study"));
  for (i = 0; i < comparison->studies->len; i++)
    {
      const VitkStudy *study = vitk_comparison_get_study (comparison, i);
      g_autofree char *title = vitk_study_dup_title (study);
      g_autofree char *short_name = vitk_study_dup_short_name (study);
      VitkCell *cell = add_cell (table, row, TRUE);

      add_link (cell, study, title);
      if (short_name != NULL)
        add_words (cell, short_name);
    }
}

static void
add_field (VitkTable *table, const VitkComparison *comparison, VitkStudyField field)
{
  VitkRow *row = add_row (table, VITK_ROW_BODY);
  VitkCell *name = add_cell (table, row, TRUE);
  guint i;

  add_words (name, vitk_study_field_get_words (field));
  add_words (name, get_words (comparison->fields[field]));
  for (i = 0; i < comparison->studies->len; i++)
    {
      VitkText *text =
          vitk_study_new_text (vitk_comparison_get_study (comparison, i), field, "table");
      VitkCell *cell = add_cell (table, row, FALSE);

      if (text != NULL)
        add_text (cell, text);
      else
        add_words (cell, _ ("not reported"));
    }
}

static void
add_notes (VitkTable *table, const VitkComparison *comparison)
{
  VitkRow *row = add_row (table, VITK_ROW_BODY);
  guint i;

  add_words (add_cell (table, row, TRUE), vitk_study_field_get_words (VITK_STUDY_NOTE));
  for (i = 0; i < comparison->studies->len; i++)
    {
      const VitkStudy *study = vitk_comparison_get_study (comparison, i);
      g_autofree char *count = vitk_study_dup_note_count (study);
      VitkCell *cell = add_cell (table, row, FALSE);

      if (count != NULL)
        add_link (cell, study, count);
      else
        add_words (cell, C_ ("notes", "none"));
    }
}

/**
 * vitk_comparison_table_new:
 * @comparison: studies side by side
 *
 * Returns: (transfer full): a table with a column for each study and a row for each field, which
 *   says how they agree in it; values lead to their cells, titles to the cards of the studies
 */
VitkTable *
vitk_comparison_table_new (const VitkComparison *comparison)
{
  VitkTable *table = vitk_table_new ();
  guint field;

  add_head (table, comparison);
  for (field = 0; field < VITK_STUDY_NOTE; field++)
    add_field (table, comparison, field);
  add_notes (table, comparison);
  return table;
}

/**
 * vitk_comparison_table_dup_text:
 * @table: what vitk_comparison_table_new() returned
 *
 * Returns: (transfer full): its rows as lines, with tabs between the cells, as spreadsheets take
 *   them
 */
char *
vitk_comparison_table_dup_text (const VitkTable *table)
{
  GString *text = g_string_new (NULL);
  guint i;
  guint j;

  for (i = 0; i < table->rows->len; i++)
    {
      const VitkRow *row = g_ptr_array_index (table->rows, i);

      for (j = 0; j < row->cells->len; j++)
        {
          g_autofree char *words = vitk_cell_dup_string (g_ptr_array_index (row->cells, j));

          g_string_append_printf (text, "%s%s", j > 0 ? "\t" : "", words);
        }
      g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}
