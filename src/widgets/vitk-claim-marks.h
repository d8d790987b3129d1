/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-claim.h"
#include "widgets/vitk-mark-set.h"

G_BEGIN_DECLS

VitkMarkSet *vitk_claim_marks_new (VitkArticle *article, const char *title, GPtrArray *claims);
int vitk_claim_marks_find (const VitkMarkSet *set, const VitkClaim *claim);
GPtrArray *vitk_claim_marks_dup_references (VitkArticle *article, GPtrArray *claims);

G_END_DECLS
