/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "export/vitk-ris.h"

#include "export/vitk-reference-remark.h"
#include "export/vitk-work-kind.h"

#include <string.h>

/* A field is one line. */
static void
append_field (GString *ris, const char *tag, const char *value)
{
  g_autofree char *line = NULL;

  if (value == NULL || *value == '\0')
    return;
  line = g_strdelimit (g_strdup (value), "\r\n\t", ' ');
  g_string_append_printf (ris, "%s  - %s\r\n", tag, line);
}

static void
append_name (GString *ris, const VitkName *name)
{
  g_autofree char *value = NULL;

  if (name->kind == VITK_NAME_OTHERS)
    return;
  if (name->family == NULL)
    value = g_strdup (name->words);
  else if (name->suffix != NULL)
    value = g_strdup_printf ("%s, %s, %s", name->family, name->given != NULL ? name->given : "",
                             name->suffix);
  else if (name->given != NULL)
    value = g_strdup_printf ("%s, %s", name->family, name->given);
  else
    value = g_strdup (name->family);
  append_field (ris, "AU", value);
}

/* RIS has a field for the first page and one for the last. */
static void
append_pages (GString *ris, const char *pages)
{
  g_auto (GStrv) ends = NULL;

  if (pages == NULL)
    return;
  ends = g_strsplit (pages, "–", -1);
  if (g_strv_length (ends) == 2 && strpbrk (pages, ",; ") == NULL)
    {
      append_field (ris, "SP", ends[0]);
      append_field (ris, "EP", ends[1]);
    }
  else
    append_field (ris, "SP", pages);
}

/**
 * vitk_ris_append:
 * @ris: where to
 * @reference: a reference of which something is known
 *
 * Writes a reference as an entry of a RIS file in UTF-8, with the fields that its record has and no
 * others. Its ID is its anchor.
 */
void
vitk_ris_append (GString *ris, const VitkReference *reference)
{
  const VitkRecord *record = reference->record;
  const VitkWorkKind *kind = vitk_work_kind_find (record);
  g_autofree char *note = vitk_reference_dup_note (reference, TRUE);
  guint i;

  append_field (ris, "TY", kind->ris);
  append_field (ris, "ID", reference->anchor->name);
  for (i = 0; i < record->names->len; i++)
    append_name (ris, g_ptr_array_index (record->names, i));
  append_field (ris, "TI", vitk_work_kind_get_title (record));
  append_field (ris, g_str_equal (kind->ris, "JOUR") ? "JO" : "T2",
                vitk_work_kind_get_container (record));
  append_field (ris, "PY", record->year);
  append_field (ris, "VL", record->volume);
  append_field (ris, "IS", record->issue);
  append_pages (ris, record->pages);
  append_field (ris, "PB", record->publisher);
  append_field (ris, "DO", record->doi);
  append_field (ris, "AN", record->pmid);
  append_field (ris, "C2", record->pmcid);
  append_field (ris, "UR", record->uri);
  append_field (ris, "N1", note);
  g_string_append (ris, "ER  - \r\n");
}
