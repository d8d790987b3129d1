/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean vitk_theme_is_known (void);
void vitk_theme_start (void);

G_END_DECLS
