/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "cli/vitk-command-table.h"
#include "cli/vitk-study-text.h"

#include <glib/gi18n-lib.h>

/* The studies by what was typed, or %NULL once it was said what is wrong. */
static GPtrArray *
find_studies (const VitkCommand *command, const VitkStudies *studies, char **names, int *status)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  guint i;

  for (i = 0; names[i] != NULL; i++)
    {
      const VitkStudy *study = vitk_studies_find (studies, names[i]);

      if (study == NULL)
        *status = vitk_command_fail_with_study (names[i]);
      else if (g_ptr_array_find (found, study, NULL))
        {
          g_autofree char *message =
              g_strdup_printf (_ ("“%s” is a study that was named before"), names[i]);

          *status = vitk_command_refuse (command, message);
        }
      else
        {
          g_ptr_array_add (found, (gpointer) study);
          continue;
        }
      return NULL;
    }
  return g_steal_pointer (&found);
}

/**
 * vitk_command_compare:
 * @command: this command
 * @corpus: (nullable): the file given with -c
 * @argc: number of words
 * @argv: the words
 *
 * Prints studies side by side.
 *
 * Returns: an exit code
 */
int
vitk_command_compare (const VitkCommand *command, const char *corpus, int argc, char **argv)
{
  int width = VITK_PRINTER_AUTO;
  const GOptionEntry entries[] = {
    vitk_command_width_entry (&width),
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) arguments = NULL;
  g_autoptr (VitkWorkspace) workspace = NULL;
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (VitkComparison) comparison = NULL;
  g_autoptr (VitkPrinter) printer = NULL;
  VitkStudies *studies;
  int status;

  if (!vitk_command_parse (command, entries, argc, argv, &arguments, &status))
    return status;
  workspace = vitk_command_open (corpus);
  if (workspace == NULL)
    return VITK_COMMAND_FAILED;
  studies = vitk_workspace_get_studies (workspace);
  found = find_studies (command, studies, arguments, &status);
  if (found == NULL)
    return status;
  comparison = vitk_comparison_new (found);
  printer = vitk_command_new_printer (width);
  vitk_study_text_print_comparison (printer, comparison);
  if (vitk_command_finish (printer) != VITK_COMMAND_DONE)
    return VITK_COMMAND_FAILED;
  return vitk_command_report_notes (workspace, corpus);
}
