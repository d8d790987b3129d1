/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "widgets/vitk-card.h"
#include "widgets/vitk-study-desk.h"

G_BEGIN_DECLS

#define VITK_TYPE_STUDY_CARD (vitk_study_card_get_type ())
G_DECLARE_FINAL_TYPE (VitkStudyCard, vitk_study_card, VITK, STUDY_CARD, VitkCard)

GtkWidget *vitk_study_card_new (VitkStudyDesk *desk, const VitkStudy *study);
void vitk_study_card_finish (VitkStudyCard *self);
const VitkStudy *vitk_study_card_get_study (VitkStudyCard *self);

G_END_DECLS
