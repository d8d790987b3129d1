/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "figure/vitk-diagram-legend.h"
#include "figure/vitk-drawing.h"

G_BEGIN_DECLS

/**
 * VitkDiagramSheet:
 * @width: how wide it is
 * @height: how high
 *
 * A diagram with its title and its legend, for a file or a page.
 */
typedef struct
{
  double width;
  double height;
  /*< private >*/
  PangoLayout *title; /* or NULL */
  double margin;
  double top; /* of the figure */
  VitkDiagramFigure *figure;
  VitkDiagramLegend *legend;
} VitkDiagramSheet;

VitkDiagramSheet *vitk_diagram_sheet_new (VitkDiagram *diagram, const char *title);
void vitk_diagram_sheet_free (VitkDiagramSheet *self);
void vitk_diagram_sheet_draw (const VitkDiagramSheet *self, VitkPen *pen,
                              const VitkDiagramPalette *palette);
VitkDrawing *vitk_diagram_sheet_into_drawing (VitkDiagramSheet *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkDiagramSheet, vitk_diagram_sheet_free)

G_END_DECLS
