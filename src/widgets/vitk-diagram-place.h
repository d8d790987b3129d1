/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-diagrams.h"

G_BEGIN_DECLS

char *vitk_diagram_place_dup_address (VitkDiagrams *diagrams, const VitkFigureDiagram *first,
                                      const char *anchor, guint byte);

G_END_DECLS
