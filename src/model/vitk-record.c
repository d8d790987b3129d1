/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "model/vitk-record.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How many authors are named at most where there is little room. */
#define MOST_AUTHORS 6

/**
 * vitk_record_new:
 *
 * Returns: (transfer full): an empty record
 */
VitkRecord *
vitk_record_new (void)
{
  VitkRecord *record = g_new0 (VitkRecord, 1);

  record->authors = g_ptr_array_new_with_free_func (g_free);
  record->names = g_ptr_array_new_with_free_func ((GDestroyNotify) vitk_name_free);
  record->unverified = g_ptr_array_new_with_free_func (g_free);
  return record;
}

/**
 * vitk_record_free:
 * @record: (transfer full): a record
 */
void
vitk_record_free (VitkRecord *record)
{
  g_ptr_array_unref (record->authors);
  g_ptr_array_unref (record->names);
  g_ptr_array_unref (record->unverified);
  g_free (record->type);
  g_free (record->title);
  g_free (record->source);
  g_free (record->year);
  g_free (record->volume);
  g_free (record->issue);
  g_free (record->publisher);
  g_free (record->pages);
  g_free (record->doi);
  g_free (record->pmid);
  g_free (record->pmcid);
  g_free (record->uri);
  g_free (record->licence);
  g_free (record);
}

static gboolean
is_given (const char *field)
{
  return field != NULL && *field != '\0';
}

/* Appends a part that ends with a full stop, unless it ends itself. */
static void
append_part (GString *citation, const char *part)
{
  if (!is_given (part))
    return;
  if (citation->len > 0)
    g_string_append_c (citation, ' ');
  g_string_append (citation, part);
  if (strchr (".?!", citation->str[citation->len - 1]) == NULL)
    g_string_append_c (citation, '.');
}

/**
 * vitk_record_dup_authors:
 * @record: a record
 * @separator: what stands between two of them
 *
 * Returns: (transfer full): its authors
 */
char *
vitk_record_dup_authors (const VitkRecord *record, const char *separator)
{
  GString *authors = g_string_new (NULL);
  guint i;

  for (i = 0; i < record->authors->len; i++)
    {
      if (i > 0)
        g_string_append (authors, separator);
      g_string_append (authors, g_ptr_array_index (record->authors, i));
    }
  return g_string_free (authors, FALSE);
}

/* Appends a field after @mark, which sets it off from what stands before it. */
static void
append_field (GString *source, const char *mark, const char *field)
{
  if (!is_given (field))
    return;
  if (source->len > 0)
    g_string_append (source, mark);
  g_string_append (source, field);
}

/**
 * vitk_record_dup_source:
 * @record: a record
 *
 * Returns: (transfer full): journal, year, volume, issue and pages as reference lists have them:
 *   "Nutrients 2026;18(3):101-120", without what is not known
 */
char *
vitk_record_dup_source (const VitkRecord *record)
{
  GString *source = g_string_new (record->source);

  append_field (source, " ", record->year);
  append_field (source, is_given (record->year) ? ";" : " ", record->volume);
  if (is_given (record->issue))
    g_string_append_printf (source, "(%s)", record->issue);
  append_field (source, ":", record->pages);
  return g_string_free (source, FALSE);
}

static char *
dup_citation (const VitkRecord *record, const char *authors)
{
  GString *citation = g_string_new (NULL);
  g_autofree char *source = vitk_record_dup_source (record);
  g_autofree char *address = NULL;

  append_part (citation, authors);
  append_part (citation, record->title);
  append_part (citation, source);
  if (is_given (record->doi))
    address = g_strconcat ("https://doi.org/", record->doi, NULL);
  else if (is_given (record->uri))
    address = g_strdup (record->uri);
  if (address != NULL)
    g_string_append_printf (citation, "%s%s", citation->len > 0 ? " " : "", address);
  return g_string_free (citation, FALSE);
}

/**
 * vitk_record_dup_citation:
 * @record: a record
 *
 * Returns: (transfer full): authors, title, journal and where in it, DOI or address: what is known
 *   of them, as reference lists have them
 */
char *
vitk_record_dup_citation (const VitkRecord *record)
{
  g_autofree char *authors = vitk_record_dup_authors (record, ", ");

  return dup_citation (record, authors);
}

/**
 * vitk_record_dup_short_citation:
 * @record: a record
 *
 * Returns: (transfer full): as vitk_record_dup_citation(), but of more than six authors the first
 *   six, then "et al": NLM, "Citing Medicine", chapter 1
 */
char *
vitk_record_dup_short_citation (const VitkRecord *record)
{
  GString *authors;
  g_autofree char *some = NULL;
  guint i;

  if (record->authors->len <= MOST_AUTHORS)
    return vitk_record_dup_citation (record);
  authors = g_string_new (NULL);
  for (i = 0; i < MOST_AUTHORS; i++)
    g_string_append_printf (authors, "%s, ", (char *) g_ptr_array_index (record->authors, i));
  g_string_append (authors, "et al");
  some = g_string_free (authors, FALSE);
  return dup_citation (record, some);
}

/* A field that its editor could verify. */
static gboolean
is_verified (const VitkRecord *record, const char *field)
{
  return !g_ptr_array_find_with_equal_func (record->unverified, field, g_str_equal, NULL);
}

/* The family name of the first author, or the name of a group; %NULL if it is not certain. */
static const char *
get_author (const VitkRecord *record)
{
  const VitkName *name;

  if (record->names->len == 0 || !is_verified (record, "authors"))
    return NULL;
  name = g_ptr_array_index (record->names, 0);
  return name->family != NULL ? name->family : name->words;
}

/**
 * vitk_record_dup_short_name:
 * @record: a record
 *
 * A name has no room to say that something in it could not be verified: it has only what could.
 *
 * Returns: (transfer full) (nullable): the first author and the year, as far as they are certain,
 * as in "Kanellakis 2012"; %NULL if the author is not
 */
char *
vitk_record_dup_short_name (const VitkRecord *record)
{
  const char *author = get_author (record);

  if (author == NULL || !is_given (record->year) || !is_verified (record, "year"))
    return g_strdup (author);
  /* Translators: first author and year of a report, as in "Kanellakis 2012". */
  return g_strdup_printf (C_ ("record", "%s %s"), author, record->year);
}

/**
 * vitk_record_dup_licence_name:
 * @record: a record
 *
 * The short name of a licence of Creative Commons, by its address:
 * https://creativecommons.org/licenses/by-nc/4.0/ is CC BY-NC 4.0
 * (https://creativecommons.org/share-your-work/cclicenses/).
 *
 * Returns: (transfer full) (nullable): the name; %NULL for any other licence
 */
char *
vitk_record_dup_licence_name (const VitkRecord *record)
{
  const char *name =
      record->licence != NULL ? strstr (record->licence, "creativecommons.org/licenses/") : NULL;
  g_auto (GStrv) parts = NULL;
  g_autofree char *terms = NULL;

  if (name == NULL)
    return NULL;
  parts = g_strsplit (name, "/", 5);
  if (g_strv_length (parts) < 4 || *parts[2] == '\0' || *parts[3] == '\0')
    return NULL;
  terms = g_ascii_strup (parts[2], -1);
  return g_strdup_printf ("CC %s %s", terms, parts[3]);
}
