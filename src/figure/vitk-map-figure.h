/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "figure/vitk-map-palette.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/**
 * VitkMapSpot:
 * @marks: (array length=n_marks): what stands there
 * @n_marks: 1, or how many marks had no room in their cell
 * @n_passing: how many of them are of studies that pass
 * @x: its middle
 * @y: its middle
 * @radius: of its symbol; 0 where there are several marks
 * @left: where the whole of it begins, its label included
 * @top: likewise
 * @width: how wide that is
 * @height: how high
 * @label: its words
 *
 * A place of a figure that stands for one study or for several.
 */
typedef struct
{
  const VitkMapMark *marks;
  guint n_marks;
  guint n_passing;
  double x;
  double y;
  double radius;
  double left;
  double top;
  double width;
  double height;
  PangoLayout *label;
} VitkMapSpot;

/**
 * VitkMapFigure:
 * @map: what it shows
 * @spots: (element-type VitkMapSpot): what stands in it, as the marks of the map do
 * @width: how wide it is
 * @height: how high
 * @em: the size of its letters
 *
 * A map of evidence laid out as a grid, with its totals. It never changes.
 */
typedef struct
{
  VitkEvidenceMap *map;
  GArray *spots;
  double width;
  double height;
  double em;
  /*< private >*/
  GArray *words;
  GArray *lines;
} VitkMapFigure;

VitkMapFigure *vitk_map_figure_new (VitkEvidenceMap *map, PangoContext *context, guint room);
void vitk_map_figure_free (VitkMapFigure *self);
void vitk_map_figure_draw (const VitkMapFigure *self, VitkPen *pen, const VitkMapPalette *palette);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkMapFigure, vitk_map_figure_free)

G_END_DECLS
