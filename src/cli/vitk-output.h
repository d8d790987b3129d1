/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "cli/vitk-command.h"

G_BEGIN_DECLS

GOptionEntry vitk_output_entry (char **path);
VitkPrinter *vitk_output_new_printer (const char *path, int width);
int vitk_output_write (const char *path, const char *data, gsize length);
int vitk_output_finish (VitkPrinter *printer, const char *path);

G_END_DECLS
