/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "base/vitk-whole-file.h"
#include "cli/vitk-command.h"

G_BEGIN_DECLS

/**
 * VitkOutputFunc:
 * @file: where pieces go, by vitk_whole_file_append()
 * @user_data: data
 * @error: return location
 *
 * Returns: whether all of it was given
 */
typedef gboolean (*VitkOutputFunc) (VitkWholeFile *file, gpointer user_data, GError **error);

GOptionEntry vitk_output_entry (char **path);
VitkPrinter *vitk_output_new_printer (const char *path, int width);
int vitk_output_write_pieces (const char *path, VitkOutputFunc func, gpointer user_data);
guint vitk_output_find_format (const char *const *formats, const char *format, const char *path);
int vitk_output_put (const char *path, GBytes *bytes);
int vitk_output_write (const char *path, const char *data, gsize length);
int vitk_output_finish (VitkPrinter *printer, const char *path);

G_END_DECLS
