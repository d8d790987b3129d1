/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "cli/vitk-command.h"
#include "library/vitk-paper-match.h"

G_BEGIN_DECLS

int vitk_pdf_library_add (char **paths);
int vitk_pdf_library_list (const char *corpus, gboolean json, int width);
int vitk_pdf_library_match (const char *corpus, const char *path, const char *reference,
                            gboolean refuse, gboolean json, int width);
int vitk_pdf_library_check (const char *corpus, gboolean json, int width);

G_END_DECLS
