/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "evidence/vitk-evidence-map.h"

G_BEGIN_DECLS

const char *vitk_effect_get_words (VitkEffect effect);
const char *vitk_map_heading_get_words (const VitkMapHeading *self);
char *vitk_map_heading_dup_total (const VitkMapHeading *self);
char *vitk_map_dup_participants (double participants);
char *vitk_map_mark_dup_name (const VitkEvidenceMap *map, const VitkMapMark *self);
char *vitk_evidence_map_dup_summary (const VitkEvidenceMap *self);
const char *vitk_map_get_note (void);

G_END_DECLS
