/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "evidence/vitk-evidence-map.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VITK_TYPE_MAP_CANVAS (vitk_map_canvas_get_type ())
G_DECLARE_FINAL_TYPE (VitkMapCanvas, vitk_map_canvas, VITK, MAP_CANVAS, GtkWidget)

GtkWidget *vitk_map_canvas_new (void);
void vitk_map_canvas_set_map (VitkMapCanvas *self, VitkEvidenceMap *map);
const char *vitk_map_canvas_get_current (VitkMapCanvas *self);

G_END_DECLS
