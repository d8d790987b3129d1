/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean vitk_spelling_normalize (const char *word, gsize length, GString *normal);

G_END_DECLS
