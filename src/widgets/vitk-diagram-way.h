/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-diagram.h"

G_BEGIN_DECLS

gboolean vitk_diagram_way_is_stop (const VitkGlyph *glyph);
guint vitk_diagram_way_find (GPtrArray *glyphs, guint from, int across, int down);

G_END_DECLS
