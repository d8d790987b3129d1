/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "cli/vitk-pdf-list.h"

#include "cli/vitk-json.h"

#include <glib/gi18n-lib.h>

static const char *
get_label (const VitkReference *reference)
{
  return reference->label != NULL ? reference->label : reference->anchor->name;
}

static char *
dup_reasons (guint reasons)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  guint i;

  for (i = 0; i < VITK_PAPER_N_REASONS; i++)
    if ((reasons & 1u << i) != 0)
      g_ptr_array_add (words, (gpointer) vitk_paper_reason_get_words (1u << i));
  g_ptr_array_add (words, NULL);
  return g_strjoinv (C_ ("list", ", "), (char **) words->pdata);
}

static void
print_line (VitkPrinter *printer, const VitkPaperMatch *match)
{
  g_autofree char *name = g_filename_display_name (match->paper->path);
  const char *state = vitk_paper_state_get_words (match->paper->state);
  g_autofree char *line = NULL;

  if (match->chosen != NULL)
    /* Translators: the label of a reference, how its PDF is ("available"), and the file. */
    line = g_strdup_printf (_ ("[%s] %s: %s"), get_label (match->chosen), state, name);
  else if (match->ask)
    /* Translators: how a PDF is, and the file, which may be one of several references. */
    line = g_strdup_printf (_ ("[?] %s: %s"), state, name);
  else
    /* Translators: how a PDF is, and the file, which is none of the references. */
    line = g_strdup_printf (_ ("[–] %s: %s"), state, name);
  vitk_printer_print_text (printer, "", "  ", line);
}

/**
 * vitk_pdf_list_print:
 * @printer: where to
 * @matches: (element-type VitkPaperMatch): the user's PDFs
 *
 * Prints each in a line: the reference it is, how it is, and where.
 */
void
vitk_pdf_list_print (VitkPrinter *printer, GPtrArray *matches)
{
  guint i;

  for (i = 0; i < matches->len; i++)
    print_line (printer, g_ptr_array_index (matches, i));
}

/**
 * vitk_pdf_list_print_match:
 * @printer: where to
 * @match: one PDF
 *
 * Prints it, and below all that it may be, how sure that is, and why.
 */
void
vitk_pdf_list_print_match (VitkPrinter *printer, const VitkPaperMatch *match)
{
  guint i;

  print_line (printer, match);
  if (match->paper->problem != NULL)
    vitk_printer_print_text (printer, "  ", "  ", match->paper->problem);
  for (i = 0; i < match->candidates->len; i++)
    {
      const VitkPaperCandidate *candidate =
          &g_array_index (match->candidates, VitkPaperCandidate, i);
      g_autofree char *reasons = dup_reasons (candidate->reasons);
      /* Translators: the label of a reference, how sure it is ("certain"), and why. */
      g_autofree char *line =
          g_strdup_printf (_ ("[%s] %s: %s"), get_label (candidate->reference),
                           vitk_paper_confidence_get_words (candidate->confidence), reasons);

      vitk_printer_print_text (printer, "  ", "    ", line);
    }
}

/**
 * vitk_pdf_list_find_missing:
 * @matches: (element-type VitkPaperMatch): the user's PDFs
 * @article: the article
 *
 * Returns: (transfer full) (element-type VitkReference): the references that have no PDF
 */
GPtrArray *
vitk_pdf_list_find_missing (GPtrArray *matches, VitkArticle *article)
{
  GPtrArray *references = vitk_article_get_references (article);
  g_autoptr (GHashTable) found = g_hash_table_new (NULL, NULL);
  GPtrArray *missing = g_ptr_array_new ();
  guint i;

  for (i = 0; i < matches->len; i++)
    g_hash_table_add (found,
                      (gpointer) ((VitkPaperMatch *) g_ptr_array_index (matches, i))->chosen);
  for (i = 0; i < references->len; i++)
    if (!g_hash_table_contains (found, g_ptr_array_index (references, i)))
      g_ptr_array_add (missing, g_ptr_array_index (references, i));
  return missing;
}

/**
 * vitk_pdf_list_print_missing:
 * @printer: where to
 * @missing: (element-type VitkReference): references that have no PDF
 *
 * Prints which they are.
 */
void
vitk_pdf_list_print_missing (VitkPrinter *printer, GPtrArray *missing)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  g_autofree char *list = NULL;
  g_autofree char *line = NULL;
  guint i;

  if (missing->len == 0)
    return;
  for (i = 0; i < missing->len; i++)
    g_ptr_array_add (labels, (gpointer) get_label (g_ptr_array_index (missing, i)));
  g_ptr_array_add (labels, NULL);
  list = g_strjoinv (C_ ("list", ", "), (char **) labels->pdata);
  line = g_strdup_printf (
      ngettext ("%u reference has no PDF: %s", "%u references have no PDF: %s", missing->len),
      missing->len, list);
  vitk_printer_leave_gap (printer);
  vitk_printer_print_text (printer, "", "", line);
}

static void
add_boolean (JsonBuilder *builder, const char *name, gboolean value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, value);
}

static void
add_candidate (JsonBuilder *builder, const VitkPaperCandidate *candidate)
{
  g_autoptr (GPtrArray) nicks = g_ptr_array_new ();
  guint i;

  for (i = 0; i < VITK_PAPER_N_REASONS; i++)
    if ((candidate->reasons & 1u << i) != 0)
      g_ptr_array_add (nicks, (gpointer) vitk_paper_reason_get_nick (1u << i));
  json_builder_begin_object (builder);
  vitk_json_add_string (builder, "reference", candidate->reference->anchor->name);
  vitk_json_add_string (builder, "confidence",
                        vitk_paper_confidence_get_nick (candidate->confidence));
  vitk_json_add_strings (builder, "reasons", nicks);
  json_builder_end_object (builder);
}

static void
add_match (JsonBuilder *builder, const VitkPaperMatch *match)
{
  g_autofree char *name = g_filename_display_name (match->paper->path);
  guint i;

  json_builder_begin_object (builder);
  vitk_json_add_string (builder, "path", name);
  vitk_json_add_string (builder, "sha256", match->paper->hash);
  vitk_json_add_string (builder, "state", vitk_paper_state_get_nick (match->paper->state));
  vitk_json_add_string (builder, "problem", match->paper->problem);
  vitk_json_add_string (builder, "reference",
                        match->chosen != NULL ? match->chosen->anchor->name : NULL);
  add_boolean (builder, "ask", match->ask);
  json_builder_set_member_name (builder, "candidates");
  json_builder_begin_array (builder);
  for (i = 0; i < match->candidates->len; i++)
    add_candidate (builder, &g_array_index (match->candidates, VitkPaperCandidate, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

/**
 * vitk_pdf_list_print_json:
 * @printer: where to
 * @matches: (element-type VitkPaperMatch): PDFs
 * @missing: (element-type VitkReference): references that have none
 *
 * Prints one object with both.
 */
void
vitk_pdf_list_print_json (VitkPrinter *printer, GPtrArray *matches, GPtrArray *missing)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GPtrArray) anchors = g_ptr_array_new ();
  guint i;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "papers");
  json_builder_begin_array (builder);
  for (i = 0; i < matches->len; i++)
    add_match (builder, g_ptr_array_index (matches, i));
  json_builder_end_array (builder);
  for (i = 0; i < missing->len; i++)
    g_ptr_array_add (
        anchors, (gpointer) ((const VitkReference *) g_ptr_array_index (missing, i))->anchor->name);
  vitk_json_add_strings (builder, "missing", anchors);
  json_builder_end_object (builder);
  vitk_json_print (printer, builder);
}
