/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "cli/vitk-command-table.h"
#include "cli/vitk-study-data.h"
#include "cli/vitk-study-text.h"
#include "evidence/vitk-study-filter.h"
#include "evidence/vitk-study-order.h"

#include <glib/gi18n-lib.h>

static const char *const formats[] = { "text", "csv", "json", NULL };

static int
print_studies (VitkWorkspace *workspace, const VitkQuery *query, const VitkStudyOrder *order,
               const char *format, int width)
{
  VitkStudies *studies = vitk_workspace_get_studies (workspace);
  g_autoptr (GArray) chosen = vitk_studies_filter (studies, query);
  g_autoptr (GPtrArray) problems =
      query != NULL && chosen->len == 0 ? vitk_studies_explain (studies, query) : NULL;
  g_autoptr (VitkPrinter) printer = vitk_command_new_printer (width);
  guint i;

  vitk_studies_sort (studies, chosen, order);
  for (i = 0; problems != NULL && i < problems->len; i++)
    vitk_command_complain (g_ptr_array_index (problems, i));
  if (g_strcmp0 (format, "csv") == 0)
    vitk_study_data_print_csv (printer, studies, chosen);
  else if (g_strcmp0 (format, "json") == 0)
    vitk_study_data_print_json (printer, studies, chosen);
  else
    vitk_study_text_print_list (printer, studies, chosen);
  if (vitk_command_finish (printer) != VITK_COMMAND_DONE || chosen->len == 0)
    return VITK_COMMAND_FAILED;
  return VITK_COMMAND_DONE;
}

static int
refuse_key (const VitkCommand *command, const char *key)
{
  g_autofree char *keys = vitk_study_order_dup_keys ();
  g_autofree char *message = g_strdup_printf (
      _ ("--sort takes one of %s, with “-” before it for the greatest first, not “%s”"), keys, key);

  return vitk_command_refuse (command, message);
}

/**
 * vitk_command_studies:
 * @command: this command
 * @corpus: (nullable): the file given with -c
 * @argc: number of words
 * @argv: the words
 *
 * Prints the studies that the tables tell of.
 *
 * Returns: an exit code
 */
int
vitk_command_studies (const VitkCommand *command, const char *corpus, int argc, char **argv)
{
  g_autofree char *where = NULL;
  g_autofree char *key = NULL;
  g_autofree char *format = NULL;
  int width = VITK_PRINTER_AUTO;
  const GOptionEntry entries[] = {
    { "where", 'q', G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &where,
      N_ ("Only those that QUERY finds"), N_ ("QUERY") },
    { "sort", 's', G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &key,
      N_ ("Sort by KEY: the greatest first with “-” before it"), N_ ("KEY") },
    { "format", 'f', G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &format,
      N_ ("Print text, csv or json"), N_ ("FORMAT") },
    vitk_command_width_entry (&width),
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) arguments = NULL;
  g_autoptr (VitkQuery) query = NULL;
  g_autoptr (VitkWorkspace) workspace = NULL;
  VitkStudyOrder order;
  int status;

  if (!vitk_command_parse (command, entries, argc, argv, &arguments, &status) ||
      !vitk_command_check_word (command, "--format", format, formats, &status))
    return status;
  if (!vitk_study_order_parse (key != NULL ? key : "reading", &order))
    return refuse_key (command, key);
  query = where != NULL ? vitk_query_parse_where (where) : NULL;
  if (query != NULL && query->problems->len > 0)
    return vitk_command_refuse_query (query);
  workspace = vitk_command_open (corpus);
  if (workspace == NULL)
    return VITK_COMMAND_FAILED;
  status = print_studies (workspace, query, &order, format, width);
  return status == VITK_COMMAND_DONE ? vitk_command_report_notes (workspace, corpus) : status;
}
