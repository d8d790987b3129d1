/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "widgets/vitk-diagram-choice.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void vitk_diagram_here_set (GtkWidget *widget, VitkDiagramChoice *choice);
VitkDiagramChoice *vitk_diagram_here_get (GtkWidget *widget);

G_END_DECLS
