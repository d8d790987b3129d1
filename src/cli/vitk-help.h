/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "cli/vitk-command.h"

G_BEGIN_DECLS

/* Help looks the same everywhere. */
#define VITK_HELP_WIDTH 80

void vitk_help_print_command (VitkPrinter *printer, const VitkCommand *command,
                              const GOptionEntry *entries);
void vitk_help_print_program (VitkPrinter *printer);

G_END_DECLS
