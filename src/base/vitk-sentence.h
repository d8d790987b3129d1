/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void vitk_sentence_find (const char *text, gsize offset, gsize *start, gsize *end);

G_END_DECLS
