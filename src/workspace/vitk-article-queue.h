/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "search/vitk-catalog.h"
#include "search/vitk-document.h"
#include "model/vitk-glossary.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * VitkReadArticle:
 * @source: its file, and what is known of the diagrams that it names: before that it was not known
 *   which they are
 * @document: (nullable): what can be found in it; %NULL if it could not be read
 * @glossary: (nullable): what means the same in it
 * @error: (nullable): why it could not be read
 *
 * An article that was read for an index.
 */
typedef struct
{
  VitkSource *source;
  VitkDocument *document;
  VitkGlossary *glossary;
  GError *error;
} VitkReadArticle;

typedef struct _VitkArticleQueue VitkArticleQueue;

VitkArticleQueue *vitk_article_queue_new (GPtrArray *files);
void vitk_article_queue_free (VitkArticleQueue *self);
VitkReadArticle *vitk_article_queue_pop (VitkArticleQueue *self);
void vitk_read_article_free (VitkReadArticle *article);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkArticleQueue, vitk_article_queue_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkReadArticle, vitk_read_article_free)

G_END_DECLS
