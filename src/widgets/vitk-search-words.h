/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "search/vitk-search-results.h"

G_BEGIN_DECLS

const char *vitk_search_words_get_kind (VitkSearchKind kind);
char *vitk_search_words_dup_summary (const VitkSearchResults *results, guint n_shown);
char *vitk_search_words_dup_expansions (const VitkSearchResults *results);

G_END_DECLS
