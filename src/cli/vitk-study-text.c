/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "cli/vitk-study-text.h"

#include "cli/vitk-plain-block.h"
#include "cli/vitk-plain-place.h"
#include "cli/vitk-plain-table.h"
#include "model/vitk-note.h"

#include <glib/gi18n-lib.h>

/* -- tables that are made here, to be printed as those of an article are */

static void
add_cell (VitkRow *row, const char *words, gboolean header)
{
  VitkCell *cell = vitk_cell_new ();

  cell->column = row->cells->len;
  cell->header = header;
  g_ptr_array_add (cell->blocks,
                   vitk_block_new (VITK_BLOCK_PARAGRAPH, 0, vitk_text_new (words, -1, NULL)));
  g_ptr_array_add (row->cells, cell);
}

static VitkRow *
add_row (VitkTable *table, VitkRowRole role)
{
  VitkRow *row = vitk_row_new (role);

  g_ptr_array_add (table->rows, row);
  return row;
}

static void
print_table (VitkPrinter *printer, VitkTable *table)
{
  table->n_columns = ((const VitkRow *) g_ptr_array_index (table->rows, 0))->cells->len;
  vitk_plain_print_table (printer, table);
  vitk_table_free (table);
}

static const char *
get_absent (void)
{
  return C_ ("of a study", "not reported");
}

static void
add_field (VitkRow *row, const VitkStudy *study, VitkStudyField field)
{
  g_autofree char *words = vitk_study_dup_words (study, field);

  add_cell (row, words != NULL ? words : get_absent (), FALSE);
}

/* The notes by their names, which “vitk2 show” takes. */
static char *
dup_notes (const VitkStudy *study)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;
  guint i;

  for (i = 0; study->notes != NULL && i < study->notes->len; i++)
    g_strv_builder_add (builder, ((const VitkNote *) g_ptr_array_index (study->notes, i))->id);
  ids = g_strv_builder_end (builder);
  return g_strjoinv (C_ ("list", ", "), ids);
}

static void
add_notes (VitkRow *row, const VitkStudy *study)
{
  g_autofree char *notes = dup_notes (study);

  add_cell (row, *notes != '\0' ? notes : C_ ("editor’s notes", "none"), FALSE);
}

/* -- a list */

static gboolean
is_told (const VitkStudies *studies, const GArray *chosen, VitkStudyField field)
{
  guint i;
  guint n;

  for (i = 0; i < chosen->len; i++)
    {
      vitk_study_get_values (vitk_studies_get (studies, g_array_index (chosen, guint, i)), field,
                             &n);
      if (n > 0)
        return TRUE;
    }
  return FALSE;
}

static char *
dup_places (const VitkStudy *study)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) places = NULL;
  guint i;

  for (i = 0; i < study->n_places; i++)
    {
      g_autofree char *place = vitk_plain_dup_place (study->places[i].row->anchor);

      g_strv_builder_add (builder, place);
    }
  places = g_strv_builder_end (builder);
  return g_strjoinv (C_ ("of a study", "; "), places);
}

static void
add_study (VitkTable *table, const VitkStudy *study, const gboolean *told)
{
  VitkRow *row = add_row (table, VITK_ROW_BODY);
  g_autofree char *places = dup_places (study);
  guint field;

  add_cell (row, vitk_study_get_name (study), TRUE);
  add_cell (row, places, FALSE);
  for (field = 0; field < VITK_STUDY_NOTE; field++)
    if (told[field])
      add_field (row, study, field);
  add_notes (row, study);
}

/**
 * vitk_study_text_print_list:
 * @printer: where to
 * @studies: studies
 * @chosen: (element-type guint): which of them are printed, in this order
 *
 * Prints how many studies these are, and a table of them. A field that none of them reports has no
 * column.
 */
void
vitk_study_text_print_list (VitkPrinter *printer, const VitkStudies *studies, const GArray *chosen)
{
  VitkTable *table;
  VitkRow *head;
  gboolean told[VITK_STUDY_NOTE];
  g_autofree char *heading =
      g_strdup_printf (ngettext ("%u study", "%u studies", chosen->len), chosen->len);
  guint i;

  vitk_printer_print_line (printer, heading);
  if (chosen->len == 0)
    return;
  table = vitk_table_new ();
  head = add_row (table, VITK_ROW_HEAD);
  add_cell (head, C_ ("of a study", "Study"), TRUE);
  add_cell (head, C_ ("of a study", "Place"), TRUE);
  for (i = 0; i < VITK_STUDY_NOTE; i++)
    {
      told[i] = is_told (studies, chosen, i);
      if (told[i])
        add_cell (head, vitk_study_field_get_words (i), TRUE);
    }
  add_cell (head, vitk_study_field_get_words (VITK_STUDY_NOTE), TRUE);
  for (i = 0; i < chosen->len; i++)
    add_study (table, vitk_studies_get (studies, g_array_index (chosen, guint, i)), told);
  print_table (printer, table);
}

