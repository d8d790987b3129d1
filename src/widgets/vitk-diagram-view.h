/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-diagrams.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VITK_TYPE_DIAGRAM_VIEW (vitk_diagram_view_get_type ())
G_DECLARE_FINAL_TYPE (VitkDiagramView, vitk_diagram_view, VITK, DIAGRAM_VIEW, GtkWidget)

GtkWidget *vitk_diagram_view_new (void);
void vitk_diagram_view_set_diagrams (VitkDiagramView *self, VitkDiagrams *diagrams);
void vitk_diagram_view_choose (VitkDiagramView *self, const char *address);
void vitk_diagram_view_choose_place (VitkDiagramView *self, const char *anchor, guint byte);
VitkDiagram *vitk_diagram_view_get_shown (VitkDiagramView *self);

G_END_DECLS
