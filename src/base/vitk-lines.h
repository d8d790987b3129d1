/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

GHashTable *vitk_lines_new_words (void);
void vitk_lines_add_words (GHashTable *words, const char *text);
char *vitk_lines_join (const char *text, GHashTable *words);

G_END_DECLS
