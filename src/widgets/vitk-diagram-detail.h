/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "widgets/vitk-diagram-choice.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VITK_TYPE_DIAGRAM_DETAIL (vitk_diagram_detail_get_type ())
G_DECLARE_FINAL_TYPE (VitkDiagramDetail, vitk_diagram_detail, VITK, DIAGRAM_DETAIL, GtkWidget)

GtkWidget *vitk_diagram_detail_new (void);
void vitk_diagram_detail_set_choice (VitkDiagramDetail *self, VitkDiagramChoice *choice);

G_END_DECLS
