/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "cli/vitk-command-table.h"
#include "cli/vitk-plain-block.h"
#include "cli/vitk-plain-note.h"
#include "cli/vitk-plain-place.h"
#include "cli/vitk-plain-reference.h"

#include <glib/gi18n-lib.h>

static void
print_notes (VitkPrinter *printer, VitkWorkspace *workspace, const VitkReference *reference)
{
  g_autoptr (GPtrArray) notes = vitk_workspace_dup_notes_at (workspace, reference->anchor);

  vitk_plain_print_notes (printer, vitk_workspace_get_article (workspace), notes);
}

/**
 * vitk_command_ref:
 * @command: this command
 * @corpus: (nullable): the file given with -c
 * @argc: number of words
 * @argv: the words
 *
 * Prints one reference, what cites it, and the editor's notes on it.
 *
 * Returns: an exit code
 */
int
vitk_command_ref (const VitkCommand *command, const char *corpus, int argc, char **argv)
{
  int width = VITK_PRINTER_AUTO;
  const GOptionEntry entries[] = {
    vitk_command_width_entry (&width),
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) arguments = NULL;
  g_autoptr (VitkWorkspace) workspace = NULL;
  g_autoptr (VitkPrinter) printer = NULL;
  const VitkReference *reference;
  VitkArticle *article;
  int status;

  if (!vitk_command_parse (command, entries, argc, argv, &arguments, &status))
    return status;
  workspace = vitk_command_open (corpus);
  if (workspace == NULL)
    return VITK_COMMAND_FAILED;
  article = vitk_workspace_get_article (workspace);
  reference = vitk_article_get_reference (article, arguments[0]);
  if (reference == NULL)
    {
      g_autofree char *message =
          g_strdup_printf (_ ("this article has no reference “%s”"), arguments[0]);

      return vitk_command_fail (message);
    }
  printer = vitk_command_new_printer (width);
  vitk_plain_print_record (printer, reference);
  vitk_plain_print_citations (printer, vitk_article_get_citations (article, reference->anchor));
  print_notes (printer, workspace, reference);
  if (vitk_command_finish (printer) != VITK_COMMAND_DONE)
    return VITK_COMMAND_FAILED;
  return vitk_command_report_notes (workspace, corpus);
}
