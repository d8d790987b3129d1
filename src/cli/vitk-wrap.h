/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint vitk_wrap_measure (const char *text);
guint vitk_wrap_measure_longest_word (const char *text);
GPtrArray *vitk_wrap_lines (const char *text, guint width);

G_END_DECLS
