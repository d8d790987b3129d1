/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "evidence/vitk-evidence-map.h"
#include "widgets/vitk-drawing-output.h"

G_BEGIN_DECLS

VitkDrawingOutput *vitk_map_output_new (VitkEvidenceMap *map, const char *filter);

G_END_DECLS