/* -- one study */

static void
print_value (VitkPrinter *printer, const char *label, const char *words)
{
  g_autofree char *line = vitk_plain_join_label (label, words);

  vitk_printer_print_text (printer, "  ", "    ", line);
}

/* A value with its cell: "RCT [Randomized Controlled Trial] (row-12/c2)". */
static char *
dup_value (const VitkStudyValue *value)
{
  g_autofree char *words = vitk_study_value_dup_words (value);

  /* Translators: a value of a study, and the anchor of the cell that says it. */
  return g_strdup_printf (C_ ("of a study", "%s (%s)"), words, value->anchor->name);
}

static void
print_field (VitkPrinter *printer, const VitkStudy *study, VitkStudyField field)
{
  guint n;
  const VitkStudyValue *values = vitk_study_get_values (study, field, &n);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  g_autofree char *words = NULL;
  guint i;

  for (i = 0; i < n; i++)
    {
      g_autofree char *value = dup_value (&values[i]);

      g_strv_builder_add (builder, value);
    }
  list = g_strv_builder_end (builder);
  words = g_strjoinv (C_ ("of a study", "; "), list);
  print_value (printer, vitk_study_field_get_words (field), n > 0 ? words : get_absent ());
}

/**
 * vitk_study_text_print_values:
 * @printer: where to
 * @study: a study
 *
 * Prints where the tables tell of a study, and all that they tell, each with its cell.
 */
void
vitk_study_text_print_values (VitkPrinter *printer, const VitkStudy *study)
{
  guint i;

  vitk_printer_leave_gap (printer);
  if (study->n_places == 0)
    {
      vitk_printer_print_text (printer, "", "  ",
                               _ ("No table of the article tells of this study"));
      return;
    }
  for (i = 0; i < study->n_places; i++)
    {
      g_autofree char *place = vitk_plain_dup_place (study->places[i].row->anchor);

      vitk_printer_print_text (printer, "", "  ", place);
    }
  for (i = 0; i < VITK_STUDY_NOTE; i++)
    print_field (printer, study, i);
}

/* -- several side by side */

static const char *
get_mark (VitkCompared compared)
{
  static const char *const marks[] = {
    [VITK_COMPARED_ABSENT] = " ",
    [VITK_COMPARED_SAME] = "=",
    [VITK_COMPARED_DIFFERENT] = "≠",
    [VITK_COMPARED_PARTLY] = "~",
  };

  return marks[compared];
}

static void
add_compared (VitkTable *table, const VitkComparison *comparison, VitkStudyField field)
{
  VitkRow *row = add_row (table, VITK_ROW_BODY);
  guint i;

  add_cell (row, get_mark (comparison->fields[field]), FALSE);
  add_cell (row, vitk_study_field_get_words (field), TRUE);
  for (i = 0; i < comparison->studies->len; i++)
    add_field (row, vitk_comparison_get_study (comparison, i), field);
}

/**
 * vitk_study_text_print_comparison:
 * @printer: where to
 * @comparison: a comparison
 *
 * Prints studies side by side, and marks in which fields they differ.
 */
void
vitk_study_text_print_comparison (VitkPrinter *printer, const VitkComparison *comparison)
{
  VitkTable *table = vitk_table_new ();
  VitkRow *head = add_row (table, VITK_ROW_HEAD);
  VitkRow *notes;
  guint i;

  add_cell (head, "", TRUE);
  add_cell (head, C_ ("of a study", "Study"), TRUE);
  for (i = 0; i < comparison->studies->len; i++)
    add_cell (head, vitk_study_get_name (vitk_comparison_get_study (comparison, i)), TRUE);
  for (i = 0; i < VITK_STUDY_NOTE; i++)
    add_compared (table, comparison, i);
  notes = add_row (table, VITK_ROW_BODY);
  add_cell (notes, " ", FALSE);
  add_cell (notes, vitk_study_field_get_words (VITK_STUDY_NOTE), TRUE);
  for (i = 0; i < comparison->studies->len; i++)
    add_notes (notes, vitk_comparison_get_study (comparison, i));
  print_table (printer, table);
  vitk_printer_leave_gap (printer);
  vitk_printer_print_text (printer, "", "  ",
                           _ ("≠ they differ; = they report the same; ~ not all of them report it, "
                              "those that do report the same"));
}
