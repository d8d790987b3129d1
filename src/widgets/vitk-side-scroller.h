/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VITK_TYPE_SIDE_SCROLLER (vitk_side_scroller_get_type ())
G_DECLARE_FINAL_TYPE (VitkSideScroller, vitk_side_scroller, VITK, SIDE_SCROLLER, GtkWidget)

GtkWidget *vitk_side_scroller_new (GtkWidget *child, const char *name);
void vitk_side_scroller_update (VitkSideScroller *self);

G_END_DECLS
