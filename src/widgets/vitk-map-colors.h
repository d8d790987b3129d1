/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "figure/vitk-map-palette.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

VitkMapPalette vitk_map_colors_get (GtkWidget *widget);
void vitk_map_colors_watch (GtkWidget *widget);

G_END_DECLS
