/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void vitk_decoration_set_narrow (AdwHeaderBar *header, gboolean narrow);

G_END_DECLS
