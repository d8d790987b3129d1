/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VITK_TYPE_MAP_VIEW (vitk_map_view_get_type ())
G_DECLARE_FINAL_TYPE (VitkMapView, vitk_map_view, VITK, MAP_VIEW, GtkWidget)

GtkWidget *vitk_map_view_new (void);

G_END_DECLS
