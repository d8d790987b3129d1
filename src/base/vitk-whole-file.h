/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _VitkWholeFile VitkWholeFile;

VitkWholeFile *vitk_whole_file_begin (const char *path, GError **error);
gboolean vitk_whole_file_append (VitkWholeFile *self, const void *data, gsize length);
gboolean vitk_whole_file_end (VitkWholeFile *self, gboolean whole, GError **error);
gboolean vitk_whole_file_write (const char *path, const char *data, gsize length, GError **error);

G_END_DECLS
