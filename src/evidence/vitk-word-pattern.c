/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "evidence/vitk-word-pattern.h"

#include "base/vitk-reading.h"
#include "base/vitk-stem.h"

#include <string.h>

/* More ways to write one phrase, with hyphens here and without there, are not tried. */
#define MAX_SEQUENCES 32

/* A word or a phrase of a query, in every way it may be written: sequences of sets of forms. */
struct _VitkWordPattern
{
  const VitkVocabulary *vocabulary;
  GPtrArray *sets;      /* guint8 for each form of the vocabulary: whether it is in the set */
  GPtrArray *sequences; /* GPtrArray of sets, not owned */
};

static const guint8 *
add_set (VitkWordPattern *self, const char *wanted, gboolean prefix)
{
  guint n = vitk_vocabulary_get_n_forms (self->vocabulary);
  g_autofree char *stem = vitk_stem (wanted);
  guint8 *set = g_new0 (guint8, n + 1);
  guint i;

  /* Beginnings are compared as they are typed: their stems would find too much. */
  for (i = 0; i < n; i++)
    set[i] = prefix ? g_str_has_prefix (vitk_vocabulary_get_form (self->vocabulary, i), wanted)
                    : strcmp (vitk_vocabulary_get_stem (self->vocabulary, i), stem) == 0;
  g_ptr_array_add (self->sets, set);
  return set;
}

/* Goes on with a sequence from a place of the reading: by the word there, and by each word that is
 * made of those from there. */
static void
add_sequences (VitkWordPattern *self, const VitkReading *reading, gboolean prefix, guint place,
               GPtrArray *sequence)
{
  guint n = reading->places->len;
  guint i;

  if (self->sequences->len >= MAX_SEQUENCES)
    return;
  if (place >= n)
    {
      g_ptr_array_add (self->sequences, g_ptr_array_copy (sequence, NULL, NULL));
      return;
    }
  g_ptr_array_add (sequence, (gpointer) add_set (self, vitk_reading_get_normal (reading, place),
                                                 prefix && place + 1 == n));
  add_sequences (self, reading, prefix, place + 1, sequence);
  g_ptr_array_set_size (sequence, sequence->len - 1);
  for (i = 0; i < reading->compounds->len; i++)
    {
      const VitkCompound *compound = &g_array_index (reading->compounds, VitkCompound, i);

      if (compound->place != place)
        continue;
      g_ptr_array_add (sequence, (gpointer) add_set (self, compound->form,
                                                     prefix && place + compound->places >= n));
      add_sequences (self, reading, prefix, place + compound->places, sequence);
      g_ptr_array_set_size (sequence, sequence->len - 1);
    }
}

static void
add_text (VitkWordPattern *self, VitkWords *words, const char *text, gboolean prefix)
{
  g_autoptr (VitkReading) reading = vitk_reading_new (words, text);
  g_autoptr (GPtrArray) sequence = g_ptr_array_new ();

  if (reading->places->len > 0)
    add_sequences (self, reading, prefix, 0, sequence);
}

/**
 * vitk_word_pattern_new:
 * @studies: where it is looked for
 * @words: takes texts apart
 * @text: a word or a phrase
 * @prefix: whether its last word is the beginning of one
 *
 * Returns: (transfer full): all ways to write it, and what means the same by the glossary
 */
VitkWordPattern *
vitk_word_pattern_new (const VitkStudies *studies, VitkWords *words, const char *text,
                       gboolean prefix)
{
  VitkWordPattern *self = g_new0 (VitkWordPattern, 1);
  g_autoptr (GPtrArray) phrases = NULL;
  guint i;

  self->vocabulary = studies->vocabulary;
  self->sets = g_ptr_array_new_with_free_func (g_free);
  self->sequences = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  add_text (self, words, text, prefix);
  if (prefix)
    return self;
  phrases = vitk_glossary_list_phrases (studies->glossary, words, text);
  for (i = 0; i < phrases->len; i++)
    add_text (self, words, g_ptr_array_index (phrases, i), FALSE);
  return self;
}

/**
 * vitk_word_pattern_free:
 * @self: (transfer full): a pattern
 */
void
vitk_word_pattern_free (VitkWordPattern *self)
{
  g_ptr_array_unref (self->sequences);
  g_ptr_array_unref (self->sets);
  g_free (self);
}

/* Whether a sequence goes on at a place; @end is the place after its last word then. */
static gboolean
goes_on (const GPtrArray *sequence, guint nth, const VitkStudy *study, guint from, guint place,
         guint *end)
{
  const guint8 *set;
  guint i;

  if (nth == sequence->len)
    {
      *end = place;
      return TRUE;
    }
  set = g_ptr_array_index (sequence, nth);
  for (i = from; i < study->n_words && study->words[i].place <= place; i++)
    if (study->words[i].place == place && set[VITK_VOCABULARY_WORD_FORM (&study->words[i])] &&
        goes_on (sequence, nth + 1, study, i + 1, place + study->words[i].places, end))
      return TRUE;
  return FALSE;
}

/* Whether the pattern is found from the word @i on. */
static gboolean
begins_at (const VitkWordPattern *self, const VitkStudy *study, guint i, guint *end)
{
  guint j;

  for (j = 0; j < self->sequences->len; j++)
    {
      const GPtrArray *sequence = g_ptr_array_index (self->sequences, j);
      const guint8 *first = g_ptr_array_index (sequence, 0);

      if (first[VITK_VOCABULARY_WORD_FORM (&study->words[i])] &&
          goes_on (sequence, 1, study, i + 1, study->words[i].place + study->words[i].places, end))
        return TRUE;
    }
  return FALSE;
}

/**
 * vitk_word_pattern_is_in:
 * @self: a pattern
 * @study: a study
 *
 * Returns: whether the words of its rows have the pattern
 */
gboolean
vitk_word_pattern_is_in (const VitkWordPattern *self, const VitkStudy *study)
{
  guint end;
  guint i;

  for (i = 0; i < study->n_words; i++)
    if (begins_at (self, study, i, &end))
      return TRUE;
  return FALSE;
}

/**
 * vitk_word_pattern_is_near:
 * @self: a pattern
 * @other: another
 * @study: a study
 * @distance: at most so many words apart
 *
 * Returns: whether both stand so near each other
 */
gboolean
vitk_word_pattern_is_near (const VitkWordPattern *self, const VitkWordPattern *other,
                           const VitkStudy *study, guint distance)
{
  guint end;
  guint other_end;
  guint i;
  guint j;

  for (i = 0; i < study->n_words; i++)
    for (j = 0; j < study->n_words && begins_at (self, study, i, &end); j++)
      {
        guint one = study->words[i].place;
        guint two = study->words[j].place;

        if (i != j && begins_at (other, study, j, &other_end) &&
            (one < two ? two - MIN (end, two) : one - MIN (other_end, one)) <= distance)
          return TRUE;
      }
  return FALSE;
}
