/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "figure/vitk-diagram-figure.h"

G_BEGIN_DECLS

/**
 * VitkDiagramLegend:
 * @least: how narrow it could be, in one column
 * @width: how wide it is
 * @height: how high; 0 if there is nothing to explain
 *
 * What the shapes and lines of a diagram mean, in plain words: those that occur in it, no others.
 */
typedef struct
{
  double least;
  double width;
  double height;
  /*< private >*/
  VitkDiagramLanguage language;
  GPtrArray *entries;
} VitkDiagramLegend;

VitkDiagramLegend *vitk_diagram_legend_new (const VitkDiagram *diagram, PangoContext *context,
                                            double width);
void vitk_diagram_legend_free (VitkDiagramLegend *self);
void vitk_diagram_legend_draw (const VitkDiagramLegend *self, VitkPen *pen,
                               const VitkDiagramPalette *palette);
char **vitk_diagram_legend_dup_words (const VitkDiagramLegend *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkDiagramLegend, vitk_diagram_legend_free)

G_END_DECLS
