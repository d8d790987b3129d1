/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "search/vitk-lexicon.h"

#include "base/vitk-stem.h"
#include "base/vitk-distance.h"

#include <string.h>

/* As many as FIND_PREFIX gives. */
#define MANY 40

enum
{
  FIND,
  FIND_FROM,
  FIND_STEM,
  FIND_RANGE,
  FIND_PREFIX,
  INSERT,
  N_STATEMENTS
};

static const char *const sources[N_STATEMENTS] = {
  "SELECT coalesce (parts, '') FROM word WHERE form = ?1",
  "SELECT form FROM word WHERE form >= ?1 LIMIT 1",
  "SELECT form FROM word WHERE stem = ?1 LIMIT 24",
  "SELECT form FROM word WHERE form >= ?1 AND form < ?2",
  "SELECT form FROM word WHERE form >= ?1 AND form < ?1 || x'f5' LIMIT 40",
  "INSERT INTO word (form, stem, parts) VALUES (?1, ?2, ?3) ON CONFLICT (form) DO UPDATE "
  "SET parts = coalesce (parts, excluded.parts)",
};

/* The forms of words that are in an index, with their stems. Words of articles that are gone stay;
 * they find nothing. */
struct _VitkLexicon
{
  VitkStatement *statements[N_STATEMENTS];
  GHashTable *known; /* forms that are in it → whether with their parts */
};

/**
 * vitk_lexicon_new:
 * @database: the database of an index; must live longer
 * @error: return location
 *
 * Returns: (transfer full): the words of the index, or %NULL
 */
VitkLexicon *
vitk_lexicon_new (VitkDatabase *database, GError **error)
{
  g_autoptr (VitkLexicon) self = g_new0 (VitkLexicon, 1);
  guint i;

  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (i = 0; i < N_STATEMENTS; i++)
    {
      self->statements[i] = vitk_database_prepare (database, sources[i], error);
      if (self->statements[i] == NULL)
        return NULL;
    }
  return g_steal_pointer (&self);
}

/**
 * vitk_lexicon_free:
 * @self: (transfer full): the words of an index
 */
void
vitk_lexicon_free (VitkLexicon *self)
{
  guint i;

  for (i = 0; i < N_STATEMENTS; i++)
    g_clear_pointer (&self->statements[i], vitk_statement_free);
  g_hash_table_unref (self->known);
  g_free (self);
}

/**
 * vitk_lexicon_add:
 * @self: the words of an index
 * @forms: (element-type utf8 utf8): forms of words, each with its parts, if it has some
 * @error: return location
 *
 * Returns: whether all went well
 */
gboolean
vitk_lexicon_add (VitkLexicon *self, GHashTable *forms, GError **error)
{
  VitkStatement *insert = self->statements[INSERT];
  GHashTableIter iter;
  gpointer form;
  gpointer parts;

  g_hash_table_iter_init (&iter, forms);
  while (g_hash_table_iter_next (&iter, &form, &parts))
    {
      g_autofree char *stem = NULL;
      gpointer known_parts = NULL;

      if (g_hash_table_lookup_extended (self->known, form, NULL, &known_parts) &&
          (known_parts != NULL || parts == NULL))
        continue;
      stem = vitk_stem (form);
      vitk_statement_bind_text (insert, 1, form);
      vitk_statement_bind_text (insert, 2, stem);
      vitk_statement_bind_text (insert, 3, parts);
      if (!vitk_statement_finish (insert, error))
        return FALSE;
      g_hash_table_insert (self->known, g_strdup (form), GINT_TO_POINTER (parts != NULL));
    }
  return TRUE;
}

/* The first column of all rows; NULL parameters are not bound. */
static GPtrArray *
ask (VitkStatement *statement, const char *first, const char *second)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_free);

  vitk_statement_bind_text (statement, 1, first);
  if (second != NULL)
    vitk_statement_bind_text (statement, 2, second);
  /* What cannot be read is not known; the search itself will say why. */
  while (vitk_statement_step (statement, NULL))
    {
      const char *text = vitk_statement_get_text (statement, 0, NULL);

      if (text != NULL)
        g_ptr_array_add (rows, g_strdup (text));
    }
  return rows;
}

/**
 * vitk_lexicon_has:
 * @self: the words of an index
 * @form: a form of a word
 *
 * Returns: whether it is in one of the articles
 */
gboolean
vitk_lexicon_has (VitkLexicon *self, const char *form)
{
  g_autoptr (GPtrArray) rows = ask (self->statements[FIND], form, NULL);

  return rows->len > 0;
}

/**
 * vitk_lexicon_has_prefix:
 * @self: the words of an index
 * @prefix: the beginning of a form
 *
 * Returns: whether a form begins so
 */
