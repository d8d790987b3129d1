/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void vitk_fold_append (GString *folded, gunichar c, gboolean greek_as_latin);
char *vitk_fold_string (const char *text);

G_END_DECLS
