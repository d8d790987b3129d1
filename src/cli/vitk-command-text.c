/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "cli/vitk-command-table.h"
#include "cli/vitk-plain-block.h"

/**
 * vitk_command_text:
 * @command: this command
 * @corpus: (nullable): the file given with -c
 * @argc: number of words
 * @argv: the words
 *
 * Prints the whole article.
 *
 * Returns: an exit code
 */
int
vitk_command_text (const VitkCommand *command, const char *corpus, int argc, char **argv)
{
  int width = VITK_PRINTER_AUTO;
  const GOptionEntry entries[] = {
    vitk_command_width_entry (&width),
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) arguments = NULL;
  g_autoptr (VitkWorkspace) workspace = NULL;
  g_autoptr (VitkPrinter) printer = NULL;
  GPtrArray *sections;
  int status;
  guint i;

  if (!vitk_command_parse (command, entries, argc, argv, &arguments, &status))
    return status;
  workspace = vitk_command_open (corpus);
  if (workspace == NULL)
    return VITK_COMMAND_FAILED;
  printer = vitk_command_new_printer (width);
  sections = vitk_article_get_sections (vitk_workspace_get_article (workspace));
  for (i = 0; i < sections->len; i++)
    vitk_plain_print_section (printer, g_ptr_array_index (sections, i));
  return vitk_command_finish (printer);
}
