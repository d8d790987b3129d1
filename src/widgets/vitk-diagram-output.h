/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "widgets/vitk-diagram-choice.h"
#include "widgets/vitk-drawing-output.h"

G_BEGIN_DECLS

VitkDrawingOutput *vitk_diagram_output_new (VitkDiagramChoice *choice);

G_END_DECLS
