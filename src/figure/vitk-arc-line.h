/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "figure/vitk-diagram-palette.h"

G_BEGIN_DECLS

void vitk_arc_line_draw (const VitkArc *arc, VitkDiagramLanguage language, VitkPen *pen,
                         const VitkDiagramPalette *palette);
VitkBox vitk_arc_line_get_extents (const VitkArc *arc);
gboolean vitk_arc_line_is_near (const VitkArc *arc, double x, double y, double distance);

G_END_DECLS
