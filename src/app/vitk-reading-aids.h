/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "widgets/vitk-link-hints.h"
#include "widgets/vitk-mark-frame.h"
#include "widgets/vitk-outline.h"
#include "widgets/vitk-panes.h"
#include "widgets/vitk-search-pane.h"
#include "widgets/vitk-stage.h"

G_BEGIN_DECLS

#define VITK_TYPE_READING_AIDS (vitk_reading_aids_get_type ())
G_DECLARE_FINAL_TYPE (VitkReadingAids, vitk_reading_aids, VITK, READING_AIDS, GObject)

VitkReadingAids *vitk_reading_aids_new (GtkWidget *page, VitkMarkFrame *text, VitkStage *stage,
                                        VitkPanes *panes, VitkOutline *outline,
                                        VitkSearchPane *search, VitkLinkHints *hints);
void vitk_reading_aids_set_article (VitkReadingAids *self, VitkArticle *article);
void vitk_reading_aids_move_focus (VitkReadingAids *self, gboolean forward);
gboolean vitk_reading_aids_start_hints (VitkReadingAids *self);
gboolean vitk_reading_aids_explain_terms (VitkReadingAids *self);

G_END_DECLS
