/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "search/vitk-search-results.h"

G_BEGIN_DECLS

void vitk_answer_sort (const VitkPlan *plan, const VitkDocument *document, VitkRanking *ranking);
void vitk_answer_fill (VitkSearchResults *results, const VitkPlan *plan,
                       const VitkDocument *document, VitkGlossary *glossary,
                       const VitkRanking *ranking, guint limit);

G_END_DECLS
