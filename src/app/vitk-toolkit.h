/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void vitk_toolkit_prepare (void);
gboolean vitk_toolkit_start (void);
void vitk_toolkit_read_icons (void);

G_END_DECLS
