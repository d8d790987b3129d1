/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "figure/vitk-drawing.h"
#include "figure/vitk-map-figure.h"
#include "figure/vitk-map-legend.h"

G_BEGIN_DECLS

/**
 * VitkMapSheet:
 * @width: how wide it is, in points
 * @height: how high
 *
 * A map of evidence on paper: what it is of, the figure with all its marks, the legend.
 */
typedef struct
{
  double width;
  double height;
  /*< private >*/
  PangoLayout *title;
  PangoLayout *summary;
  VitkMapFigure *figure;
  VitkMapLegend *legend;
} VitkMapSheet;

VitkMapSheet *vitk_map_sheet_new (VitkEvidenceMap *map, const char *title, const char *filter);
void vitk_map_sheet_free (VitkMapSheet *self);
VitkDrawing *vitk_map_sheet_into_drawing (VitkMapSheet *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkMapSheet, vitk_map_sheet_free)

G_END_DECLS
