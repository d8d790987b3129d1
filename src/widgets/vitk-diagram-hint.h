/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "widgets/vitk-diagram-choice.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VITK_TYPE_DIAGRAM_HINT (vitk_diagram_hint_get_type ())
G_DECLARE_FINAL_TYPE (VitkDiagramHint, vitk_diagram_hint, VITK, DIAGRAM_HINT, GtkWidget)

GtkWidget *vitk_diagram_hint_new (void);
void vitk_diagram_hint_show (VitkDiagramHint *self, VitkDiagramChoice *choice, const char *id);
void vitk_diagram_hint_say (VitkDiagramHint *self, const char *words);

G_END_DECLS
