/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "evidence/vitk-evidence-map.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VITK_TYPE_MAP_KEY (vitk_map_key_get_type ())
G_DECLARE_FINAL_TYPE (VitkMapKey, vitk_map_key, VITK, MAP_KEY, GtkWidget)

GtkWidget *vitk_map_key_new (void);
void vitk_map_key_set_map (VitkMapKey *self, VitkEvidenceMap *map);

G_END_DECLS
