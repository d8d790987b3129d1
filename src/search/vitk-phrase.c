/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "search/vitk-phrase.h"

/* Words of a phrase and what may stand in their place. */
typedef struct
{
  guint place;
  guint places;
  char *with;
} Change;

static void
change_clear (Change *change)
{
  g_free (change->with);
}

static void
add_change (GArray *changes, guint place, guint places, char *with)
{
  const Change change = { place, places, with };

  if (with != NULL)
    g_array_append_val (changes, change);
}

/* Hyphens and their absence: what the index has joined where the phrase has not, and apart. */
static GArray *
find_changes (VitkLexicon *lexicon, const VitkReading *reading)
{
  GArray *changes = g_array_new (FALSE, FALSE, sizeof (Change));
  guint i;

  g_array_set_clear_func (changes, (GDestroyNotify) change_clear);
  for (i = 0; i < reading->compounds->len; i++)
    {
      const VitkCompound *compound = &g_array_index (reading->compounds, VitkCompound, i);

      if (vitk_lexicon_has (lexicon, compound->form))
        add_change (changes, compound->place, compound->places, g_strdup (compound->form));
    }
  for (i = 0; i < reading->places->len; i++)
    {
      const char *form = vitk_reading_get_normal (reading, i);

      add_change (changes, i, 1, vitk_lexicon_dup_parts (lexicon, form));
      if (i + 1 < reading->places->len)
        {
          g_autofree char *joined =
              g_strconcat (form, vitk_reading_get_normal (reading, i + 1), NULL);

          if (vitk_lexicon_has (lexicon, joined))
            add_change (changes, i, 2, g_steal_pointer (&joined));
        }
    }
  return changes;
}

/* The phrase with some of the changes made: those of @changes from @first to before @last that do
 * not overlap. */
static char *
make_phrase (const VitkReading *reading, const GArray *changes, guint first, guint last)
{
  GString *phrase = g_string_new (NULL);
  guint place = 0;

  while (place < reading->places->len)
    {
      const char *with = vitk_reading_get_normal (reading, place);
      guint places = 1;
      guint i;

      for (i = first; i < last; i++)
        if (g_array_index (changes, Change, i).place == place)
          {
            with = g_array_index (changes, Change, i).with;
            places = g_array_index (changes, Change, i).places;
            break;
          }
      if (place > 0)
        g_string_append_c (phrase, ' ');
      g_string_append (phrase, with);
      place += places;
    }
  return g_string_free (phrase, FALSE);
}

/**
 * vitk_phrase_dup_spellings:
 * @lexicon: the words of the index
 * @reading: a few words
 *
 * Returns: (transfer full) (element-type utf8): the ways in which the index may have these words
 *   beside each other, with hyphens, without, or in one; as they are first; some may be the same
 */
GPtrArray *
vitk_phrase_dup_spellings (VitkLexicon *lexicon, const VitkReading *reading)
{
  g_autoptr (GArray) changes = find_changes (lexicon, reading);
  GPtrArray *phrases = g_ptr_array_new_with_free_func (g_free);
  guint i;

  g_ptr_array_add (phrases, make_phrase (reading, changes, 0, 0));
  if (changes->len > 1)
    g_ptr_array_add (phrases, make_phrase (reading, changes, 0, changes->len));
  for (i = 0; i < changes->len; i++)
    g_ptr_array_add (phrases, make_phrase (reading, changes, i, i + 1));
  return phrases;
}
