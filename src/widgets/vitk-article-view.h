/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-article.h"
#include "widgets/vitk-figure-view.h"
#include "widgets/vitk-place.h"
#include "widgets/vitk-reading-column.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VITK_TYPE_ARTICLE_VIEW (vitk_article_view_get_type ())
G_DECLARE_FINAL_TYPE (VitkArticleView, vitk_article_view, VITK, ARTICLE_VIEW, GtkWidget)

GtkWidget *vitk_article_view_new (void);
void vitk_article_view_set_article (VitkArticleView *self, VitkArticle *article,
                                    VitkGraphicFunc find_graphic, gpointer user_data,
                                    GDestroyNotify destroy);
void vitk_article_view_set_line_chars (VitkArticleView *self, int line_chars);
VitkArticle *vitk_article_view_get_article (VitkArticleView *self);
const VitkSection *vitk_article_view_get_section (VitkArticleView *self);
VitkReadingColumn *vitk_article_view_get_column (VitkArticleView *self);
gboolean vitk_article_view_is_settled (VitkArticleView *self);
gboolean vitk_article_view_show_anchor (VitkArticleView *self, const VitkAnchor *anchor);
gboolean vitk_article_view_show_character (VitkArticleView *self, const VitkAnchor *anchor,
                                           int character);
VitkPlace *vitk_article_view_dup_place (VitkArticleView *self);
void vitk_article_view_restore_place (VitkArticleView *self, const VitkPlace *place);

G_END_DECLS
