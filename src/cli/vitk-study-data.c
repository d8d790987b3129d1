/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "cli/vitk-study-data.h"

#include "cli/vitk-json.h"
#include "model/vitk-note.h"

#include <string.h>

/* What stands between several values of one field of CSV; words may have commas. */
#define CSV_SEPARATOR "; "

static const VitkStudy *
get_chosen (const VitkStudies *studies, const GArray *chosen, guint i)
{
  return vitk_studies_get (studies, g_array_index (chosen, guint, i));
}

/* -- CSV, as RFC 4180 has it */

static void
append_field (GString *line, const char *text)
{
  const char *p;

  if (line->len > 0)
    g_string_append_c (line, ',');
  if (strpbrk (text, ",\"\n\r") == NULL && *text != ' ')
    {
      g_string_append (line, text);
      return;
    }
  g_string_append_c (line, '"');
  for (p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (line, '"');
      /* A line is a study. */
      g_string_append_c (line, *p == '\n' || *p == '\r' ? ' ' : *p);
    }
  g_string_append_c (line, '"');
}

static void
append_values (GString *line, const VitkStudy *study, VitkStudyField field)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (GString) terms = g_string_new (NULL);
  gboolean normal = FALSE;
  guint n;
  const VitkStudyValue *values = vitk_study_get_values (study, field, &n);
  guint i;

  for (i = 0; i < n; i++)
    {
      const VitkFact *fact = &values[i].fact->fact;

      if (vitk_study_is_repeated (study, &values[i]))
        continue;
      g_string_append_printf (words, "%s%s", i > 0 ? CSV_SEPARATOR : "", fact->words);
      /* As many as there are words, so that each has its own. */
      g_string_append_printf (terms, "%s%s", i > 0 ? CSV_SEPARATOR : "",
                              fact->term != NULL ? fact->term : "");
      normal = normal || fact->term != NULL;
    }
  append_field (line, words->str);
  append_field (line, normal ? terms->str : "");
}

static void
append_notes (GString *line, const VitkStudy *study)
{
  g_autoptr (GString) ids = g_string_new (NULL);
  guint i;

  for (i = 0; study->notes != NULL && i < study->notes->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? CSV_SEPARATOR : "",
                            ((const VitkNote *) g_ptr_array_index (study->notes, i))->id);
  append_field (line, ids->str);
}

static void
print_head (VitkPrinter *printer)
{
  g_autoptr (GString) line = g_string_new ("reference,table,anchor");
  guint field;

  for (field = 0; field < VITK_STUDY_NOTE; field++)
    g_string_append_printf (line, ",%s,%s value", vitk_study_field_get_fact (field),
                            vitk_study_field_get_fact (field));
  g_string_append (line, ",notes");
  vitk_printer_print_line (printer, line->str);
}

static void
print_line (VitkPrinter *printer, const VitkStudy *study)
{
  g_autoptr (GString) line = g_string_new (NULL);
  guint field;

  if (study->reference != NULL)
    g_string_append_printf (line, "%u", study->reference->number);
  g_string_append_c (line, ',');
  g_string_append (line, study->places[0].table->anchor->name);
  append_field (line, study->places[0].row->anchor->name);
  for (field = 0; field < VITK_STUDY_NOTE; field++)
    append_values (line, study, field);
  append_notes (line, study);
  vitk_printer_print_line (printer, line->str);
}

/**
 * vitk_study_data_print_csv:
 * @printer: where to
 * @studies: studies
 * @chosen: (element-type guint): which of them are printed, in this order
 *
 * Prints a line for each study, and before them one with the names of the columns: for each field
 * its words and their normal forms.
 */
void
vitk_study_data_print_csv (VitkPrinter *printer, const VitkStudies *studies, const GArray *chosen)
{
  guint i;

  print_head (printer);
  for (i = 0; i < chosen->len; i++)
    print_line (printer, get_chosen (studies, chosen, i));
}

/* -- JSON */

/* The normal form; of what is a number, a number. */
static void
add_normal (JsonBuilder *builder, const VitkFact *fact)
{
  const VitkMeasure *measure = &fact->measure;

  if (fact->term == NULL || !fact->measured || measure->dimension != VITK_DIMENSION_NUMBER ||
      measure->low != measure->high)
    {
      vitk_json_add_string (builder, "value", fact->term);
      return;
    }
  json_builder_set_member_name (builder, "value");
  if (measure->low == (double) (gint64) measure->low)
    json_builder_add_int_value (builder, measure->low);
  else
    json_builder_add_double_value (builder, measure->low);
}

static void
add_values (JsonBuilder *builder, const VitkStudy *study, VitkStudyField field)
{
  guint n;
  const VitkStudyValue *values = vitk_study_get_values (study, field, &n);
  guint i;

  json_builder_set_member_name (builder, vitk_study_field_get_fact (field));
  json_builder_begin_array (builder);
  for (i = 0; i < n; i++)
    {
      if (vitk_study_is_repeated (study, &values[i]))
        continue;
      json_builder_begin_object (builder);
      vitk_json_add_string (builder, "text", values[i].fact->fact.words);
      add_normal (builder, &values[i].fact->fact);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_place (JsonBuilder *builder, const VitkStudyPlace *place)
{
  vitk_json_add_string (builder, "table", place->table->anchor->name);
  vitk_json_add_string (builder, "anchor", place->row->anchor->name);
}

static void
add_places (JsonBuilder *builder, const VitkStudy *study)
{
  guint i;

  json_builder_set_member_name (builder, "places");
  json_builder_begin_array (builder);
  for (i = 0; i < study->n_places; i++)
    {
      json_builder_begin_object (builder);
      add_place (builder, &study->places[i]);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_study (JsonBuilder *builder, const VitkStudy *study)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  guint i;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "reference");
  if (study->reference != NULL)
    json_builder_add_int_value (builder, study->reference->number);
  else
    json_builder_add_null_value (builder);
  add_place (builder, &study->places[0]);
  add_places (builder, study);
  for (i = 0; i < VITK_STUDY_NOTE; i++)
    add_values (builder, study, i);
  for (i = 0; study->notes != NULL && i < study->notes->len; i++)
    g_ptr_array_add (ids, ((const VitkNote *) g_ptr_array_index (study->notes, i))->id);
  vitk_json_add_strings (builder, "notes", ids);
  json_builder_end_object (builder);
}

/**
 * vitk_study_data_print_json:
 * @printer: where to
 * @studies: studies
 * @chosen: (element-type guint): which of them are printed, in this order
 *
 * Prints an array with an object for each study.
 */
void
vitk_study_data_print_json (VitkPrinter *printer, const VitkStudies *studies, const GArray *chosen)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  guint i;

  json_builder_begin_array (builder);
  for (i = 0; i < chosen->len; i++)
    add_study (builder, get_chosen (studies, chosen, i));
  json_builder_end_array (builder);
  vitk_json_print (printer, builder);
}
