/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VITK_TYPE_DIAGRAM_BAR (vitk_diagram_bar_get_type ())
G_DECLARE_FINAL_TYPE (VitkDiagramBar, vitk_diagram_bar, VITK, DIAGRAM_BAR, GtkWidget)

GtkWidget *vitk_diagram_bar_new (GtkWidget *output);
void vitk_diagram_bar_set_step (VitkDiagramBar *self, int step, guint n);

G_END_DECLS
