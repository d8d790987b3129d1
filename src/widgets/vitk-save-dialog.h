/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * VitkSaveFunc:
 * @content: what is saved
 * @error: return location
 *
 * Called in a thread.
 *
 * Returns: (transfer full) (nullable): what shall be in the file, or %NULL with an error
 */
typedef GBytes *(*VitkSaveFunc) (gpointer content, GError **error);

void vitk_save_dialog_show (GtkWidget *widget, const char *title, const char *name,
                            VitkSaveFunc make, gpointer content, GDestroyNotify free_content);
void vitk_save_dialog_tell (GtkWindow *window, const char *heading, const char *why);
void vitk_save_dialog_write_async (GFile *file, VitkSaveFunc make, gpointer content,
                                   GDestroyNotify free_content, GAsyncReadyCallback callback,
                                   gpointer user_data);
gboolean vitk_save_dialog_write_finish (GAsyncResult *result, GError **error);

G_END_DECLS
