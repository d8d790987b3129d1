/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "widgets/vitk-diagram-choice.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VITK_TYPE_DIAGRAM_CANVAS (vitk_diagram_canvas_get_type ())
G_DECLARE_FINAL_TYPE (VitkDiagramCanvas, vitk_diagram_canvas, VITK, DIAGRAM_CANVAS, GtkWidget)

GtkWidget *vitk_diagram_canvas_new (void);
void vitk_diagram_canvas_set_choice (VitkDiagramCanvas *self, VitkDiagramChoice *choice);
double vitk_diagram_canvas_get_zoom (VitkDiagramCanvas *self);
void vitk_diagram_canvas_set_zoom (VitkDiagramCanvas *self, double zoom,
                                   const graphene_point_t *at);
double vitk_diagram_canvas_get_scale (VitkDiagramCanvas *self);
void vitk_diagram_canvas_go_to (VitkDiagramCanvas *self, const VitkGlyph *glyph);
void vitk_diagram_canvas_show (VitkDiagramCanvas *self, const VitkGlyph *glyph);

G_END_DECLS
