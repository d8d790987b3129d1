/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "cli/vitk-printer.h"
#include "model/vitk-query.h"
#include "workspace/vitk-workspace.h"

G_BEGIN_DECLS

/* Exit codes, as the manual page tells them. */
enum
{
  VITK_COMMAND_DONE = 0,
  VITK_COMMAND_FAILED = 1,
  VITK_COMMAND_WRONG_USAGE = 2,
};

typedef struct _VitkCommand VitkCommand;

/**
 * VitkCommandFunc:
 * @command: the command
 * @corpus: (nullable): the file given with -c
 * @argc: number of words
 * @argv: the words, the command's name first
 *
 * Runs a command.
 *
 * Returns: an exit code
 */
typedef int (*VitkCommandFunc) (const VitkCommand *command, const char *corpus, int argc,
                                char **argv);

/**
 * VitkCommand:
 * @name: what is typed
 * @usage: how it is called
 * @brief: what it does, in a few words
 * @summary: what it does, in full
 * @example: a way to use it
 * @n_required: arguments that must be given
 * @n_allowed: arguments that may be given
 * @func: runs it
 *
 * One command of the command line.
 */
struct _VitkCommand
{
  const char *name;
  const char *usage;
  const char *brief;
  const char *summary;
  const char *example;
  guint n_required;
  guint n_allowed;
  VitkCommandFunc func;
};

GOptionEntry vitk_command_width_entry (int *width);
gboolean vitk_command_parse (const VitkCommand *command, const GOptionEntry *entries, int argc,
                             char **argv, char ***arguments, int *status);
gboolean vitk_command_check_word (const VitkCommand *command, const char *option, const char *word,
                                  const char *const *words, int *status);
VitkWorkspace *vitk_command_open (const char *corpus);
int vitk_command_report_notes (VitkWorkspace *workspace, const char *corpus);
VitkPrinter *vitk_command_new_printer (int width);
int vitk_command_finish (VitkPrinter *printer);
int vitk_command_refuse (const VitkCommand *command, const char *message);
int vitk_command_refuse_query (const VitkQuery *query);
int vitk_command_fail (const char *message);
int vitk_command_fail_with (const GError *error, const char *typed);
int vitk_command_fail_with_study (const char *name);
int vitk_command_fail_with_index (const GError *error);
char *vitk_command_dup_index_message (const GError *error);
void vitk_command_complain (const char *message);
char *vitk_command_dup_message (const GError *error, const char *typed);

G_END_DECLS
