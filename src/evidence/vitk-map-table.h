/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "evidence/vitk-evidence-map.h"
#include "model/vitk-table.h"

G_BEGIN_DECLS

VitkTable *vitk_evidence_map_dup_table (const VitkEvidenceMap *self);

G_END_DECLS
