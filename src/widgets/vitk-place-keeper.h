/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "widgets/vitk-place.h"
#include "widgets/vitk-reading-column.h"

G_BEGIN_DECLS

#define VITK_TYPE_PLACE_KEEPER (vitk_place_keeper_get_type ())
G_DECLARE_FINAL_TYPE (VitkPlaceKeeper, vitk_place_keeper, VITK, PLACE_KEEPER, GObject)

VitkPlaceKeeper *vitk_place_keeper_new (VitkReadingColumn *column);
void vitk_place_keeper_start (VitkPlaceKeeper *self);
void vitk_place_keeper_show (VitkPlaceKeeper *self, const VitkAnchor *anchor, int character);
void vitk_place_keeper_hold (VitkPlaceKeeper *self, const VitkAnchor *anchor,
                             const VitkPlace *place);
void vitk_place_keeper_release (VitkPlaceKeeper *self);
void vitk_place_keeper_rest (VitkPlaceKeeper *self);
void vitk_place_keeper_look (VitkPlaceKeeper *self);
void vitk_place_keeper_resume (VitkPlaceKeeper *self);
gboolean vitk_place_keeper_is_holding (VitkPlaceKeeper *self);
void vitk_place_keeper_apply (VitkPlaceKeeper *self);
VitkPlace *vitk_place_keeper_dup_place (VitkPlaceKeeper *self);

G_END_DECLS
