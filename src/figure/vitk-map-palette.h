/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "evidence/vitk-evidence-map.h"

#include <cairo.h>

G_BEGIN_DECLS

/**
 * VitkMapColor:
 * @red: 0 to 1
 * @green: 0 to 1
 * @blue: 0 to 1
 */
typedef struct
{
  double red;
  double green;
  double blue;
} VitkMapColor;

/**
 * VitkMapPalette:
 * @text: of words
 * @dim: of words that are less important
 * @line: of the grid
 * @ground: of what everything stands on
 * @effects: of each direction, which has a pattern besides
 *
 * The colours of a map.
 */
typedef struct
{
  VitkMapColor text;
  VitkMapColor dim;
  VitkMapColor line;
  VitkMapColor ground;
  VitkMapColor effects[VITK_N_EFFECTS];
} VitkMapPalette;

const VitkMapPalette *vitk_map_palette_get (gboolean dark, gboolean high_contrast);
void vitk_map_color_apply (const VitkMapColor *self, cairo_t *cr);

G_END_DECLS
