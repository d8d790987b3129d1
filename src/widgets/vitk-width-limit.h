/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <gtk/gtk.h>

#define VITK_TYPE_WIDTH_LIMIT (vitk_width_limit_get_type ())
G_DECLARE_FINAL_TYPE (VitkWidthLimit, vitk_width_limit, VITK, WIDTH_LIMIT, GtkLayoutManager)

void vitk_width_limit_set (VitkWidthLimit *self, int width);
