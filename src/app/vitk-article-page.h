/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "app/vitk-guide.h"
#include "app/vitk-reading-aids.h"
#include "widgets/vitk-note-margin.h"
#include "widgets/vitk-panes.h"
#include "workspace/vitk-workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VITK_TYPE_ARTICLE_PAGE (vitk_article_page_get_type ())
G_DECLARE_FINAL_TYPE (VitkArticlePage, vitk_article_page, VITK, ARTICLE_PAGE, GtkWidget)

void vitk_article_page_set_workspace (VitkArticlePage *self, VitkWorkspace *workspace);
VitkWorkspace *vitk_article_page_get_workspace (VitkArticlePage *self);
VitkNavigator *vitk_article_page_get_navigator (VitkArticlePage *self);
VitkTrail *vitk_article_page_get_trail (VitkArticlePage *self);
VitkGuide *vitk_article_page_get_guide (VitkArticlePage *self);
VitkStage *vitk_article_page_get_stage (VitkArticlePage *self);
VitkArticleView *vitk_article_page_get_view (VitkArticlePage *self);
VitkParts *vitk_article_page_get_parts (VitkArticlePage *self);
VitkPanes *vitk_article_page_get_panes (VitkArticlePage *self);
VitkNoteMargin *vitk_article_page_get_margin (VitkArticlePage *self);
char *vitk_article_page_dup_place_words (VitkArticlePage *self);
char *vitk_article_page_dup_anchor (VitkArticlePage *self);
VitkReadingAids *vitk_article_page_get_aids (VitkArticlePage *self);
VitkPageSearch *vitk_article_page_get_search (VitkArticlePage *self);

G_END_DECLS
