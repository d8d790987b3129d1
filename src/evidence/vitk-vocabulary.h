/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "base/vitk-words.h"

G_BEGIN_DECLS

typedef struct _VitkVocabulary VitkVocabulary;

/**
 * VitkVocabularyWord:
 * @low: see VITK_VOCABULARY_WORD_FORM()
 * @place: the place of the word, or of the first of the words that hyphens hold together
 * @high: see VITK_VOCABULARY_WORD_FORM()
 * @places: how many words it stands for
 *
 * A word of a text, small because there are millions of them. Words that hyphens hold together are
 * there one by one and as one.
 */
typedef struct _VitkVocabularyWord
{
  guint16 low;
  guint16 place;
  guint8 high;
  guint8 places;
} VitkVocabularyWord;

/* Which of the forms of the vocabulary a word is. */
#define VITK_VOCABULARY_WORD_FORM(word) ((word)->low | (guint) (word)->high << 16)

VitkVocabulary *vitk_vocabulary_new (void);
void vitk_vocabulary_free (VitkVocabulary *self);
void vitk_vocabulary_read (VitkVocabulary *self, VitkWords *words, const char *text, GArray *read);
guint vitk_vocabulary_get_n_forms (const VitkVocabulary *self);
const char *vitk_vocabulary_get_form (const VitkVocabulary *self, guint form);
const char *vitk_vocabulary_get_stem (const VitkVocabulary *self, guint form);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkVocabulary, vitk_vocabulary_free)

G_END_DECLS
