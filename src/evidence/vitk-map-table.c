/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "evidence/vitk-map-table.h"

#include "evidence/vitk-map-words.h"
#include "evidence/vitk-study-name.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Study, design, participants, intervention, outcome, direction. */
#define N_COLUMNS 6

static VitkBlock *
create_block (VitkBlockKind kind, const char *words, GArray *spans)
{
  return vitk_block_new (kind, 0, vitk_text_new (words, -1, spans));
}

static VitkCell *
append_cell (VitkRow *row, const char *words)
{
  VitkCell *cell = vitk_cell_new ();

  cell->column = row->cells->len;
  cell->header = cell->column == 0 || row->role == VITK_ROW_HEAD;
  /* Numbers are compared by their ends. */
  cell->align = cell->column == 2 ? VITK_ALIGN_END : VITK_ALIGN_START;
  g_ptr_array_add (cell->blocks, create_block (VITK_BLOCK_PARAGRAPH, words, NULL));
  g_ptr_array_add (row->cells, cell);
  return cell;
}

static VitkRow *
append_row (VitkTable *table, VitkRowRole role)
{
  VitkRow *row = vitk_row_new (role);

  g_ptr_array_add (table->rows, row);
  return row;
}

/* The study, whose label leads to its reference as it does where the article cites it. */
static void
append_study (VitkRow *row, const VitkStudy *study)
{
  g_autofree char *title = vitk_study_dup_citation (study);
  const char *label = strrchr (title, '[');
  GArray *spans;
  VitkSpan span = { .kind = VITK_SPAN_XREF };
  VitkCell *cell = append_cell (row, title);

  if (study->reference == NULL || label == NULL)
    return;
  spans = g_array_new (FALSE, FALSE, sizeof (VitkSpan));
  span.start = (guint) (label + 1 - title);
  span.end = (guint) strlen (title) - 1;
  span.name = g_strdup ("bibr");
  span.value = g_strdup (study->reference->anchor->name);
  g_array_append_val (spans, span);
  g_ptr_array_set_size (cell->blocks, 0);
  g_ptr_array_add (cell->blocks, create_block (VITK_BLOCK_PARAGRAPH, title, spans));
}

static void
append_head (VitkTable *table)
{
  VitkRow *row = append_row (table, VITK_ROW_HEAD);

  append_cell (row, C_ ("of a map", "Study"));
  append_cell (row, C_ ("of a map", "Design"));
  append_cell (row, C_ ("of a map", "Participants"));
  append_cell (row, C_ ("of a map", "Intervention"));
  append_cell (row, C_ ("of a map", "Outcome"));
  append_cell (row, C_ ("of a map", "Direction"));
}

static void
append_mark (VitkTable *table, const VitkEvidenceMap *map, const VitkMapMark *mark)
{
  VitkRow *row = append_row (table, VITK_ROW_BODY);
  g_autofree char *participants = vitk_map_dup_participants (mark->participants);

  append_study (row, mark->study);
  append_cell (row,
               mark->design_words != NULL ? mark->design_words : C_ ("of a study", "Not reported"));
  append_cell (row, participants);
  append_cell (row, vitk_map_heading_get_words (vitk_evidence_map_get_row (map, mark->row)));
  append_cell (row, vitk_map_heading_get_words (vitk_evidence_map_get_column (map, mark->column)));
  append_cell (row, vitk_effect_get_words (mark->effect));
}

static void
append_total (VitkTable *table, guint n_studies, double total, const char *intervention,
              const char *outcome)
{
  VitkRow *row = append_row (table, VITK_ROW_FOOT);
  g_autofree char *participants = vitk_map_dup_participants (total);
  g_autofree char *studies =
      g_strdup_printf (ngettext ("%u study", "%u studies", n_studies), n_studies);

  append_cell (row, studies);
  append_cell (row, "");
  append_cell (row, participants);
  append_cell (row, intervention);
  append_cell (row, outcome);
  append_cell (row, "");
}

static void
append_totals (VitkTable *table, const VitkEvidenceMap *map)
{
  const char *all = C_ ("of a map", "All");
  guint i;

  for (i = 0; i < map->rows->len; i++)
    {
      const VitkMapHeading *heading = vitk_evidence_map_get_row (map, i);

      if (heading->n_studies > 0)
        append_total (table, heading->n_studies, heading->participants,
                      vitk_map_heading_get_words (heading), all);
    }
  for (i = 0; i < map->columns->len; i++)
    {
      const VitkMapHeading *heading = vitk_evidence_map_get_column (map, i);

      if (heading->n_studies > 0)
        append_total (table, heading->n_studies, heading->participants, all,
                      vitk_map_heading_get_words (heading));
    }
  append_total (table, map->n_studies, map->participants, all, all);
}

/**
 * vitk_evidence_map_dup_table:
 * @self: a map
 *
 * Says in words all that a picture of the map shows: a row for each mark that passes, and the
 * totals.
 *
 * Returns: (transfer full): a table that no article has, so that nothing in it has an anchor
 */
VitkTable *
vitk_evidence_map_dup_table (const VitkEvidenceMap *self)
{
  VitkTable *table = vitk_table_new ();
  g_autofree char *summary = vitk_evidence_map_dup_summary (self);
  guint i;

  table->label = g_strdup (_ ("Evidence Map"));
  table->n_columns = N_COLUMNS;
  g_ptr_array_add (table->caption, create_block (VITK_BLOCK_PARAGRAPH, summary, NULL));
  append_head (table);
  for (i = 0; i < self->marks->len; i++)
    {
      const VitkMapMark *mark = &g_array_index (self->marks, VitkMapMark, i);

      if (mark->passes)
        append_mark (table, self, mark);
    }
  append_totals (table, self);
  g_ptr_array_add (table->foot, create_block (VITK_BLOCK_FOOTNOTE, vitk_map_get_note (), NULL));
  return table;
}
