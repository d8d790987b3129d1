/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-diagram.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VITK_TYPE_DIAGRAM_SPOT (vitk_diagram_spot_get_type ())
G_DECLARE_FINAL_TYPE (VitkDiagramSpot, vitk_diagram_spot, VITK, DIAGRAM_SPOT, GtkWidget)

GtkWidget *vitk_diagram_spot_new (const VitkDiagram *diagram, const VitkGlyph *glyph);
const VitkGlyph *vitk_diagram_spot_get_glyph (VitkDiagramSpot *self);
void vitk_diagram_spot_set_chosen (VitkDiagramSpot *self, gboolean chosen);
void vitk_diagram_spot_place (VitkDiagramSpot *self, double x, double y, double scale);

G_END_DECLS
