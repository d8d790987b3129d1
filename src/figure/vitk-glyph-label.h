/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "figure/vitk-diagram-palette.h"

G_BEGIN_DECLS

PangoLayout *vitk_glyph_label_create (const VitkGlyph *glyph, PangoContext *context);
void vitk_glyph_label_draw (const VitkGlyph *glyph, PangoLayout *label, VitkPen *pen,
                            const VitkDiagramPalette *palette);
void vitk_glyph_label_draw_clone (const VitkGlyph *glyph, PangoContext *context, VitkPen *pen,
                                  const VitkDiagramPalette *palette);

G_END_DECLS
