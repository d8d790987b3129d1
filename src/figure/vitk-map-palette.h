/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "evidence/vitk-evidence-map.h"
#include "figure/vitk-pen.h"

G_BEGIN_DECLS

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
  VitkInk text;
  VitkInk dim;
  VitkInk line;
  VitkInk ground;
  VitkInk effects[VITK_N_EFFECTS];
} VitkMapPalette;

const VitkMapPalette *vitk_map_palette_get (gboolean dark, gboolean high_contrast);

G_END_DECLS
