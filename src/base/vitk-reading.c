/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "base/vitk-reading.h"

#include "base/vitk-stem.h"

#include <string.h>

static void
compound_clear (VitkCompound *compound)
{
  g_free (compound->form);
}

static gboolean
add_word (const VitkWord *word, gpointer user_data)
{
  VitkReading *self = user_data;
  char *form = g_strndup (word->form, word->length);

  if (!word->again)
    g_ptr_array_add (self->places, g_ptr_array_new_with_free_func (g_free));
  if (word->places == 1)
    g_ptr_array_add (vitk_reading_get_forms (self, self->places->len - 1), form);
  else
    {
      const VitkCompound compound = { form, self->places->len - 1, word->places };

      g_array_append_val (self->compounds, compound);
    }
  return TRUE;
}

/**
 * vitk_reading_new:
 * @words: takes texts apart
 * @text: a few words, valid UTF-8
 *
 * Returns: (transfer full): how a search sees them
 */
VitkReading *
vitk_reading_new (VitkWords *words, const char *text)
{
  VitkReading *self = g_new0 (VitkReading, 1);

  self->places = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self->compounds = g_array_new (FALSE, FALSE, sizeof (VitkCompound));
  g_array_set_clear_func (self->compounds, (GDestroyNotify) compound_clear);
  vitk_words_foreach (words, text, strlen (text), add_word, self);
  return self;
}

/**
 * vitk_reading_free:
 * @self: (transfer full): a reading
 */
void
vitk_reading_free (VitkReading *self)
{
  g_ptr_array_unref (self->places);
  g_array_unref (self->compounds);
  g_free (self);
}

/**
 * vitk_reading_get_forms:
 * @self: a reading
 * @place: which word, from 0
 *
 * Returns: (element-type utf8): its forms
 */
GPtrArray *
vitk_reading_get_forms (const VitkReading *self, guint place)
{
  return g_ptr_array_index (self->places, place);
}

/**
 * vitk_reading_get_normal:
 * @self: a reading
 * @place: which word, from 0
 *
 * Returns: the form that stands for all of them: every text that has one of the others has it too
 */
const char *
vitk_reading_get_normal (const VitkReading *self, guint place)
{
  GPtrArray *forms = vitk_reading_get_forms (self, place);

  return g_ptr_array_index (forms, forms->len - 1);
}

/**
 * vitk_reading_dup_phrase:
 * @self: a reading
 * @first: the first word
 * @n: how many words
 *
 * Returns: (transfer full): their normal forms with spaces between
 */
char *
vitk_reading_dup_phrase (const VitkReading *self, guint first, guint n)
{
  GString *phrase = g_string_new (NULL);
  guint i;

  for (i = first; i < first + n; i++)
    {
      if (i > first)
        g_string_append_c (phrase, ' ');
      g_string_append (phrase, vitk_reading_get_normal (self, i));
    }
  return g_string_free (phrase, FALSE);
}

/**
 * vitk_reading_dup_key:
 * @self: a reading
 * @first: the first word
 * @n: how many words
 *
 * Returns: (transfer full): what the words share with all ways to write the same: their stems, all
 *   joined
 */
char *
vitk_reading_dup_key (const VitkReading *self, guint first, guint n)
{
  GString *key = g_string_new (NULL);
  guint i;

  for (i = first; i < first + n; i++)
    {
      g_autofree char *stem = vitk_stem (vitk_reading_get_normal (self, i));

      g_string_append (key, stem);
    }
  return g_string_free (key, FALSE);
}
