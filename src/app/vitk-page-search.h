/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "app/vitk-destination.h"
#include "widgets/vitk-mark-frame.h"
#include "widgets/vitk-parts.h"
#include "widgets/vitk-search-pane.h"
#include "widgets/vitk-stage.h"
#include "workspace/vitk-workspace.h"

G_BEGIN_DECLS

#define VITK_TYPE_PAGE_SEARCH (vitk_page_search_get_type ())
G_DECLARE_FINAL_TYPE (VitkPageSearch, vitk_page_search, VITK, PAGE_SEARCH, GObject)

VitkPageSearch *vitk_page_search_new (VitkParts *parts, GtkStack *side, VitkSearchPane *pane,
                                      VitkStage *stage, VitkMarkFrame *frame);
void vitk_page_search_set_workspace (VitkPageSearch *self, VitkWorkspace *workspace);
void vitk_page_search_refresh (VitkPageSearch *self);
void vitk_page_search_begin (VitkPageSearch *self);
void vitk_page_search_begin_with (VitkPageSearch *self, const char *query);
gboolean vitk_page_search_has_focus (VitkPageSearch *self);
const char *vitk_page_search_get_query (VitkPageSearch *self);
gboolean vitk_page_search_get_all (VitkPageSearch *self);
char *vitk_page_search_dup_selected (VitkPageSearch *self);
void vitk_page_search_bring_back (VitkPageSearch *self, const char *query, gboolean all,
                                  const char *selected);
void vitk_page_search_find (VitkPageSearch *self, const VitkDestination *destination);

G_END_DECLS
