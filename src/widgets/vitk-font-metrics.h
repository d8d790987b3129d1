/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/**
 * VitkFontEstimate:
 * @em: size of the font, in pixels
 * @char_width: of a letter on average, in pixels
 * @digit_width: of a digit on average, in pixels
 * @height: of a line by itself, in pixels
 *
 * About how large the letters of a font are.
 */
typedef struct
{
  double em;
  double char_width;
  double digit_width;
  double height;
} VitkFontEstimate;

VitkFontEstimate vitk_font_metrics_estimate (PangoContext *context);
PangoFontMetrics *vitk_font_metrics_find (PangoContext *context);

G_END_DECLS
