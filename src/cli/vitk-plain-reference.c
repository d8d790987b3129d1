/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "cli/vitk-plain-reference.h"

#include "export/vitk-plain-text.h"
#include "export/vitk-reference-remark.h"
#include "cli/vitk-wrap.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The label and what keeps it from the text. */
static char *
dup_front (const VitkReference *reference)
{
  const char *label = reference->label != NULL ? reference->label : "";
  gsize length = strlen (label);

  if (length == 0)
    return g_strdup ("");
  return g_strdup_printf (g_ascii_isalnum (label[length - 1]) ? "%s. " : "%s ", label);
}

/**
 * vitk_plain_print_reference:
 * @printer: where to
 * @reference: a reference
 *
 * Prints a reference as it stands in the list, with its label and, in brackets, how far it can be
 * trusted where the article does not give it itself.
 */
void
vitk_plain_print_reference (VitkPrinter *printer, const VitkReference *reference)
{
  g_autofree char *front = dup_front (reference);
  g_autofree char *text = vitk_plain_text (reference->text);
  g_autofree char *remark = vitk_reference_dup_remark (reference);
  g_autofree char *entry = remark != NULL ? g_strdup_printf ("%s %s", text, remark) : NULL;

  vitk_printer_print_text (printer, front, "    ", entry != NULL ? entry : text);
}

/**
 * vitk_plain_print_reference_list:
 * @printer: where to
 * @references: (element-type VitkReference): references
 *
 * Prints each reference on one line, so that lines can be counted and searched: label, status as
 * options name it, text.
 */
void
vitk_plain_print_reference_list (VitkPrinter *printer, GPtrArray *references)
{
  guint width = 0;
  guint i;

  for (i = 0; i < references->len; i++)
    {
      const VitkReference *reference = g_ptr_array_index (references, i);

      width = MAX (width, reference->label != NULL ? vitk_wrap_measure (reference->label) : 0);
    }
  for (i = 0; i < references->len; i++)
    {
      const VitkReference *reference = g_ptr_array_index (references, i);
      const char *label = reference->label != NULL ? reference->label : "";
      g_autofree char *text = vitk_plain_text (reference->text);
      g_autofree char *unverified = vitk_reference_dup_unverified (reference);
      g_autoptr (GString) line = g_string_new (NULL);

      g_string_append_printf (line, "%*s%s  %-12s  ", (int) (width - vitk_wrap_measure (label)), "",
                              label, vitk_reference_status_get_nick (reference->status));
      g_string_append (line, g_strdelimit (text, "\n", ' '));
      if (unverified != NULL)
        /* Translators: a remark after a reference, with names of fields. */
        g_string_append_printf (line, _ (" [not verified: %s]"), unverified);
      vitk_printer_print_line (printer, line->str);
    }
}

static void
print_field (VitkPrinter *printer, const char *label, const char *words)
{
  g_autofree char *line = NULL;

  if (words == NULL || *words == '\0')
    return;
  line = g_strdup_printf (C_ ("labelled text", "%s: %s"), label, words);
  vitk_printer_print_text (printer, "  ", "    ", line);
}

/**
 * vitk_plain_print_record:
 * @printer: where to
 * @reference: a reference
 *
 * Prints a reference, then how far it can be trusted, the fields of its record and which of them
 * could not be verified.
 */
void
vitk_plain_print_record (VitkPrinter *printer, const VitkReference *reference)
{
  const VitkRecord *record = reference->record;
  g_autofree char *front = dup_front (reference);
  g_autofree char *text = vitk_plain_text (reference->text);
  g_autofree char *unverified = vitk_reference_dup_unverified (reference);
  g_autofree char *authors = NULL;
  g_auto (GStrv) names = g_new0 (char *, record->authors->len + 1);
  guint i;

  for (i = 0; i < record->authors->len; i++)
    names[i] = g_strdup (g_ptr_array_index (record->authors, i));
  authors = g_strjoinv (C_ ("list", ", "), names);
  vitk_printer_print_text (printer, front, "    ", text);
  vitk_printer_leave_gap (printer);
  print_field (printer, _ ("Anchor"), reference->anchor->name);
  print_field (printer, _ ("Status"), vitk_reference_status_get_words (reference->status));
  print_field (printer, _ ("Authors"), authors);
  print_field (printer, _ ("Title"), record->title);
  print_field (printer, _ ("Journal or book"), record->source);
  print_field (printer, _ ("Year"), record->year);
  print_field (printer, _ ("Volume"), record->volume);
  print_field (printer, _ ("Issue"), record->issue);
  print_field (printer, _ ("Pages"), record->pages);
  print_field (printer, _ ("DOI"), record->doi);
  print_field (printer, _ ("PubMed number"), record->pmid);
  print_field (printer, _ ("PubMed Central number"), record->pmcid);
  print_field (printer, _ ("Address"), record->uri);
  print_field (printer, _ ("Not verified"), unverified);
}
