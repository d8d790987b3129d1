/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-article.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VITK_TYPE_ARTICLE_TAGS (vitk_article_tags_get_type ())
G_DECLARE_FINAL_TYPE (VitkArticleTags, vitk_article_tags, VITK, ARTICLE_TAGS, GObject)

VitkArticleTags *vitk_article_tags_new (void);
GtkTextTagTable *vitk_article_tags_get_table (VitkArticleTags *self);
gboolean vitk_article_tags_update (VitkArticleTags *self, GtkWidget *widget);
gboolean vitk_article_tags_set_width (VitkArticleTags *self, int width);
GtkTextTag *vitk_article_tags_get_block (VitkArticleTags *self, VitkBlockKind kind);
GtkTextTag *vitk_article_tags_get_depth (VitkArticleTags *self, guint depth);
GtkTextTag *vitk_article_tags_get_heading (VitkArticleTags *self, guint depth);
GtkTextTag *vitk_article_tags_get_span (VitkArticleTags *self, VitkSpanKind kind);
GtkTextTag *vitk_article_tags_get_term (VitkArticleTags *self);
GtkTextTag *vitk_article_tags_get_boxed (VitkArticleTags *self);
GtkTextTag *vitk_article_tags_get_flush (VitkArticleTags *self);
GtkTextTag *vitk_article_tags_get_tight (VitkArticleTags *self);
GtkTextTag *vitk_article_tags_get_whole (VitkArticleTags *self, guint number);
gboolean vitk_article_tags_has_hang (VitkArticleTags *self, VitkBlockKind kind);
int vitk_article_tags_get_indent (VitkArticleTags *self, guint depth);

G_END_DECLS
