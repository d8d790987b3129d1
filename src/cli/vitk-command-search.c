/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "cli/vitk-command-table.h"
#include "cli/vitk-found-json.h"
#include "cli/vitk-found-text.h"
#include "cli/vitk-pdf-texts.h"
#include "workspace/vitk-indexer.h"
#include "workspace/vitk-searcher.h"

#include <glib/gi18n-lib.h>

#define DEFAULT_LIMIT 20

static const char *const formats[] = { "text", "json", NULL };
static const char *const kinds[] = { "text", "table", "caption", "figure", "reference",
                                     "term", "note",  "pdf",     NULL };

static int
print (const VitkSearchResults *results, gboolean json, int width)
{
  g_autoptr (VitkPrinter) printer = vitk_command_new_printer (width);
  guint i;

  for (i = 0; i < results->problems->len; i++)
    vitk_command_complain (g_ptr_array_index (results->problems, i));
  if (json)
    vitk_found_print_json (printer, results);
  else
    vitk_found_print_text (printer, results);
  if (vitk_command_finish (printer) != VITK_COMMAND_DONE || results->results->len == 0)
    return VITK_COMMAND_FAILED;
  return VITK_COMMAND_DONE;
}

static int
search (const char *corpus, VitkQuery *query, const VitkSearchOptions *options, gboolean json,
        int width)
{
  g_autoptr (VitkWorkspace) workspace = vitk_command_open (corpus);
  g_autoptr (VitkSearcher) searcher = NULL;
  g_autoptr (VitkPaperShelf) papers = NULL;
  g_autoptr (VitkSearchResults) results = NULL;
  g_autoptr (GError) error = NULL;

  if (workspace == NULL)
    return VITK_COMMAND_FAILED;
  searcher = vitk_searcher_new (workspace);
  papers = vitk_pdf_texts_new_shelf (workspace);
  vitk_searcher_set_papers (searcher, papers);
  results = vitk_searcher_search (searcher, query, options, NULL, &error);
  if (results == NULL)
    return vitk_command_fail_with (error, NULL);
  return print (results, json, width);
}

/* All articles of the index. If it cannot be used that is said, and the open one is searched. */
static int
search_all (const char *corpus, VitkQuery *query, const VitkSearchOptions *options, gboolean json,
            int width)
{
  g_autofree char *path = vitk_indexer_dup_path ();
  g_autoptr (VitkSearchResults) results = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (VitkCatalog) catalog = vitk_catalog_open (path, FALSE, &error);
  g_autofree char *message = NULL;
  g_autofree char *line = NULL;

  if (catalog != NULL)
    results = vitk_catalog_search (catalog, query, options, NULL, &error);
  if (results != NULL)
    return print (results, json, width);
  message = vitk_command_dup_index_message (error);
  line = g_strdup_printf (_ ("%s; only the open article is searched"), message);
  vitk_command_complain (line);
  return search (corpus, query, options, json, width);
}

/**
 * vitk_command_search:
 * @command: this command
 * @corpus: (nullable): the file given with -c
 * @argc: number of words
 * @argv: the words
 *
 * Searches the article.
 *
 * Returns: an exit code
 */
int
vitk_command_search (const VitkCommand *command, const char *corpus, int argc, char **argv)
{
  g_autofree char *kind = NULL;
  g_autofree char *format = NULL;
  gboolean no_expand = FALSE;
  gboolean all = FALSE;
  int limit = DEFAULT_LIMIT;
  int width = VITK_PRINTER_AUTO;
  const GOptionEntry entries[] = {
    { "all", 'a', G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &all,
      N_ ("Search all articles that “vitk2 index” has read"), NULL },
    { "in", 'i', G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &kind,
      N_ ("Only in text, table, caption, figure, reference, term, note or pdf"), N_ ("KIND") },
    { "limit", 'l', G_OPTION_FLAG_NONE, G_OPTION_ARG_INT, &limit,
      N_ ("Print at most NUMBER results"), N_ ("NUMBER") },
    { "no-expand", 'n', G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &no_expand,
      N_ ("Do not search for what means the same"), NULL },
    { "format", 'f', G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &format, N_ ("Print text or json"),
      N_ ("FORMAT") },
    vitk_command_width_entry (&width),
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) arguments = NULL;
  g_autofree char *words = NULL;
  g_autofree char *text = NULL;
  g_autoptr (VitkQuery) query = NULL;
  VitkSearchOptions options = { 0 };
  int status;

  if (!vitk_command_parse (command, entries, argc, argv, &arguments, &status) ||
      !vitk_command_check_word (command, "--in", kind, kinds, &status) ||
      !vitk_command_check_word (command, "--format", format, formats, &status))
    return status;
  if (limit < 1)
    return vitk_command_refuse (command, _ ("--limit takes a number above 0"));
  words = g_strjoinv (" ", arguments);
  text = kind != NULL ? g_strdup_printf ("in:%s (%s", kind, words) : g_strdup (words);
  query = vitk_query_parse (text);
  if (query->problems->len > 0)
    return vitk_command_refuse_query (query);
  options.limit = limit;
  options.expand = !no_expand;
  return (all ? search_all : search) (corpus, query, &options, g_strcmp0 (format, "json") == 0,
                                      width);
}
