/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "cli/vitk-found-text.h"

#include <glib/gi18n-lib.h>

static const char *
get_kind_words (VitkSearchKind kind)
{
  static const char *const words[VITK_SEARCH_N_KINDS] = {
    NC_ ("kind of result", "text"),    NC_ ("kind of result", "table row"),
    NC_ ("kind of result", "caption"), NC_ ("kind of result", "reference"),
    NC_ ("kind of result", "term"),    NC_ ("kind of result", "editor’s note"),
    NC_ ("kind of result", "figure"),  NC_ ("kind of result", "page of a PDF"),
  };

  return g_dpgettext2 (NULL, "kind of result", words[kind]);
}

/* "text 3, table row 2" */
static char *
dup_counts (const VitkSearchResults *results)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) counts = NULL;
  guint i;

  for (i = 0; i < VITK_SEARCH_N_KINDS; i++)
    if (results->n_found[i] > 0)
      {
        /* Translators: a kind of result and how many there are of it: "text: 3". */
        g_autofree char *count = g_strdup_printf (C_ ("results by kind", "%s: %u"),
                                                  get_kind_words (i), results->n_found[i]);

        g_strv_builder_add (builder, count);
      }
  counts = g_strv_builder_end (builder);
  return g_strjoinv (C_ ("list", ", "), counts);
}

/* Hits stand between asterisks, as on a typewriter. */
static char *
dup_marked (const VitkSearchResult *result)
{
  GString *marked = g_string_new (NULL);
  guint from = 0;
  guint i;

  for (i = 0; i < result->hits->len; i++)
    {
      const VitkSnippetHit *hit = &g_array_index (result->hits, VitkSnippetHit, i);

      g_string_append_len (marked, result->snippet + from, hit->start - from);
      g_string_append_c (marked, '*');
      g_string_append_len (marked, result->snippet + hit->start, hit->end - hit->start);
      g_string_append_c (marked, '*');
      from = hit->end;
    }
  g_string_append (marked, result->snippet + from);
  return g_string_free (marked, FALSE);
}

static void
print_result (VitkPrinter *printer, const VitkSearchResult *result)
{
  g_autofree char *marked = dup_marked (result);
  /* Translators: heading of a result: its anchor, what it is, the headings over it. */
  g_autofree char *where = g_strdup_printf (
      C_ ("result", "%s (%s) %s"), result->page != NULL ? result->page->reference : result->anchor,
      get_kind_words (result->kind), result->path);

  vitk_printer_leave_gap (printer);
  if (result->title != NULL)
    {
      g_autofree char *file = g_filename_display_name (result->file);
      g_autofree char *article = g_strdup_printf ("%s: %s", file, result->title);

      vitk_printer_print_text (printer, "", "  ", article);
    }
  vitk_printer_print_text (printer, "", "  ", where);
  if (result->page != NULL)
    {
      g_autofree char *file = g_filename_display_name (result->page->file);

      vitk_printer_print_text (printer, "    ", "    ", file);
    }
  vitk_printer_print_text (printer, "    ", "    ", marked);
}

static void
print_about (VitkPrinter *printer, const VitkSearchResults *results)
{
  g_autofree char *counts = dup_counts (results);
  g_autofree char *list = NULL;

  if (results->correction != NULL)
    {
      g_autofree char *line = g_strdup_printf (_ ("Did you mean “%s”?"), results->correction);

      vitk_printer_print_text (printer, "", "  ", line);
    }
  if (results->expansions->len > 0)
    {
      g_autoptr (GPtrArray) words = g_ptr_array_copy (results->expansions, NULL, NULL);
      g_autofree char *line = NULL;

      g_ptr_array_set_free_func (words, NULL);
      g_ptr_array_add (words, NULL);
      list = g_strjoinv (C_ ("list", ", "), (char **) words->pdata);
      line = g_strdup_printf (_ ("Also searching for: %s"), list);
      vitk_printer_print_text (printer, "", "  ", line);
    }
  if (results->results->len == 0)
    vitk_printer_print_line (printer, _ ("Nothing was found"));
  else if (results->partly)
    vitk_printer_print_text (printer, "", "  ",
                             _ ("Nothing has all these words; these have most of them"));
  if (*counts != '\0')
    vitk_printer_print_text (printer, "", "  ", counts);
}

/**
 * vitk_found_print_text:
 * @printer: where to
 * @results: what was found
 *
 * Prints what was found as text, the best first.
 */
void
vitk_found_print_text (VitkPrinter *printer, const VitkSearchResults *results)
{
  guint i;

  print_about (printer, results);
  for (i = 0; i < results->results->len; i++)
    print_result (printer, g_ptr_array_index (results->results, i));
}
