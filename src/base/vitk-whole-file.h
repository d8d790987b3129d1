/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean vitk_whole_file_write (const char *path, const char *data, gsize length, GError **error);

G_END_DECLS
