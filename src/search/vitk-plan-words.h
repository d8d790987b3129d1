/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "search/vitk-plan.h"

G_BEGIN_DECLS

void vitk_plan_words (VitkPlan *plan, VitkLexicon *lexicon, VitkGlossary *glossary,
                      gboolean typing);

G_END_DECLS
