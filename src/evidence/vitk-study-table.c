/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "evidence/vitk-study-table.h"

#include "evidence/vitk-study-name.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static VitkBlock *
add_text (GPtrArray *blocks, VitkText *text)
{
  VitkBlock *block = vitk_block_new (VITK_BLOCK_PARAGRAPH, 0, text);

  g_ptr_array_add (blocks, block);
  return block;
}

static void
add_words (GPtrArray *blocks, const char *words)
{
  add_text (blocks, vitk_text_new (words, -1, NULL));
}

static VitkRow *
add_row (VitkTable *table, VitkRowRole role)
{
  VitkRow *row = vitk_row_new (role);

  g_ptr_array_add (table->rows, row);
  return row;
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

/* The number of a study's reference, which leads there, and its authors and year. */
static VitkText *
new_name (const VitkStudy *study)
{
  g_autofree char *short_name = vitk_study_dup_short_name (study);
  const char *label = study->reference != NULL ? study->reference->label : NULL;
  GArray *spans = g_array_new (FALSE, TRUE, sizeof (VitkSpan));
  VitkSpan span = { .kind = VITK_SPAN_XREF, .start = 1 };
  g_autofree char *words = NULL;

  if (label == NULL)
    {
      g_array_unref (spans);
      return vitk_text_new (short_name != NULL ? short_name : vitk_study_get_name (study), -1,
                            NULL);
    }
  span.end = 1 + strlen (label);
  span.name = g_strdup ("bibr");
  span.value = g_strdup (study->reference->anchor->name);
  g_array_append_val (spans, span);
  words = short_name != NULL ? g_strdup_printf ("[%s] %s", label, short_name)
                             : g_strdup_printf ("[%s]", label);
  return vitk_text_new (words, -1, spans);
}

/* The name stands for the row that tells of the study: what is said of that is said of this. */
static void
add_name (GPtrArray *blocks, const VitkStudy *study)
{
  VitkBlock *block = add_text (blocks, new_name (study));

  if (study->n_places > 0)
    block->anchor = study->places[0].row->anchor;
}

static void
add_field (VitkTable *table, VitkRow *row, const VitkStudy *study, VitkStudyField field)
{
  g_autofree char *words = vitk_study_dup_words (study, field);

  add_words (add_cell (table, row, FALSE)->blocks,
             words != NULL ? words : C_ ("of a study", "not reported"));
}

static gboolean
is_told (const VitkStudies *studies, const GArray *shown, VitkStudyField field)
{
  guint n = 0;
  guint i;

  for (i = 0; i < shown->len && n == 0; i++)
    vitk_study_get_values (vitk_studies_get (studies, g_array_index (shown, guint, i)), field, &n);
  return n > 0;
}

/**
 * vitk_studies_dup_table:
 * @self: studies
 * @shown: (element-type guint): which of them, in this order
 * @filter: (nullable): the query that they pass
 * @hidden: fields that are left out: the bit 1 << field for each
 *
 * Says what the tables tell of studies: a row for each, a column for each field that one of them
 * reports.
 *
 * Returns: (transfer full): a table that no article has; the names of the studies are at the rows
 * of the article that tell of them, which has to stay
 */
VitkTable *
vitk_studies_dup_table (const VitkStudies *self, const GArray *shown, const char *filter,
                        guint hidden)
{
  VitkTable *table = vitk_table_new ();
  VitkRow *head = add_row (table, VITK_ROW_HEAD);
  gboolean told[VITK_STUDY_NOTE];
  g_autofree char *count =
      g_strdup_printf (ngettext ("%u study", "%u studies", shown->len), shown->len);
  g_autofree char *caption = filter != NULL && *filter != '\0'
                                 /* Translators: how many studies, and the query that they pass. */
                                 ? g_strdup_printf (_ ("%s; filter: %s"), count, filter)
                                 : g_strdup (count);
  guint field;
  guint i;

  table->label = g_strdup (_ ("Studies"));
  add_words (table->caption, caption);
  add_words (add_cell (table, head, TRUE)->blocks, C_ ("of a study", "Study"));
  for (field = 0; field < VITK_STUDY_NOTE; field++)
    {
      told[field] = (hidden & (1u << field)) == 0 && is_told (self, shown, field);
      if (told[field])
        add_words (add_cell (table, head, TRUE)->blocks, vitk_study_field_get_words (field));
    }
  for (i = 0; i < shown->len; i++)
    {
      const VitkStudy *study = vitk_studies_get (self, g_array_index (shown, guint, i));
      VitkRow *row = add_row (table, VITK_ROW_BODY);

      add_name (add_cell (table, row, TRUE)->blocks, study);
      for (field = 0; field < VITK_STUDY_NOTE; field++)
        if (told[field])
          add_field (table, row, study, field);
    }
  return table;
}

/**
 * vitk_study_dup_table:
 * @self: a study
 *
 * Says what the tables tell of a study, a row for each field.
 *
 * Returns: (transfer full): a table that no article has: see vitk_studies_dup_table()
 */
VitkTable *
vitk_study_dup_table (const VitkStudy *self)
{
  VitkTable *table = vitk_table_new ();
  guint field;

  table->label = g_strdup (C_ ("of a study", "Study"));
  add_name (table->caption, self);
  for (field = 0; field < VITK_STUDY_NOTE; field++)
    {
      VitkRow *row = add_row (table, VITK_ROW_BODY);

      add_words (add_cell (table, row, TRUE)->blocks, vitk_study_field_get_words (field));
      add_field (table, row, self, field);
    }
  return table;
}

static const char *
get_mark (VitkCompared compared)
{
  static const char *const marks[] = {
    [VITK_COMPARED_ABSENT] = "–",
    [VITK_COMPARED_SAME] = "=",
    [VITK_COMPARED_DIFFERENT] = "≠",
    [VITK_COMPARED_PARTLY] = "~",
  };

  return marks[compared];
}

/**
 * vitk_comparison_dup_table:
 * @self: a comparison
 *
 * Says of studies side by side what the tables tell of them, and in which fields they differ.
 *
 * Returns: (transfer full): a table that no article has, a column for each study
 */
VitkTable *
vitk_comparison_dup_table (const VitkComparison *self)
{
  VitkTable *table = vitk_table_new ();
  VitkRow *head = add_row (table, VITK_ROW_HEAD);
  guint field;
  guint i;

  table->label = g_strdup (_ ("Comparison"));
  add_words (add_cell (table, head, TRUE)->blocks, "");
  add_words (add_cell (table, head, TRUE)->blocks, C_ ("of a study", "Study"));
  for (i = 0; i < self->studies->len; i++)
    add_name (add_cell (table, head, TRUE)->blocks, vitk_comparison_get_study (self, i));
  for (field = 0; field < VITK_STUDY_NOTE; field++)
    {
      VitkRow *row = add_row (table, VITK_ROW_BODY);

      add_words (add_cell (table, row, FALSE)->blocks, get_mark (self->fields[field]));
      add_words (add_cell (table, row, TRUE)->blocks, vitk_study_field_get_words (field));
      for (i = 0; i < self->studies->len; i++)
        add_field (table, row, vitk_comparison_get_study (self, i), field);
    }
  g_ptr_array_add (
      table->foot,
      vitk_block_new (VITK_BLOCK_FOOTNOTE, 0,
                      vitk_text_new (_ ("≠ they differ; = they report the same; ~ not all of them "
                                        "report it, those that do report the same; – none reports "
                                        "it"),
                                     -1, NULL)));
  return table;
}
