/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "widgets/vitk-text-map.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

char *vitk_copied_words_clean (const char *words);
char *vitk_copied_words_new (GtkTextBuffer *buffer, VitkTextMap *map, int start, int end);

G_END_DECLS
