/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "search/vitk-search-results.h"
#include "widgets/vitk-mark-set.h"

G_BEGIN_DECLS

VitkMarkSet *vitk_search_marks_new (VitkArticle *article, const VitkSearchResults *results);
int vitk_search_marks_find (const VitkMarkSet *set, const VitkSearchResult *result);

G_END_DECLS
