/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "figure/vitk-diagram-palette.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

VitkDiagramPalette vitk_diagram_colors_get (GtkWidget *widget);
void vitk_diagram_colors_watch (GtkWidget *widget);

G_END_DECLS
