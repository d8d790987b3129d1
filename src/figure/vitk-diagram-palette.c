/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "figure/vitk-diagram-palette.h"

#define GREY(level) \
  { \
    level, level, level \
  }
#define HEX(red, green, blue) \
  { \
    0x##red / 255.0, 0x##green / 255.0, 0x##blue / 255.0 \
  }

/* After Okabe and Ito, as the map of the evidence: blue for more, vermilion for less, on grounds of
 * the same two hues. By ground, then by contrast. */
static const VitkDiagramPalette palettes[2][2] = {
  { { .paper = GREY (1),
      .text = GREY (0.1),
      .dim = GREY (0.34),
      .outline = GREY (0.3),
      .things = GREY (1),
      .events = HEX (ff, f6, cf),
      .parts = GREY (0.94),
      .grounds = { HEX (fd, f1, ea), HEX (e8, f2, fa) },
      .edges = { HEX (c9, 8a, 66), HEX (6f, 9c, c0) },
      .promotes = HEX (00, 5a, 8f),
      .hinders = HEX (b3, 47, 00),
      .joins = GREY (0.2),
      .follows_file = TRUE,
      .faded = 0.35 },
    { .paper = GREY (1),
      .text = GREY (0),
      .dim = GREY (0),
      .outline = GREY (0),
      .things = GREY (1),
      .events = HEX (ff, f2, b0),
      .parts = GREY (1),
      .grounds = { GREY (1), GREY (1) },
      .edges = { HEX (8a, 2f, 00), HEX (00, 3f, 6b) },
      .promotes = HEX (00, 3f, 6b),
      .hinders = HEX (8a, 2f, 00),
      .joins = GREY (0),
      .follows_file = FALSE,
      .faded = 0.6 } },
  { { .paper = GREY (0.12),
      .text = GREY (0.94),
      .dim = GREY (0.74),
      .outline = GREY (0.66),
      .things = GREY (0.2),
      .events = HEX (4a, 42, 1c),
      .parts = GREY (0.27),
      .grounds = { HEX (36, 2a, 24), HEX (20, 2d, 38) },
      .edges = { HEX (a8, 76, 5a), HEX (5f, 8b, ad) },
      .promotes = HEX (6c, bf, f0),
      .hinders = HEX (f5, 96, 5c),
      .joins = GREY (0.85),
      .follows_file = TRUE,
      .faded = 0.35 },
    { .paper = GREY (0.04),
      .text = GREY (1),
      .dim = GREY (1),
      .outline = GREY (1),
      .things = GREY (0.04),
      .events = HEX (33, 2b, 00),
      .parts = GREY (0.04),
      .grounds = { GREY (0.04), GREY (0.04) },
      .edges = { HEX (ff, b3, 80), HEX (9a, d8, ff) },
      .promotes = HEX (9a, d8, ff),
      .hinders = HEX (ff, b3, 80),
      .joins = GREY (1),
      .follows_file = FALSE,
      .faded = 0.6 } },
};

/**
 * vitk_diagram_palette_get:
 * @dark: whether the paper is dark
 * @high_contrast: whether all must stand out from it
 *
 * Returns: the colours to draw with
 */
const VitkDiagramPalette *
vitk_diagram_palette_get (gboolean dark, gboolean high_contrast)
{
  return &palettes[dark ? 1 : 0][high_contrast ? 1 : 0];
}
