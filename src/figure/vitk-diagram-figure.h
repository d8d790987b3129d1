/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "figure/vitk-diagram-palette.h"

G_BEGIN_DECLS

/**
 * VitkDiagramFigure:
 * @diagram: what is drawn
 * @width: of its canvas
 * @height: of its canvas
 *
 * A diagram laid out for drawing. Words are laid out when they are first drawn, so that a large
 * diagram is there at once.
 */
typedef struct
{
  VitkDiagram *diagram;
  double width;
  double height;
  /*< private >*/
  PangoContext *context;
  PangoLayout **labels;
  guint n_laid_out; /* glyphs whose words were, ahead of being drawn */
  guint *grounds;
  GPtrArray *compartments;
} VitkDiagramFigure;

/**
 * VitkDiagramEmphasis:
 * @glyphs: for each glyph of the diagram, whether it stands out
 * @arcs: for each arc
 *
 * What stands out while the rest fades.
 */
typedef struct
{
  const gboolean *glyphs;
  const gboolean *arcs;
} VitkDiagramEmphasis;

VitkDiagramFigure *vitk_diagram_figure_new (VitkDiagram *diagram, PangoContext *context);
gboolean vitk_diagram_figure_lay_out_words (VitkDiagramFigure *self, gint64 deadline);
void vitk_diagram_figure_free (VitkDiagramFigure *self);
void vitk_diagram_figure_draw (VitkDiagramFigure *self, VitkPen *pen,
                               const VitkDiagramPalette *palette, const VitkBox *clip,
                               const VitkDiagramEmphasis *emphasis);
const VitkGlyph *vitk_diagram_figure_find_glyph (const VitkDiagramFigure *self, double x, double y);
const VitkArc *vitk_diagram_figure_find_arc (const VitkDiagramFigure *self, double x, double y,
                                             double distance);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkDiagramFigure, vitk_diagram_figure_free)

G_END_DECLS
