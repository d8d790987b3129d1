/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean vitk_in_view_find (GtkWidget *widget, const GdkRectangle *part, GtkWidget *within,
                            graphene_rect_t *bounds);
gboolean vitk_in_view_is_uncovered (GtkWidget *widget, GtkWidget *within,
                                    const graphene_rect_t *bounds);

G_END_DECLS
