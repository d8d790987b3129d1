/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "export/vitk-bibtex.h"

#include "export/vitk-reference-remark.h"
#include "export/vitk-work-kind.h"

#include <string.h>

/* What TeX would read as its own; all else stays as it is, in UTF-8. BibTeX counts braces, also
 * those behind a backslash. */
static void
append_escaped (GString *bibtex, const char *words)
{
  static const struct
  {
    char character;
    const char *latex;
  } specials[] = {
    { '#', "\\#" },
    { '$', "\\$" },
    { '%', "\\%" },
    { '&', "\\&" },
    { '\\', "{\\textbackslash}" },
    { '^', "{\\textasciicircum}" },
    { '_', "\\_" },
    { '{', "{\\textbraceleft}" },
    { '}', "{\\textbraceright}" },
    { '~', "{\\textasciitilde}" },
  };
  guint i;

  for (; *words != '\0'; words++)
    {
      const char *latex = NULL;

      for (i = 0; i < G_N_ELEMENTS (specials); i++)
        if (specials[i].character == *words)
          latex = specials[i].latex;
      if (latex != NULL)
        g_string_append (bibtex, latex);
      else
        g_string_append_c (bibtex, *words);
    }
}

static void
append_field (GString *bibtex, const char *field, const char *value)
{
  if (value == NULL || *value == '\0')
    return;
  g_string_append_printf (bibtex, ",\n  %s = {", field);
  append_escaped (bibtex, value);
  g_string_append_c (bibtex, '}');
}

/* A second pair of braces keeps styles from changing its capitals. */
static void
append_title (GString *bibtex, const char *field, const char *value)
{
  if (value == NULL || *value == '\0')
    return;
  g_string_append_printf (bibtex, ",\n  %s = {{", field);
  append_escaped (bibtex, value);
  g_string_append (bibtex, "}}");
}

/* An address is copied as it is; what would end the field is written as addresses have it. */
static void
append_address (GString *bibtex, const char *field, const char *value)
{
  if (value == NULL || *value == '\0')
    return;
  g_string_append_printf (bibtex, ",\n  %s = {", field);
  for (; *value != '\0'; value++)
    if (strchr ("{}\\", *value) != NULL)
      g_string_append_printf (bibtex, "%%%02X", *value);
    else
      g_string_append_c (bibtex, *value);
  g_string_append_c (bibtex, '}');
}

/* One part of a name; braces keep together what BibTeX would take for two names or two parts. */
static void
append_name_part (GString *bibtex, const char *part)
{
  const gboolean apart = strchr (part, ',') != NULL || strstr (part, " and ") != NULL;

  if (apart)
    g_string_append_c (bibtex, '{');
  append_escaped (bibtex, part);
  if (apart)
    g_string_append_c (bibtex, '}');
}

static void
append_name (GString *bibtex, const VitkName *name)
{
  if (name->kind == VITK_NAME_OTHERS)
    {
      g_string_append (bibtex, "others");
      return;
    }
  if (name->family == NULL)
    {
      g_string_append_c (bibtex, '{');
      append_escaped (bibtex, name->words);
      g_string_append_c (bibtex, '}');
      return;
    }
  append_name_part (bibtex, name->family);
  if (name->suffix != NULL)
    {
      g_string_append (bibtex, ", ");
      append_name_part (bibtex, name->suffix);
    }
  if (name->given != NULL)
    {
      g_string_append (bibtex, ", ");
      append_name_part (bibtex, name->given);
    }
  else if (strchr (name->family, ' ') != NULL)
    g_string_append_c (bibtex, ',');
}

static void
append_names (GString *bibtex, GPtrArray *names)
{
  guint i;

  if (names->len == 0)
    return;
  g_string_append (bibtex, ",\n  author = {");
  for (i = 0; i < names->len; i++)
    {
      if (i > 0)
        g_string_append (bibtex, " and ");
      append_name (bibtex, g_ptr_array_index (names, i));
    }
  g_string_append_c (bibtex, '}');
}

static void
append_pages (GString *bibtex, const char *pages)
{
  g_autofree char *ranges = NULL;
  g_auto (GStrv) ends = NULL;

  if (pages == NULL)
    return;
  ends = g_strsplit (pages, "–", -1);
  ranges = g_strjoinv ("--", ends);
  append_field (bibtex, "pages", ranges);
}

/* The anchor, with what no key may have replaced. */
static void
append_key (GString *bibtex, const VitkReference *reference)
{
  const char *p;
  gboolean replaced = FALSE;

  for (p = reference->anchor->name; *p != '\0'; p++)
    if (g_ascii_isalnum (*p) || strchr ("-_:./+", *p) != NULL)
      g_string_append_c (bibtex, *p);
    else
      {
        g_string_append_c (bibtex, '-');
        replaced = TRUE;
      }
  /* So that no two become one. */
  if (replaced)
    g_string_append_printf (bibtex, "-%u", reference->number);
}

/* What the work stands in has a name of its own for each sort of work. */
static const char *
get_container_field (const VitkWorkKind *kind)
{
  if (g_str_equal (kind->bibtex, "article"))
    return "journal";
  if (g_str_equal (kind->bibtex, "misc") || g_str_equal (kind->bibtex, "techreport"))
    return "howpublished";
  return "booktitle";
}

/**
 * vitk_bibtex_append:
 * @bibtex: where to
 * @reference: a reference of which something is known
 *
 * Writes a reference as an entry of a BibTeX file in UTF-8, with the fields that its record has and
 * no others. Its key is its anchor.
 */
void
vitk_bibtex_append (GString *bibtex, const VitkReference *reference)
{
  const VitkRecord *record = reference->record;
  const VitkWorkKind *kind = vitk_work_kind_find (record);
  g_autofree char *note = vitk_reference_dup_note (reference, FALSE);
  const gboolean words = record->title == NULL && record->source == NULL;

  g_string_append_printf (bibtex, "@%s{", kind->bibtex);
  append_key (bibtex, reference);
  append_names (bibtex, record->names);
  append_title (bibtex, "title", vitk_work_kind_get_title (record));
  append_title (bibtex, get_container_field (kind), vitk_work_kind_get_container (record));
  append_field (bibtex, "year", record->year);
  append_field (bibtex, "volume", record->volume);
  append_field (bibtex, "number", record->issue);
  append_pages (bibtex, record->pages);
  append_field (bibtex, g_str_equal (kind->bibtex, "techreport") ? "institution" : "publisher",
                record->publisher);
  append_address (bibtex, "doi", record->doi);
  append_field (bibtex, "pmid", record->pmid);
  append_field (bibtex, "pmcid", record->pmcid);
  append_address (bibtex, "url", record->uri);
  append_field (bibtex, words ? "note" : "annote", note);
  g_string_append (bibtex, "\n}\n");
}
