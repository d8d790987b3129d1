/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "base/vitk-english.h"

/* What is asked for, by its words. */
static void
test_questions (void)
{
  static const struct
  {
    const char *words;
    VitkQuestion question;
  } cases[] = {
    { "who discovered it", VITK_QUESTION_WHO },
    { "in what year was it found", VITK_QUESTION_WHEN },
    { "how many people", VITK_QUESTION_HOW_MANY },
    { "what is bone", VITK_QUESTION_WHAT },
    { "define bone", VITK_QUESTION_WHAT },
    { "how does it grow", VITK_QUESTION_OTHER },
    { "why", VITK_QUESTION_OTHER },
    { "is there a link between them", VITK_QUESTION_OTHER },
    { "can it be treated", VITK_QUESTION_OTHER },
    /* Too few words to be one, and a word that begins none. */
    { "can it", VITK_QUESTION_NONE },
    { "loss of bone in women", VITK_QUESTION_NONE },
  };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) words = g_strsplit (cases[i].words, " ", -1);

      g_test_message ("%s", cases[i].words);
      g_assert_cmpint (
          vitk_english_get_question ((const char *const *) words, g_strv_length (words)), ==,
          cases[i].question);
    }
}

static gboolean
is_akin (const char *word, const char *stem)
{
  g_autoptr (GPtrArray) akin = vitk_english_dup_akin (word);

  return g_ptr_array_find_with_equal_func (akin, stem, g_str_equal, NULL);
}

/* Near in meaning, by stem; a word is not akin to itself. */
static void
test_akin (void)
{
  g_assert_true (is_akin ("kids", "children"));
  g_assert_true (is_akin ("thinner", "anticoagul"));
  g_assert_true (is_akin ("tumour", "cancer"));
  g_assert_false (is_akin ("kidney", "kidnei"));
  g_assert_false (is_akin ("bone", "kidnei"));
  g_assert_cmpstr (vitk_english_get_akin_phrase ("blood pressure"), ==, "hypertension");
  g_assert_null (vitk_english_get_akin_phrase ("blood"));
}

static void
test_words (void)
{
  g_assert_true (vitk_english_is_stop_word ("of", VITK_QUESTION_NONE));
  g_assert_true (vitk_english_is_stop_word ("al", VITK_QUESTION_NONE));
  g_assert_false (vitk_english_is_stop_word ("no", VITK_QUESTION_NONE));
  g_assert_false (vitk_english_is_stop_word ("meaning", VITK_QUESTION_NONE));
  g_assert_true (vitk_english_is_stop_word ("meaning", VITK_QUESTION_WHAT));
  g_assert_true (vitk_english_is_soft_word ("effect"));
  g_assert_false (vitk_english_is_soft_word ("bone"));
  g_assert_true (vitk_english_is_cue ("1929", VITK_QUESTION_WHEN));
  g_assert_false (vitk_english_is_cue ("244", VITK_QUESTION_WHEN));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/english/questions", test_questions);
  g_test_add_func ("/english/akin", test_akin);
  g_test_add_func ("/english/words", test_words);
  return g_test_run ();
}
