/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean vitk_drawing_size_read (const char *path, int *width, int *height);

G_END_DECLS
