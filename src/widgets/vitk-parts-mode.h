/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * VitkPartsMode:
 * @VITK_PARTS_WIDE: contents, text and pane side by side
 * @VITK_PARTS_MEDIUM: text and pane side by side; the contents slide over them
 * @VITK_PARTS_NARROW: text or pane; the contents slide over them
 *
 * How much there is room for.
 */
typedef enum
{
  VITK_PARTS_WIDE,
  VITK_PARTS_MEDIUM,
  VITK_PARTS_NARROW
} VitkPartsMode;

VitkPartsMode vitk_parts_mode_choose (int width, double scale, int text_and_pane, int contents);

G_END_DECLS
