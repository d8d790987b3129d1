/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-article.h"
#include "model/vitk-note.h"
#include "model/vitk-term-names.h"

G_BEGIN_DECLS

/**
 * VitkOccurrences:
 * @article: the article it is of
 * @references: (element-type VitkReference): what is cited
 * @terms: (element-type VitkTerm): what is named of the glossary
 *
 * What some of an article cites, names and shows.
 */
typedef struct
{
  VitkArticle *article;
  GHashTable *references;
  GHashTable *terms;
  /*< private >*/
  VitkTermNames *names;
  GHashTable *shown;
  GHashTable *touched;
  GHashTable *cited;
} VitkOccurrences;

VitkOccurrences *vitk_occurrences_new (VitkArticle *article);
void vitk_occurrences_free (VitkOccurrences *self);
void vitk_occurrences_add_text (VitkOccurrences *self, const VitkText *text);
void vitk_occurrences_add_blocks (VitkOccurrences *self, GPtrArray *blocks);
void vitk_occurrences_add_table (VitkOccurrences *self, const VitkTable *table);
void vitk_occurrences_add_figure (VitkOccurrences *self, const VitkFigure *figure);
void vitk_occurrences_add_anchor (VitkOccurrences *self, const VitkAnchor *anchor);
void vitk_occurrences_show (VitkOccurrences *self, const VitkAnchor *anchor);
void vitk_occurrences_add_reference (VitkOccurrences *self, const VitkReference *reference);
gboolean vitk_occurrences_have_note (const VitkOccurrences *self, const VitkNote *note);
GPtrArray *vitk_occurrences_list_notes (VitkOccurrences *self, GPtrArray *foot);
GPtrArray *vitk_occurrences_take_terms (VitkOccurrences *self);
GPtrArray *vitk_occurrences_list_references (const VitkOccurrences *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkOccurrences, vitk_occurrences_free)

G_END_DECLS
