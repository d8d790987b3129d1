/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "evidence/vitk-study.h"
#include "model/vitk-diagram.h"

G_BEGIN_DECLS

GPtrArray *vitk_diagram_studies_dup_ids (const VitkDiagram *diagram, VitkArticle *article,
                                         const VitkStudy *study);

G_END_DECLS
