/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean vitk_spool_send (const char *name, const char *path, const char *title, GError **error);

G_END_DECLS
