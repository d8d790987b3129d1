/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-article.h"

G_BEGIN_DECLS

/**
 * VitkMark:
 * @anchor: what is around the words: a block, a section (its title), a reference, a term
 * @text: the text they are in
 * @start: first byte
 * @end: byte after the last
 * @place: which place it belongs to, from 0; several marks of a sentence or of a row are one place
 *
 * Words of the article that are marked.
 */
typedef struct
{
  const VitkAnchor *anchor;
  const VitkText *text;
  guint start;
  guint end;
  guint place;
} VitkMark;

/* What is marked for one reason: all places that cite a reference, all hits of a search. Once it is
 * made it does not change. */
typedef struct _VitkMarkSet VitkMarkSet;

VitkMarkSet *vitk_mark_set_new (VitkArticle *article, const char *title);
VitkMarkSet *vitk_mark_set_new_for_citations (VitkArticle *article, const VitkAnchor *target);
void vitk_mark_set_add (VitkMarkSet *self, const VitkAnchor *anchor, const VitkText *text,
                        guint start, guint end, gboolean new_place);
VitkMarkSet *vitk_mark_set_ref (VitkMarkSet *self);
void vitk_mark_set_unref (VitkMarkSet *self);

const char *vitk_mark_set_get_title (const VitkMarkSet *self);
const VitkAnchor *vitk_mark_set_get_target (const VitkMarkSet *self);
guint vitk_mark_set_get_n_marks (const VitkMarkSet *self);
guint vitk_mark_set_get_n_places (const VitkMarkSet *self);
const VitkMark *vitk_mark_set_get_mark (const VitkMarkSet *self, guint mark);
const VitkMark *vitk_mark_set_get_place (const VitkMarkSet *self, guint place);
const VitkMark *vitk_mark_set_find_text (const VitkMarkSet *self, const VitkText *text,
                                         guint *n_marks);
char *vitk_mark_set_dup_words (const VitkMarkSet *self, const VitkMark *mark);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkMarkSet, vitk_mark_set_unref)

G_END_DECLS
