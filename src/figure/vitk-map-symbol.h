/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "figure/vitk-map-palette.h"

G_BEGIN_DECLS

/**
 * VitkMapSymbol:
 * @shape: see vitk_map_symbol_find_shape()
 * @effect: its colour and its pattern
 * @counted: whether it is known how many took part; else it is a core in a broken line
 * @radius: of a circle of the same area
 *
 * What stands for a study.
 */
typedef struct
{
  guint shape;
  VitkEffect effect;
  gboolean counted;
  double radius;
} VitkMapSymbol;

guint vitk_map_symbol_find_shape (const VitkEvidenceMap *map, guint design);
double vitk_map_symbol_find_radius (double participants, double most, double em);
double vitk_map_symbol_get_extent (const VitkMapSymbol *self);
void vitk_map_symbol_draw (const VitkMapSymbol *self, VitkPen *pen, const VitkMapPalette *palette,
                           double x, double y);

G_END_DECLS
