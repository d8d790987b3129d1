/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "search/vitk-search-results.h"
#include "widgets/vitk-mark-frame.h"

G_BEGIN_DECLS

typedef struct _VitkHitMarker VitkHitMarker;

VitkHitMarker *vitk_hit_marker_new (VitkMarkFrame *frame);
void vitk_hit_marker_free (VitkHitMarker *self);
void vitk_hit_marker_show_soon (VitkHitMarker *self, VitkArticle *article,
                                const VitkSearchResults *results);
VitkMarkSet *vitk_hit_marker_keep (VitkHitMarker *self);
void vitk_hit_marker_clear (VitkHitMarker *self);

G_END_DECLS
