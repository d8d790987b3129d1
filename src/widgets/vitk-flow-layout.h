/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VITK_TYPE_FLOW_LAYOUT (vitk_flow_layout_get_type ())
G_DECLARE_FINAL_TYPE (VitkFlowLayout, vitk_flow_layout, VITK, FLOW_LAYOUT, GtkLayoutManager)

G_END_DECLS
