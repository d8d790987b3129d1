/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "figure/vitk-diagram-legend.h"

G_BEGIN_DECLS

/**
 * VitkDiagramFormat:
 * @VITK_DIAGRAM_FORMAT_SVG: a picture for web pages and drawing programs, whose words are words
 * @VITK_DIAGRAM_FORMAT_PDF: a page for readers and printers
 * @VITK_DIAGRAM_FORMAT_PNG: a picture of pixels
 *
 * What a diagram is written as.
 */
typedef enum
{
  VITK_DIAGRAM_FORMAT_SVG,
  VITK_DIAGRAM_FORMAT_PDF,
  VITK_DIAGRAM_FORMAT_PNG,
} VitkDiagramFormat;

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
  PangoLayout *title;
  VitkDiagramFigure *figure;
  VitkDiagramLegend *legend;
} VitkDiagramSheet;

VitkDiagramSheet *vitk_diagram_sheet_new (VitkDiagram *diagram, const char *title);
void vitk_diagram_sheet_free (VitkDiagramSheet *self);
void vitk_diagram_sheet_draw (const VitkDiagramSheet *self, VitkPen *pen,
                              const VitkDiagramPalette *palette);
GBytes *vitk_diagram_sheet_write (const VitkDiagramSheet *self, VitkDiagramFormat format,
                                  double scale, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkDiagramSheet, vitk_diagram_sheet_free)

G_END_DECLS
