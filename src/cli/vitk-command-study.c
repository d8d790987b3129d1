/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "cli/vitk-command-table.h"
#include "cli/vitk-plain-note.h"
#include "cli/vitk-plain-place.h"
#include "cli/vitk-plain-reference.h"
#include "cli/vitk-study-text.h"

#include <glib/gi18n-lib.h>

/* That there are notes stands before all that they may put in doubt. */
static void
print_warning (VitkPrinter *printer, GPtrArray *notes)
{
  guint major = vitk_note_count_major (notes);
  g_autofree char *count =
      g_strdup_printf (ngettext ("%u editor’s note", "%u editor’s notes", notes->len), notes->len);
  g_autofree char *line = NULL;

  if (major > 0)
    line = g_strdup_printf (
        /* Translators: the first words are "3 editor’s notes". */
        ngettext ("⚑ %s on this study, %u of them major", "⚑ %s on this study, %u of them major",
                  major),
        count, major);
  else
    line = g_strdup_printf (_ ("⚑ %s on this study"), count);
  vitk_printer_print_text (printer, "", "  ", line);
  vitk_printer_leave_gap (printer);
}

static void
print_card (VitkPrinter *printer, VitkArticle *article, const VitkStudy *study)
{
  if (study->notes != NULL)
    print_warning (printer, study->notes);
  if (study->reference != NULL)
    vitk_plain_print_record (printer, study->reference);
  vitk_study_text_print_values (printer, study);
  if (study->notes != NULL)
    vitk_plain_print_notes (printer, article, study->notes);
  if (study->reference != NULL)
    vitk_plain_print_citations (printer,
                                vitk_article_get_citations (article, study->reference->anchor));
}

/**
 * vitk_command_study:
 * @command: this command
 * @corpus: (nullable): the file given with -c
 * @argc: number of words
 * @argv: the words
 *
 * Prints all that is known of one study.
 *
 * Returns: an exit code
 */
int
vitk_command_study (const VitkCommand *command, const char *corpus, int argc, char **argv)
{
  int width = VITK_PRINTER_AUTO;
  const GOptionEntry entries[] = {
    vitk_command_width_entry (&width),
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) arguments = NULL;
  g_autoptr (VitkWorkspace) workspace = NULL;
  g_autoptr (VitkPrinter) printer = NULL;
  const VitkStudy *study;
  VitkStudies *studies;
  int status;

  if (!vitk_command_parse (command, entries, argc, argv, &arguments, &status))
    return status;
  workspace = vitk_command_open (corpus);
  if (workspace == NULL)
    return VITK_COMMAND_FAILED;
  studies = vitk_workspace_get_studies (workspace);
  study = vitk_studies_find (studies, arguments[0]);
  if (study == NULL)
    return vitk_command_fail_with_study (arguments[0]);
  printer = vitk_command_new_printer (width);
  print_card (printer, studies->article, study);
  if (vitk_command_finish (printer) != VITK_COMMAND_DONE)
    return VITK_COMMAND_FAILED;
  return vitk_command_report_notes (workspace, corpus);
}
