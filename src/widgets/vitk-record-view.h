/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-article.h"
#include "widgets/vitk-card.h"

G_BEGIN_DECLS

#define VITK_TYPE_RECORD_VIEW (vitk_record_view_get_type ())
G_DECLARE_FINAL_TYPE (VitkRecordView, vitk_record_view, VITK, RECORD_VIEW, GtkWidget)

GtkWidget *vitk_record_view_new (VitkArticle *article, const VitkReference *reference);
GtkWidget *vitk_record_view_new_identifiers (VitkArticle *article, const VitkReference *reference);
char *vitk_record_dup_unverified (const VitkRecord *record);
void vitk_record_view_append_status (VitkCard *card, const VitkReference *reference);

G_END_DECLS
