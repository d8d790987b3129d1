/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VitkColorStop:
 * @offset: where along the gradient, 0 to 1
 * @red: 0 to 1
 * @green: 0 to 1
 * @blue: 0 to 1
 * @alpha: 0 to 1
 */
typedef struct
{
  double offset;
  double red;
  double green;
  double blue;
  double alpha;
} VitkColorStop;

/**
 * VitkDiagramPaint:
 * @stops: (element-type VitkColorStop): one for a plain colour, more for a gradient
 * @x1: where a gradient begins, as a part of the glyph's width
 * @y1: and of its height
 * @x2: where it ends
 * @y2: and of its height
 */
typedef struct
{
  GArray *stops;
  double x1;
  double y1;
  double x2;
  double y2;
} VitkDiagramPaint;

/**
 * VitkDiagramStyle:
 * @fill: (nullable): what shapes are filled with
 * @stroke: (nullable): what lines are drawn with
 * @stroke_width: of lines; 0 if the file does not say
 *
 * How the file of a diagram wishes a glyph or an arc to look (its render extension).
 */
typedef struct
{
  VitkDiagramPaint *fill;
  VitkDiagramPaint *stroke;
  double stroke_width;
} VitkDiagramStyle;

VitkDiagramPaint *vitk_diagram_paint_new (void);
VitkDiagramPaint *vitk_diagram_paint_ref (VitkDiagramPaint *self);
void vitk_diagram_paint_unref (VitkDiagramPaint *self);
void vitk_diagram_style_clear (VitkDiagramStyle *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkDiagramPaint, vitk_diagram_paint_unref)

G_END_DECLS
