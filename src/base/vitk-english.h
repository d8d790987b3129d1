/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VitkQuestion:
 * @VITK_QUESTION_NONE: no question
 * @VITK_QUESTION_WHO: asks for a person
 * @VITK_QUESTION_WHEN: asks for a year
 * @VITK_QUESTION_HOW_MANY: asks for a number
 * @VITK_QUESTION_WHAT: asks what something is
 * @VITK_QUESTION_OTHER: asks for anything else
 *
 * What a question in words wants to know.
 */
typedef enum
{
  VITK_QUESTION_NONE,
  VITK_QUESTION_WHO,
  VITK_QUESTION_WHEN,
  VITK_QUESTION_HOW_MANY,
  VITK_QUESTION_WHAT,
  VITK_QUESTION_OTHER,
} VitkQuestion;

gboolean vitk_english_is_stop_word (const char *word, VitkQuestion question);
gboolean vitk_english_is_soft_word (const char *word);
gboolean vitk_english_is_cue (const char *word, VitkQuestion question);
VitkQuestion vitk_english_get_question (const char *const *words, guint n_words);
GPtrArray *vitk_english_dup_akin (const char *word);
const char *vitk_english_get_akin_phrase (const char *phrase);

G_END_DECLS
