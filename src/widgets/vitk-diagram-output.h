/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "figure/vitk-diagram-sheet.h"
#include "widgets/vitk-diagram-choice.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _VitkDiagramOutput VitkDiagramOutput;

VitkDiagramOutput *vitk_diagram_output_new (VitkDiagramChoice *choice);
void vitk_diagram_output_free (VitkDiagramOutput *self);
void vitk_diagram_output_save (VitkDiagramOutput *self, VitkDrawingFormat format,
                               GtkWidget *widget);
void vitk_diagram_output_copy (VitkDiagramOutput *self, GtkWidget *widget);
void vitk_diagram_output_print (VitkDiagramOutput *self, GtkWidget *widget);

G_END_DECLS
