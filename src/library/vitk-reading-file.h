/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "library/vitk-reading-state.h"

#include <gio/gio.h>

G_BEGIN_DECLS

char *vitk_reading_file_dup_path (void);
VitkReadingState *vitk_reading_file_load (const char *path, GError **error);
gboolean vitk_reading_file_save (const char *path, const char *data, GError **error);
void vitk_reading_file_save_async (const char *path, const char *data, GAsyncReadyCallback callback,
                                   gpointer user_data);
gboolean vitk_reading_file_save_finish (GAsyncResult *result, GError **error);

G_END_DECLS
