/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "widgets/vitk-paper-rack.h"
#include "workspace/vitk-searcher.h"

G_BEGIN_DECLS

#define VITK_TYPE_SEARCH_ASKER (vitk_search_asker_get_type ())
G_DECLARE_FINAL_TYPE (VitkSearchAsker, vitk_search_asker, VITK, SEARCH_ASKER, GObject)

VitkSearchAsker *vitk_search_asker_new (VitkPaperRack *rack);
void vitk_search_asker_set_workspace (VitkSearchAsker *self, VitkWorkspace *workspace);
void vitk_search_asker_ask (VitkSearchAsker *self, VitkQuery *query, gboolean expand, gboolean all);
void vitk_search_asker_ask_again (VitkSearchAsker *self);
void vitk_search_asker_cancel (VitkSearchAsker *self);
gboolean vitk_search_asker_is_busy (VitkSearchAsker *self);
VitkSearchResults *vitk_search_asker_take (VitkSearchAsker *self, GError **error);
VitkChoices *vitk_search_asker_get_choices (VitkSearchAsker *self);

G_END_DECLS
