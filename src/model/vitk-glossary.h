/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "base/vitk-words.h"
#include "model/vitk-article.h"

G_BEGIN_DECLS

/**
 * VitkSynonyms:
 * @anchor: the term that says so
 * @phrases: (element-type utf8): what means the same, the term itself first
 * @keys: (element-type utf8): the key of each: see vitk_reading_dup_key()
 *
 * Ways to say one thing.
 */
typedef struct
{
  char *anchor;
  GPtrArray *phrases;
  GPtrArray *keys;
} VitkSynonyms;

typedef struct _VitkGlossary VitkGlossary;

VitkGlossary *vitk_glossary_new (void);
VitkGlossary *vitk_glossary_new_for_article (VitkArticle *article);
void vitk_glossary_free (VitkGlossary *self);
void vitk_glossary_add (VitkGlossary *self, const char *anchor, GPtrArray *phrases);
GPtrArray *vitk_glossary_get_groups (VitkGlossary *self);
GPtrArray *vitk_glossary_find (VitkGlossary *self, const char *key);
GPtrArray *vitk_glossary_list_phrases (VitkGlossary *self, VitkWords *words, const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkGlossary, vitk_glossary_free)

G_END_DECLS
