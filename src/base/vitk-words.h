/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Marks in a text that is read word by word. No phrase reaches over the first; it counts as a word
 * of its own. The second only keeps words apart that are written together, as a word and the
 * raised number of its reference are. */
#define VITK_WORDS_STOP '\x1e'
#define VITK_WORDS_BREAK '\x1f'

/* Among forms with spaces between: the one behind it has the place of the one before. */
#define VITK_WORDS_AGAIN '\x1d'

/* Forms are cut off at so many bytes. */
#define VITK_WORDS_MAX_FORM 64

/**
 * VitkWord:
 * @form: the word as it is searched for; not ended by a zero byte
 * @length: bytes in @form
 * @start: its first byte in the text
 * @end: the byte after its last
 * @again: whether this is another form of the word before, and takes no place of its own
 * @places: how many places it stands for: more than one if it is what several words are together
 */
typedef struct
{
  const char *form;
  gsize length;
  gsize start;
  gsize end;
  gboolean again;
  guint places;
} VitkWord;

/**
 * VitkWordFunc:
 * @word: a word; valid during the call
 * @user_data: data of the caller
 *
 * Returns: whether to go on
 */
typedef gboolean (*VitkWordFunc) (const VitkWord *word, gpointer user_data);

typedef struct _VitkWords VitkWords;

VitkWords *vitk_words_new (void);
void vitk_words_free (VitkWords *self);
gboolean vitk_words_foreach (VitkWords *self, const char *text, gsize length, VitkWordFunc func,
                             gpointer user_data);
void vitk_words_append_form (GString *forms, const VitkWord *word);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkWords, vitk_words_free)

G_END_DECLS
