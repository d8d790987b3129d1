/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "figure/vitk-diagram-figure.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _VitkDiagramSpots VitkDiagramSpots;

VitkDiagramSpots *vitk_diagram_spots_new (GtkWidget *parent);
void vitk_diagram_spots_free (VitkDiagramSpots *self);

void vitk_diagram_spots_set_figure (VitkDiagramSpots *self, const VitkDiagramFigure *figure);
GPtrArray *vitk_diagram_spots_get_glyphs (VitkDiagramSpots *self);
guint vitk_diagram_spots_find_focused (VitkDiagramSpots *self);
GtkWidget *vitk_diagram_spots_take (VitkDiagramSpots *self, guint i);
void vitk_diagram_spots_set_chosen (VitkDiagramSpots *self, const VitkGlyph *glyph);

gboolean vitk_diagram_spots_cover (const VitkDiagramSpots *self, const VitkBox *view);
void vitk_diagram_spots_move_to (VitkDiagramSpots *self, const VitkBox *view);
void vitk_diagram_spots_place (VitkDiagramSpots *self, double x, double y, double scale);

G_END_DECLS
