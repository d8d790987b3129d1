/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "cli/vitk-report.h"

#include "cli/vitk-command.h"

#include <glib/gi18n-lib.h>

/**
 * vitk_report_print:
 * @report: what was done to an index
 * @line: the same in a line
 *
 * Prints it, and says what could not be read.
 *
 * Returns: an exit code
 */
int
vitk_report_print (const VitkIndexReport *report, const char *line)
{
  g_autoptr (VitkPrinter) printer = vitk_command_new_printer (0);
  guint i;

  for (i = 0; i < report->failed->len; i++)
    vitk_command_complain (g_ptr_array_index (report->failed, i));
  vitk_printer_print_line (printer, line);
  if (vitk_command_finish (printer) != VITK_COMMAND_DONE)
    return VITK_COMMAND_FAILED;
  if (report->stopped)
    return vitk_command_fail (_ ("stopped; what was done until then is in the index"));
  return report->failed->len == 0 ? VITK_COMMAND_DONE : VITK_COMMAND_FAILED;
}
