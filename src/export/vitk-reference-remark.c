/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "export/vitk-reference-remark.h"

#include "export/vitk-plain-text.h"

#include <glib/gi18n-lib.h>

/* A field of a record in the reader's language. */
static const char *
get_field_words (const char *field)
{
  static const char *const fields[][2] = {
    { "authors", NC_ ("field of a reference", "authors") },
    { "title", NC_ ("field of a reference", "title") },
    { "source", NC_ ("field of a reference", "journal or book") },
    { "year", NC_ ("field of a reference", "year") },
    { "volume", NC_ ("field of a reference", "volume") },
    { "issue", NC_ ("field of a reference", "issue") },
    { "publisher", NC_ ("field of a reference", "publisher") },
    { "pages", NC_ ("field of a reference", "pages") },
    { "doi", NC_ ("field of a reference", "DOI") },
    { "pmid", NC_ ("field of a reference", "PubMed number") },
    { "pmcid", NC_ ("field of a reference", "PubMed Central number") },
    { "uri", NC_ ("field of a reference", "address") },
    { "licence", NC_ ("field of a reference", "licence") },
  };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (fields); i++)
    if (g_str_equal (field, fields[i][0]))
      return g_dpgettext2 (GETTEXT_PACKAGE, "field of a reference", fields[i][1]);
  return field;
}

/**
 * vitk_reference_dup_unverified:
 * @reference: a reference
 *
 * Returns: (transfer full) (nullable): the fields of its record that could not be verified, with
 *   commas between
 */
char *
vitk_reference_dup_unverified (const VitkReference *reference)
{
  GPtrArray *unverified = reference->record->unverified;
  GString *words = NULL;
  guint i;

  for (i = 0; i < unverified->len; i++)
    {
      if (words == NULL)
        words = g_string_new (NULL);
      else
        /* Translators: stands between the fields in a list such as "year, volume, pages". */
        g_string_append (words, C_ ("list", ", "));
      g_string_append (words, get_field_words (g_ptr_array_index (unverified, i)));
    }
  return words != NULL ? g_string_free (words, FALSE) : NULL;
}

/**
 * vitk_reference_dup_remark:
 * @reference: a reference
 *
 * Returns: (transfer full) (nullable): in brackets, what the edition says of it apart from the
 * words of the reference: how far it can be trusted
 */
char *
vitk_reference_dup_remark (const VitkReference *reference)
{
  const char *status = vitk_reference_status_get_words (reference->status);
  g_autofree char *unverified = vitk_reference_dup_unverified (reference);

  if (unverified != NULL)
    /* Translators: a remark after a reference: its status, then names of fields, as in "[probable
     * match; not verified: year, volume]". */
    return g_strdup_printf (_ ("[%s; not verified: %s]"), status, unverified);
  if (reference->status != VITK_REFERENCE_GIVEN)
    return g_strdup_printf (C_ ("remark after a reference", "[%s]"), status);
  return NULL;
}

/**
 * vitk_reference_has_record:
 * @reference: a reference
 *
 * Returns: whether anything is known of the work apart from its number
 */
gboolean
vitk_reference_has_record (const VitkReference *reference)
{
  return reference->status != VITK_REFERENCE_UNIDENTIFIED;
}

/* Whether the record says what the work is, so that its words need not be repeated. */
static gboolean
is_described (const VitkRecord *record)
{
  return record->title != NULL || record->source != NULL;
}

static gboolean
has_others (const VitkRecord *record)
{
  guint i;

  for (i = 0; i < record->names->len; i++)
    if (((VitkName *) g_ptr_array_index (record->names, i))->kind == VITK_NAME_OTHERS)
      return TRUE;
  return FALSE;
}

static void
append_part (GString *note, const char *part)
{
  if (part == NULL)
    return;
  if (note->len > 0)
    g_string_append_c (note, ' ');
  g_string_append (note, part);
}

/**
 * vitk_reference_dup_note:
 * @reference: a reference
 * @others: whether it is to be said that there are authors who are not named
 *
 * Returns: (transfer full): what a file for other programs cannot say in its fields: how far the
 *   record can be trusted, and the words of a reference that has no fields; often empty
 */
char *
vitk_reference_dup_note (const VitkReference *reference, gboolean others)
{
  g_autofree char *remark = vitk_reference_dup_remark (reference);
  g_autofree char *words = NULL;
  GString *note = g_string_new (NULL);

  if (!is_described (reference->record))
    words = vitk_plain_text (reference->text);
  append_part (note, words);
  if (others && has_others (reference->record))
    append_part (note, _ ("The work has more authors than are named."));
  append_part (note, remark);
  return g_string_free (note, FALSE);
}
