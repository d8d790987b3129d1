/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "cli/vitk-command.h"

G_BEGIN_DECLS

int vitk_pdf_file_print_info (const char *path, gboolean json, int width);
int vitk_pdf_file_print_text (const char *path, int page, int width);
int vitk_pdf_file_render (const char *path, int page, int dpi, const char *output);

G_END_DECLS
