/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "cli/vitk-help.h"

#include "cli/vitk-command-table.h"
#include "cli/vitk-wrap.h"

#include <glib/gi18n-lib.h>

/* Where the explanations begin. */
#define COLUMN 24

/* A word and what it means, beside each other. */
static void
print_entry (VitkPrinter *printer, const char *word, const char *meaning)
{
  g_autofree char *rest = g_strdup_printf ("%*s", COLUMN, "");
  g_autoptr (GString) first = g_string_new ("  ");

  g_string_append (first, word);
  do
    g_string_append_c (first, ' ');
  while (vitk_wrap_measure (first->str) < COLUMN);
  vitk_printer_print_text (printer, first->str, rest, meaning);
}

static void
print_option (VitkPrinter *printer, const GOptionEntry *entry)
{
  g_autoptr (GString) word = g_string_new (NULL);

  if (entry->short_name != 0)
    g_string_append_printf (word, "-%c, ", entry->short_name);
  g_string_append_printf (word, "--%s", entry->long_name);
  if (entry->arg_description != NULL)
    g_string_append_printf (word, "=%s", _ (entry->arg_description));
  print_entry (printer, word->str, _ (entry->description));
}

/**
 * vitk_help_print_command:
 * @printer: where to
 * @command: a command
 * @entries: (nullable): its options, besides --help
 *
 * Prints how a command is used, what it does, its options and an example.
 */
void
vitk_help_print_command (VitkPrinter *printer, const VitkCommand *command,
                         const GOptionEntry *entries)
{
  g_autofree char *usage = g_strdup_printf (_ ("Usage: %s"), _ (command->usage));
  g_autofree char *example = g_strdup_printf (_ ("Example: %s"), command->example);

  vitk_printer_print_line (printer, usage);
  vitk_printer_leave_gap (printer);
  vitk_printer_print_text (printer, "", "", _ (command->summary));
  vitk_printer_leave_gap (printer);
  vitk_printer_print_line (printer, _ ("Options:"));
  for (; entries != NULL && entries->long_name != NULL; entries++)
    print_option (printer, entries);
  print_entry (printer, "-h, --help", _ ("Print this help"));
  vitk_printer_leave_gap (printer);
  vitk_printer_print_line (printer, example);
}

/**
 * vitk_help_print_program:
 * @printer: where to
 *
 * Prints how the program is used, its commands and options.
 */
void
vitk_help_print_program (VitkPrinter *printer)
{
  guint n_commands;
  const VitkCommand *commands = vitk_command_table_get (&n_commands);
  guint i;

  vitk_printer_print_line (printer, _ ("Usage: vitk2 [FILE] [ANCHOR]"));
  vitk_printer_print_line (printer, _ ("       vitk2 [-c FILE] COMMAND [ARGUMENT…]"));
  vitk_printer_leave_gap (printer);
  vitk_printer_print_text (printer, "", "",
                           _ ("Opens a window on a scientific article, at a place of it, or prints "
                              "parts of the article. FILE is a JATS file; without one it is the "
                              "review that VitK2 comes with. ANCHOR is a place in it, as “vitk2 "
                              "outline” lists them."));
  vitk_printer_leave_gap (printer);
  vitk_printer_print_line (printer, _ ("Commands:"));
  for (i = 0; i < n_commands; i++)
    print_entry (printer, commands[i].name, _ (commands[i].brief));
  vitk_printer_leave_gap (printer);
  vitk_printer_print_line (printer, _ ("Options:"));
  print_entry (printer, _ ("-c, --corpus=FILE"), _ ("Use this article; stands before the command"));
  print_entry (printer, "-h, --help", _ ("Print this help, or that of a command after its name"));
  print_entry (printer, "--version", _ ("Print the version"));
}
