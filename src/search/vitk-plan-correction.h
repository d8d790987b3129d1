/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "search/vitk-plan.h"

G_BEGIN_DECLS

char *vitk_plan_loosen (const VitkPlan *plan);
char *vitk_plan_correct (const VitkPlan *plan, VitkLexicon *lexicon);

G_END_DECLS
