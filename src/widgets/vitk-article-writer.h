/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "widgets/vitk-article-tags.h"
#include "widgets/vitk-text-map.h"

G_BEGIN_DECLS

/**
 * VitkWrittenFunc:
 * @entry: the paragraph
 * @anchor: (nullable): for the place of a table or a figure, where its widget goes
 * @user_data: its data
 *
 * Told of each paragraph that was written.
 */
typedef void (*VitkWrittenFunc) (const VitkTextEntry *entry, GtkTextChildAnchor *anchor,
                                 gpointer user_data);

#define VITK_TYPE_ARTICLE_WRITER (vitk_article_writer_get_type ())
G_DECLARE_FINAL_TYPE (VitkArticleWriter, vitk_article_writer, VITK, ARTICLE_WRITER, GObject)

VitkArticleWriter *vitk_article_writer_new (VitkArticle *article, GtkTextBuffer *buffer,
                                            VitkArticleTags *tags, VitkTextMap *map,
                                            VitkWrittenFunc written, gpointer user_data);
gboolean vitk_article_writer_write (VitkArticleWriter *self, gint64 microseconds);

G_END_DECLS
