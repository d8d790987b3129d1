/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "evidence/vitk-vocabulary.h"

#include "base/vitk-reading.h"
#include "base/vitk-stem.h"

#include <string.h>

/* Every word of the studies once. Thousands of rows use the same few: whether a word of a query
 * is one of them is found out for each form, and a row is then a row of numbers. */
struct _VitkVocabulary
{
  GHashTable *numbers; /* form → its number */
  GPtrArray *forms;
  GPtrArray *stems;
  GStringChunk *strings;
};

/* No more words of one text are read: their places have 16 bits. */
#define MAX_PLACE 65000

/* More different words than that are not looked for, nor words that hyphens make of hundreds. */
#define MAX_FORM 0xffffff

/**
 * vitk_vocabulary_new:
 *
 * Returns: (transfer full): an empty vocabulary
 */
VitkVocabulary *
vitk_vocabulary_new (void)
{
  VitkVocabulary *self = g_new0 (VitkVocabulary, 1);

  self->numbers = g_hash_table_new (g_str_hash, g_str_equal);
  self->forms = g_ptr_array_new ();
  self->stems = g_ptr_array_new ();
  self->strings = g_string_chunk_new (4096);
  return self;
}

/**
 * vitk_vocabulary_free:
 * @self: (transfer full): a vocabulary
 */
void
vitk_vocabulary_free (VitkVocabulary *self)
{
  g_hash_table_unref (self->numbers);
  g_ptr_array_unref (self->forms);
  g_ptr_array_unref (self->stems);
  g_string_chunk_free (self->strings);
  g_free (self);
}

static guint
get_number (VitkVocabulary *self, const char *form)
{
  g_autofree char *stem = NULL;
  gpointer number;
  char *kept;

  if (g_hash_table_lookup_extended (self->numbers, form, NULL, &number))
    return GPOINTER_TO_UINT (number);
  stem = vitk_stem (form);
  kept = g_string_chunk_insert (self->strings, form);
  g_ptr_array_add (self->forms, kept);
  g_ptr_array_add (self->stems,
                   strcmp (stem, form) == 0 ? kept : g_string_chunk_insert (self->strings, stem));
  g_hash_table_insert (self->numbers, kept, GUINT_TO_POINTER (self->forms->len - 1));
  return self->forms->len - 1;
}

static void
add (VitkVocabulary *self, GArray *read, const char *form, guint place, guint places)
{
  const guint number = get_number (self, form);
  const VitkVocabularyWord word = { (guint16) number, place, (guint8) (number >> 16), places };

  if (number <= MAX_FORM && places <= G_MAXUINT8)
    g_array_append_val (read, word);
}

/**
 * vitk_vocabulary_read:
 * @self: a vocabulary
 * @words: takes texts apart
 * @text: a text
 * @read: (element-type VitkVocabularyWord): its words are added to these, by their places; no
 *   phrase reaches from one text to the next
 */
void
vitk_vocabulary_read (VitkVocabulary *self, VitkWords *words, const char *text, GArray *read)
{
  g_autoptr (VitkReading) reading = vitk_reading_new (words, text);
  guint first =
      read->len > 0 ? g_array_index (read, VitkVocabularyWord, read->len - 1).place + 2u : 0;
  guint compound = 0;
  guint i;

  for (i = 0; i < reading->places->len && first + i < MAX_PLACE; i++)
    {
      for (; compound < reading->compounds->len; compound++)
        {
          const VitkCompound *next = &g_array_index (reading->compounds, VitkCompound, compound);

          if (next->place > i)
            break;
          add (self, read, next->form, first + next->place, next->places);
        }
      if (vitk_reading_get_forms (reading, i)->len > 0)
        add (self, read, vitk_reading_get_normal (reading, i), first + i, 1);
    }
}

/**
 * vitk_vocabulary_get_n_forms:
 * @self: a vocabulary
 *
 * Returns: how many forms are in it
 */
guint
vitk_vocabulary_get_n_forms (const VitkVocabulary *self)
{
  return self->forms->len;
}

/**
 * vitk_vocabulary_get_form:
 * @self: a vocabulary
 * @form: which form
 *
 * Returns: the form
 */
const char *
vitk_vocabulary_get_form (const VitkVocabulary *self, guint form)
{
  return g_ptr_array_index (self->forms, form);
}

/**
 * vitk_vocabulary_get_stem:
 * @self: a vocabulary
 * @form: which form
 *
 * Returns: what it shares with other forms of the same word
 */
const char *
vitk_vocabulary_get_stem (const VitkVocabulary *self, guint form)
{
  return g_ptr_array_index (self->stems, form);
}
