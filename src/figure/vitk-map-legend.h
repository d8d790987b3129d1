/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "figure/vitk-map-palette.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/**
 * VitkMapLegend:
 * @width: how wide it may be
 * @height: how high it is
 *
 * What the shapes, the patterns and the sizes of a map mean; of those that occur in it.
 */
typedef struct
{
  double width;
  double height;
  /*< private >*/
  GArray *keys;
  gboolean from_right;
} VitkMapLegend;

VitkMapLegend *vitk_map_legend_new (const VitkEvidenceMap *map, PangoContext *context,
                                    double width);
void vitk_map_legend_free (VitkMapLegend *self);
void vitk_map_legend_draw (const VitkMapLegend *self, VitkPen *pen, const VitkMapPalette *palette);
char *vitk_map_legend_dup_words (const VitkMapLegend *self);
double vitk_map_legend_find_least_width (PangoContext *context);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkMapLegend, vitk_map_legend_free)

G_END_DECLS
