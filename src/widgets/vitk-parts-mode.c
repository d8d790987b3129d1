/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-parts-mode.h"

/* From these widths on, in pixels at the ordinary size of text. */
#define MEDIUM_WIDTH 700
#define WIDE_WIDTH 1100

/**
 * vitk_parts_mode_choose:
 * @width: the width there is, in pixels
 * @scale: how much more room the words need than at the ordinary size of text
 * @text_and_pane: the least width of text and pane side by side
 * @contents: the least width of the contents
 *
 * Returns: how much there is room for
 */
VitkPartsMode
vitk_parts_mode_choose (int width, double scale, int text_and_pane, int contents)
{
  if (width < MAX (MEDIUM_WIDTH * scale, text_and_pane))
    return VITK_PARTS_NARROW;
  if (width < MAX (WIDE_WIDTH * scale, text_and_pane + contents))
    return VITK_PARTS_MEDIUM;
  return VITK_PARTS_WIDE;
}
