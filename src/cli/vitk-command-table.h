/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "cli/vitk-command.h"

G_BEGIN_DECLS

const VitkCommand *vitk_command_table_get (guint *n_commands);
const VitkCommand *vitk_command_table_find (const char *name);

/* One for each file vitk-command-NAME.c; that of “table” is called tables, since this table is
 * called so already. */
int vitk_command_text (const VitkCommand *command, const char *corpus, int argc, char **argv);
int vitk_command_outline (const VitkCommand *command, const char *corpus, int argc, char **argv);
int vitk_command_show (const VitkCommand *command, const char *corpus, int argc, char **argv);
int vitk_command_search (const VitkCommand *command, const char *corpus, int argc, char **argv);
int vitk_command_index (const VitkCommand *command, const char *corpus, int argc, char **argv);
int vitk_command_refs (const VitkCommand *command, const char *corpus, int argc, char **argv);
int vitk_command_ref (const VitkCommand *command, const char *corpus, int argc, char **argv);
int vitk_command_studies (const VitkCommand *command, const char *corpus, int argc, char **argv);
int vitk_command_study (const VitkCommand *command, const char *corpus, int argc, char **argv);
int vitk_command_compare (const VitkCommand *command, const char *corpus, int argc, char **argv);
int vitk_command_map (const VitkCommand *command, const char *corpus, int argc, char **argv);
int vitk_command_figure (const VitkCommand *command, const char *corpus, int argc, char **argv);
int vitk_command_notes (const VitkCommand *command, const char *corpus, int argc, char **argv);
int vitk_command_tables (const VitkCommand *command, const char *corpus, int argc, char **argv);
int vitk_command_print (const VitkCommand *command, const char *corpus, int argc, char **argv);
int vitk_command_cite (const VitkCommand *command, const char *corpus, int argc, char **argv);
int vitk_command_pdf (const VitkCommand *command, const char *corpus, int argc, char **argv);
int vitk_command_validate (const VitkCommand *command, const char *corpus, int argc, char **argv);
int vitk_command_help (const VitkCommand *command, const char *corpus, int argc, char **argv);

G_END_DECLS
