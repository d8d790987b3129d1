/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "figure/vitk-diagram-palette.h"

G_BEGIN_DECLS

void vitk_glyph_shape_draw (const VitkGlyph *glyph, VitkPen *pen, const VitkDiagramPalette *palette,
                            guint ground);
double vitk_glyph_shape_get_lift (const VitkGlyph *glyph);
void vitk_glyph_shape_add_path (VitkGlyphClass glyph_class, VitkGlyphSide side, const VitkBox *box,
                                cairo_t *cr);

G_END_DECLS