gboolean
vitk_lexicon_has_prefix (VitkLexicon *self, const char *prefix)
{
  g_autoptr (GPtrArray) rows = ask (self->statements[FIND_FROM], prefix, NULL);

  return rows->len > 0 && g_str_has_prefix (g_ptr_array_index (rows, 0), prefix);
}

/**
 * vitk_lexicon_dup_prefix:
 * @self: the words of an index
 * @prefix: the beginning of a form
 *
 * Returns: (transfer full) (nullable) (element-type utf8): the forms that begin so; %NULL if they
 *   are many
 */
GPtrArray *
vitk_lexicon_dup_prefix (VitkLexicon *self, const char *prefix)
{
  g_autoptr (GPtrArray) forms = ask (self->statements[FIND_PREFIX], prefix, NULL);

  return forms->len < MANY ? g_steal_pointer (&forms) : NULL;
}

/**
 * vitk_lexicon_dup_parts:
 * @self: the words of an index
 * @form: a form of a word
 *
 * Returns: (transfer full) (nullable): the parts of @form, with spaces between, if it is written
 *   with hyphens somewhere
 */
char *
vitk_lexicon_dup_parts (VitkLexicon *self, const char *form)
{
  g_autoptr (GPtrArray) rows = ask (self->statements[FIND], form, NULL);

  if (rows->len == 0 || *(const char *) g_ptr_array_index (rows, 0) == '\0')
    return NULL;
  return g_strdup (g_ptr_array_index (rows, 0));
}

/**
 * vitk_lexicon_dup_stem:
 * @self: the words of an index
 * @stem: a stem
 *
 * Returns: (transfer full) (element-type utf8): the forms that have it
 */
GPtrArray *
vitk_lexicon_dup_stem (VitkLexicon *self, const char *stem)
{
  return ask (self->statements[FIND_STEM], stem, NULL);
}

/**
 * vitk_lexicon_dup_relatives:
 * @self: the words of an index
 * @form: a form of a word, in the index or not
 *
 * Returns: (transfer full) (element-type utf8): the other forms of the same word
 */
GPtrArray *
vitk_lexicon_dup_relatives (VitkLexicon *self, const char *form)
{
  g_autofree char *stem = vitk_stem (form);
  GPtrArray *forms = vitk_lexicon_dup_stem (self, stem);
  guint i;

  if (g_ptr_array_find_with_equal_func (forms, form, g_str_equal, &i))
    g_ptr_array_remove_index (forms, i);
  return forms;
}

/* How many slips a word of that length may have and still be taken for another. */
static guint
get_tolerance (gsize length)
{
  return length < 4 ? 0 : length < 8 ? 1 : 2;
}

/* Whether two words differ only by letters that are doubled in one of them. */
static gboolean
differ_by_doubled (const char *one, const char *two)
{
  while (*one != '\0' && *one == *two)
    {
      const char letter = *one;

      while (*one == letter)
        one++;
      while (*two == letter)
        two++;
    }
  return *one == *two;
}

/* Of those that are equally near a doubled letter is the likeliest slip. */
static gboolean
is_likelier (const char *form, const char *other, guint distance, guint least, const char *nearest)
{
  if (distance != least || nearest == NULL)
    return distance < least;
  return differ_by_doubled (form, other) && !differ_by_doubled (form, nearest);
}

static void
try_letter (VitkLexicon *self, const char *form, char letter, guint *least, char **nearest)
{
  const char first[] = { letter, '\0' };
  const char after[] = { letter + 1, '\0' };
  g_autoptr (GPtrArray) forms = ask (self->statements[FIND_RANGE], first, after);
  guint i;

  for (i = 0; i < forms->len; i++)
    {
      const char *other = g_ptr_array_index (forms, i);
      const guint distance = vitk_distance_measure (form, other, *least);

      if (is_likelier (form, other, distance, *least, *nearest))
        {
          *least = distance;
          g_free (*nearest);
          *nearest = g_strdup (other);
        }
    }
}

/**
 * vitk_lexicon_dup_nearest:
 * @self: the words of an index
 * @form: a form that is not in it
 *
 * Returns: (transfer full) (nullable): the form that was meant, if one is written much like it
 */
char *
vitk_lexicon_dup_nearest (VitkLexicon *self, const char *form)
{
  guint least = get_tolerance (strlen (form)) + 1;
  char *nearest = NULL;

  if (least == 1 || !g_ascii_isalpha (form[0]))
    return NULL;
  try_letter (self, form, form[0], &least, &nearest);
  /* The first letter may be one too many, missing, or swapped with the second. */
  if (nearest == NULL && g_ascii_isalpha (form[1]))
    try_letter (self, form, form[1], &least, &nearest);
  return nearest;
}
