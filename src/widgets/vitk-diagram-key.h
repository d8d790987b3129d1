/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-diagram.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VITK_TYPE_DIAGRAM_KEY (vitk_diagram_key_get_type ())
G_DECLARE_FINAL_TYPE (VitkDiagramKey, vitk_diagram_key, VITK, DIAGRAM_KEY, GtkWidget)

GtkWidget *vitk_diagram_key_new (VitkDiagram *diagram);

G_END_DECLS
