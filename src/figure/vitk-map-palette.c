/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "figure/vitk-map-palette.h"

#define GREY(level) \
  { \
    level, level, level \
  }
#define HEX(red, green, blue) \
  { \
    0x##red / 255.0, 0x##green / 255.0, 0x##blue / 255.0 \
  }

/* After Okabe and Ito, whose colours are told apart by those who see fewer; here as dark or as
 * bright as the ground asks for. By ground, then by contrast. */
static const VitkMapPalette palettes[2][2] = {
  { { .text = GREY (0.12),
      .dim = GREY (0.36),
      .line = GREY (0.82),
      .ground = GREY (1),
      .effects = { [VITK_EFFECT_UNSTATED] = GREY (0.42),
                   [VITK_EFFECT_FAVOURABLE] = HEX (00, 72, b2),
                   [VITK_EFFECT_NONE] = GREY (0.36),
                   [VITK_EFFECT_UNFAVOURABLE] = HEX (d5, 5e, 00),
                   [VITK_EFFECT_MIXED] = HEX (a3, 40, 7a) } },
    { .text = GREY (0),
      .dim = GREY (0),
      .line = GREY (0.4),
      .ground = GREY (1),
      .effects = { [VITK_EFFECT_UNSTATED] = GREY (0),
                   [VITK_EFFECT_FAVOURABLE] = HEX (00, 3f, 6b),
                   [VITK_EFFECT_NONE] = GREY (0),
                   [VITK_EFFECT_UNFAVOURABLE] = HEX (8a, 2f, 00),
                   [VITK_EFFECT_MIXED] = HEX (6b, 1f, 55) } } },
  { { .text = GREY (0.93),
      .dim = GREY (0.72),
      .line = GREY (0.3),
      .ground = GREY (0.12),
      .effects = { [VITK_EFFECT_UNSTATED] = GREY (0.62),
                   [VITK_EFFECT_FAVOURABLE] = HEX (56, b4, e9),
                   [VITK_EFFECT_NONE] = GREY (0.74),
                   [VITK_EFFECT_UNFAVOURABLE] = HEX (f0, 8a, 4b),
                   [VITK_EFFECT_MIXED] = HEX (dd, a0, c8) } },
    { .text = GREY (1),
      .dim = GREY (1),
      .line = GREY (0.65),
      .ground = GREY (0.05),
      .effects = { [VITK_EFFECT_UNSTATED] = GREY (1),
                   [VITK_EFFECT_FAVOURABLE] = HEX (9a, d8, ff),
                   [VITK_EFFECT_NONE] = GREY (1),
                   [VITK_EFFECT_UNFAVOURABLE] = HEX (ff, b3, 80),
                   [VITK_EFFECT_MIXED] = HEX (ff, c4, ec) } } },
};

/**
 * vitk_map_palette_get:
 * @dark: whether the ground is dark
 * @high_contrast: whether all must stand out from it
 *
 * Returns: the colours to draw with
 */
const VitkMapPalette *
vitk_map_palette_get (gboolean dark, gboolean high_contrast)
{
  return &palettes[dark ? 1 : 0][high_contrast ? 1 : 0];
}
