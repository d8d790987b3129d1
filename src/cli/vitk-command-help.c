/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "cli/vitk-command-table.h"
#include "cli/vitk-help.h"

#include <glib/gi18n-lib.h>

/**
 * vitk_command_help:
 * @command: this command
 * @corpus: (nullable): not used
 * @argc: number of words
 * @argv: the words
 *
 * Prints the help of the program, or of another command, which knows its options itself.
 *
 * Returns: an exit code
 */
int
vitk_command_help (const VitkCommand *command, const char *corpus, int argc, char **argv)
{
  g_auto (GStrv) arguments = NULL;
  const VitkCommand *other;
  int status;

  if (!vitk_command_parse (command, NULL, argc, argv, &arguments, &status))
    return status;
  if (arguments[0] == NULL)
    {
      g_autoptr (VitkPrinter) printer = vitk_command_new_printer (VITK_HELP_WIDTH);

      vitk_help_print_program (printer);
      return vitk_command_finish (printer);
    }
  other = vitk_command_table_find (arguments[0]);
  if (other == NULL)
    {
      g_autofree char *message = g_strdup_printf (_ ("there is no command “%s”"), arguments[0]);

      return vitk_command_refuse (NULL, message);
    }
  return other->func (other, NULL, 2, (char *[]) { (char *) other->name, (char *) "--help", NULL });
}
