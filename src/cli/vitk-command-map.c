/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "cli/vitk-command-table.h"
#include "cli/vitk-output.h"
#include "cli/vitk-plain-table.h"
#include "evidence/vitk-map-table.h"
#include "evidence/vitk-study-filter.h"
#include "figure/vitk-map-sheet.h"

#include <glib/gi18n-lib.h>
#include <unistd.h>

/* As VitkDrawingFormat counts them, then text. */
static const char *const formats[] = { "svg", "pdf", "text", NULL };

#define FORMAT_TEXT 2

static int
print_table (const VitkEvidenceMap *map, int width)
{
  g_autoptr (VitkPrinter) printer = vitk_command_new_printer (width);
  VitkTable *table = vitk_evidence_map_dup_table (map);

  vitk_plain_print_table (printer, table);
  vitk_table_free (table);
  return vitk_command_finish (printer);
}

static int
draw_map (VitkEvidenceMap *map, VitkDrawingFormat format, const char *where, const char *output)
{
  const VitkRecord *record = vitk_article_get_record (map->studies->article);
  g_autoptr (VitkDrawing) drawing = vitk_map_sheet_into_drawing (
      vitk_map_sheet_new (map, record->title != NULL ? record->title : _ ("Untitled"), where));
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = vitk_drawing_write (drawing, format, 1, &error);

  return bytes != NULL ? vitk_output_put (output, bytes) : vitk_command_fail (error->message);
}

static int
show_map (VitkWorkspace *workspace, const VitkQuery *query, guint format, int width,
          const char *output)
{
  VitkStudies *studies = vitk_workspace_get_studies (workspace);
  g_autoptr (GArray) shown = vitk_studies_filter (studies, query);
  g_autoptr (VitkEvidenceMap) map = vitk_evidence_map_new (studies, shown);
  g_autoptr (GPtrArray) problems = NULL;
  guint i;

  if (map->marks->len == 0)
    {
      if (query != NULL)
        problems = vitk_studies_explain (studies, query);
      for (i = 0; problems != NULL && i < problems->len; i++)
        vitk_command_complain (g_ptr_array_index (problems, i));
      return vitk_command_fail (_ ("there is no study to show"));
    }
  if (format == FORMAT_TEXT)
    return print_table (map, width);
  return draw_map (map, format, query != NULL ? query->text : NULL, output);
}

/**
 * vitk_command_map:
 * @command: this command
 * @corpus: (nullable): the file given with -c
 * @argc: number of words
 * @argv: the words
 *
 * Draws the map of evidence, or prints it as a table. Needs no display.
 *
 * Returns: an exit code
 */
int
vitk_command_map (const VitkCommand *command, const char *corpus, int argc, char **argv)
{
  g_autofree char *where = NULL;
  g_autofree char *format_name = NULL;
  g_autofree char *output = NULL;
  int width = VITK_PRINTER_AUTO;
  const GOptionEntry entries[] = {
    { "where", 'q', G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &where,
      N_ ("Only studies that QUERY finds"), N_ ("QUERY") },
    { "format", 'f', G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &format_name,
      N_ ("Draw svg or pdf, or print text"), N_ ("FORMAT") },
    { "output", 'o', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &output,
      N_ ("Write svg or pdf to FILE, whose name may tell the format"), N_ ("FILE") },
    vitk_command_width_entry (&width),
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) arguments = NULL;
  g_autoptr (VitkQuery) query = NULL;
  g_autoptr (VitkWorkspace) workspace = NULL;
  guint format;
  int status;

  if (!vitk_command_parse (command, entries, argc, argv, &arguments, &status) ||
      !vitk_command_check_word (command, "--format", format_name, formats, &status))
    return status;
  format = vitk_output_find_format (formats, format_name, output);
  if (format == FORMAT_TEXT && output != NULL)
    return vitk_command_refuse (command, _ ("--output goes with --format svg or pdf"));
  if (format == VITK_DRAWING_PDF && output == NULL && isatty (STDOUT_FILENO))
    return vitk_command_refuse (command, _ ("a terminal shows no pdf: say where with --output"));
  query = where != NULL ? vitk_query_parse_where (where) : NULL;
  if (query != NULL && query->problems->len > 0)
    return vitk_command_refuse_query (query);
  workspace = vitk_command_open (corpus);
  if (workspace == NULL)
    return VITK_COMMAND_FAILED;
  status = show_map (workspace, query, format, width, output);
  return status == VITK_COMMAND_DONE ? vitk_command_report_notes (workspace, corpus) : status;
}
