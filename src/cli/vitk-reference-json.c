/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "cli/vitk-reference-json.h"

#include "export/vitk-reference-remark.h"
#include "export/vitk-work-kind.h"

#include <string.h>

static void
add_field (JsonBuilder *builder, const char *name, const char *value)
{
  if (value != NULL && *value != '\0')
    vitk_json_add_string (builder, name, value);
}

static void
add_name (JsonBuilder *builder, const VitkName *name)
{
  if (name->kind == VITK_NAME_OTHERS)
    return;
  json_builder_begin_object (builder);
  if (name->family == NULL)
    vitk_json_add_string (builder, "literal", name->words);
  else
    {
      vitk_json_add_string (builder, "family", name->family);
      add_field (builder, "given", name->given);
      add_field (builder, "suffix", name->suffix);
    }
  json_builder_end_object (builder);
}

static void
add_names (JsonBuilder *builder, GPtrArray *names)
{
  guint i;

  if (names->len == 0)
    return;
  json_builder_set_member_name (builder, "author");
  json_builder_begin_array (builder);
  for (i = 0; i < names->len; i++)
    add_name (builder, g_ptr_array_index (names, i));
  json_builder_end_array (builder);
}

/* A year that is a number is a date; "in press" is said as it is. */
static void
add_year (JsonBuilder *builder, const char *year)
{
  if (year == NULL || *year == '\0')
    return;
  json_builder_set_member_name (builder, "issued");
  json_builder_begin_object (builder);
  if (strlen (year) == 4 && strspn (year, "0123456789") == 4)
    {
      json_builder_set_member_name (builder, "date-parts");
      json_builder_begin_array (builder);
      json_builder_begin_array (builder);
      json_builder_add_int_value (builder, g_ascii_strtoull (year, NULL, 10));
      json_builder_end_array (builder);
      json_builder_end_array (builder);
    }
  else
    vitk_json_add_string (builder, "literal", year);
  json_builder_end_object (builder);
}

static void
add_pages (JsonBuilder *builder, const char *pages)
{
  g_auto (GStrv) ends = NULL;
  g_autofree char *ranges = NULL;

  if (pages == NULL)
    return;
  ends = g_strsplit (pages, "–", -1);
  ranges = g_strjoinv ("-", ends);
  add_field (builder, "page", ranges);
}

static void
add_reference (JsonBuilder *builder, const VitkReference *reference)
{
  const VitkRecord *record = reference->record;
  g_autofree char *note = vitk_reference_dup_note (reference, TRUE);

  json_builder_begin_object (builder);
  vitk_json_add_string (builder, "id", reference->anchor->name);
  vitk_json_add_string (builder, "type", vitk_work_kind_find (record)->csl);
  add_names (builder, record->names);
  add_field (builder, "title", vitk_work_kind_get_title (record));
  add_field (builder, "container-title", vitk_work_kind_get_container (record));
  add_year (builder, record->year);
  add_field (builder, "volume", record->volume);
  add_field (builder, "issue", record->issue);
  add_pages (builder, record->pages);
  add_field (builder, "publisher", record->publisher);
  add_field (builder, "DOI", record->doi);
  add_field (builder, "PMID", record->pmid);
  add_field (builder, "PMCID", record->pmcid);
  add_field (builder, "URL", record->uri);
  add_field (builder, "note", note);
  json_builder_end_object (builder);
}

/**
 * vitk_reference_print_json:
 * @printer: where to
 * @references: (element-type VitkReference): references of which something is known
 *
 * Prints references as CSL-JSON, with the fields that their records have and no others.
 */
void
vitk_reference_print_json (VitkPrinter *printer, GPtrArray *references)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  guint i;

  json_builder_begin_array (builder);
  for (i = 0; i < references->len; i++)
    add_reference (builder, g_ptr_array_index (references, i));
  json_builder_end_array (builder);
  vitk_json_print (printer, builder);
}
