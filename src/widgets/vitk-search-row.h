/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "search/vitk-search-results.h"
#include "widgets/vitk-late-row.h"

G_BEGIN_DECLS

#define VITK_TYPE_SEARCH_ROW (vitk_search_row_get_type ())
G_DECLARE_FINAL_TYPE (VitkSearchRow, vitk_search_row, VITK, SEARCH_ROW, VitkLateRow)

GtkWidget *vitk_search_row_new (const VitkSearchResult *result);
void vitk_search_row_set_result (VitkSearchRow *self, const VitkSearchResult *result);
const VitkSearchResult *vitk_search_row_get_result (VitkSearchRow *self);

G_END_DECLS
