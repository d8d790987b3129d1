/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-figure.h"
#include "widgets/vitk-drawing-output.h"

G_BEGIN_DECLS

VitkDrawingOutput *vitk_molecule_output_new (const VitkFigure *figure, GPtrArray *molecules);

G_END_DECLS
