/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "figure/vitk-map-sheet.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void vitk_map_output_save (VitkMapSheet *sheet, VitkDrawingFormat format, GtkWidget *widget);

G_END_DECLS
