/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "model/vitk-term-names.h"

#include <string.h>

/* The first letter of a word as long as this, with no other capital, may be large or small: it is
 * large where the word begins a sentence. Shorter ones ("Gla") are abbreviations. */
#define LONG_WORD 4

/* Laid over a character of a name: its capital is meant as well. */
#define EITHER_CASE 0x80000000u

#define N_BYTES 256

/* One way to write a term. */
typedef struct
{
  gunichar *letters; /* alike() ones */
  guint n_letters;
  const VitkTerm *term; /* NULL where two terms claim it: then it means neither */
} Name;

/* Every name, by its first word, so that a text is looked through word by word: what it costs does
 * not grow with the number of terms. */
struct _VitkTermNames
{
  GHashTable *by_spelling;     /* every name → its Name */
  GHashTable *by_word;         /* first word → array of Name, the longest first */
  gboolean may_begin[N_BYTES]; /* whether a first word begins with that byte */
  guint longest;               /* bytes in the longest first word */
};

static void
name_free (Name *name)
{
  g_free (name->letters);
  g_free (name);
}

/* Hyphens that do not break and spaces that do not break are hyphens and spaces; the micro sign is
 * a letter mu. */
static gunichar
alike (gunichar c)
{
  if (c < 0xa0)
    return c;
  if (c == 0x2010 || c == 0x2011)
    return '-';
  if (c == 0xa0 || c == 0x2009 || c == 0x202f)
    return ' ';
  return c == 0xb5 ? 0x3bc : c;
}

static gboolean
is_word (gunichar c)
{
  if (c < 0x80)
    return g_ascii_isalnum (c) || c == '_';
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

static const char *
skip_word (const char *at, const char *end)
{
  while (at < end && is_word (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  return at;
}

/* Whether the word from @at to @end is an ordinary one, whose first letter follows its sentence. */
static gboolean
is_ordinary (const char *at, const char *end)
{
  guint n = 0;

  for (; at < end; at = g_utf8_next_char (at), n++)
    if (!g_unichar_isalpha (g_utf8_get_char (at)) ||
        (n > 0 && !g_unichar_islower (g_utf8_get_char (at))))
      return FALSE;
  return n >= LONG_WORD;
}

static Name *
name_new (const VitkTerm *term, const char *words)
{
  const char *end = words + strlen (words);
  GArray *letters = g_array_new (FALSE, FALSE, sizeof (gunichar));
  Name *name = g_new0 (Name, 1);
  const char *at;
  const char *word_end = words;
  gsize n_letters;

  for (at = words; at < end; at = g_utf8_next_char (at))
    {
      gunichar c = alike (g_utf8_get_char (at));

      if (at >= word_end && is_word (c))
        {
          word_end = skip_word (at, end);
          if (is_ordinary (at, word_end))
            c = g_unichar_tolower (c) | EITHER_CASE;
        }
      g_array_append_val (letters, c);
    }
  name->letters = (gunichar *) (gpointer) g_array_steal (letters, &n_letters);
  name->n_letters = n_letters;
  name->term = term;
  g_array_unref (letters);
  return name;
}

static int
compare_lengths (gconstpointer first, gconstpointer second)
{
  const Name *one = *(const Name *const *) first;
  const Name *two = *(const Name *const *) second;

  return (int) two->n_letters - (int) one->n_letters;
}

static void
index_name (VitkTermNames *names, const char *word, gsize length, Name *name)
{
  g_autofree char *key = g_strndup (word, length);
  GPtrArray *same = g_hash_table_lookup (names->by_word, key);

  names->longest = MAX (names->longest, length);
  names->may_begin[(guchar) *key] = TRUE;
  if (same == NULL)
    {
      same = g_ptr_array_new ();
      g_hash_table_insert (names->by_word, g_steal_pointer (&key), same);
    }
  g_ptr_array_add (same, name);
}

static void
add_name (VitkTermNames *names, const VitkTerm *term, const char *words)
{
  const char *word_end = skip_word (words, words + strlen (words));
  Name *name = name_new (term, words);

  g_hash_table_insert (names->by_spelling, g_strdup (words), name);
  index_name (names, words, word_end - words, name);
  if (is_ordinary (words, word_end))
    {
      const gunichar first = g_utf8_get_char (words);
      g_autofree char *rest =
          g_strndup (g_utf8_next_char (words), word_end - g_utf8_next_char (words));
      GString *other = g_string_new (NULL);

      g_string_append_unichar (other, g_unichar_isupper (first) ? g_unichar_tolower (first)
                                                                : g_unichar_toupper (first));
      g_string_append (other, rest);
      index_name (names, other->str, other->len, name);
      g_string_free (other, TRUE);
    }
}

/* What can be looked for: something that begins with a word, and is more than a letter: single
 * letters stand for too much else. */
static gboolean
is_findable (const char *words)
{
  return is_word (g_utf8_get_char (words)) && g_utf8_strlen (words, 3) > 1;
}

/* Of the other ways to write a term only abbreviations are looked for: one that is spelled out
 * explains itself. */
static gboolean
is_abbreviation (const char *words)
{
  guint n = 0;

  for (; *words != '\0'; words = g_utf8_next_char (words))
    {
      const gunichar c = g_utf8_get_char (words);

      if (g_unichar_isspace (c))
        return FALSE;
      if (g_unichar_isupper (c) || g_unichar_isdigit (c))
        n++;
    }
  return n > 1;
}

static void
add_synonyms (VitkTermNames *names, const VitkTerm *term, GHashTable *own)
{
  guint i;

  for (i = 0; i < term->synonyms->len; i++)
    {
      const char *words = g_ptr_array_index (term->synonyms, i);
      Name *known = g_hash_table_lookup (names->by_spelling, words);

      if (known != NULL && known->term != term && !g_hash_table_contains (own, known))
        known->term = NULL;
      else if (known == NULL && is_findable (words) && is_abbreviation (words))
        add_name (names, term, words);
    }
}

/**
 * vitk_term_names_new:
 * @terms: (element-type VitkTerm): the terms of an article; must live as long
 *
 * Gets ready to find terms by their names. Of two terms with the same name the first is meant. The
 * abbreviations among a term's synonyms are names as well, unless they are another's name; what
 * is a synonym of two terms means neither.
 *
 * Returns: (transfer full): their names
 */
VitkTermNames *
vitk_term_names_new (GPtrArray *terms)
{
  VitkTermNames *names = g_new0 (VitkTermNames, 1);
  g_autoptr (GHashTable) own = g_hash_table_new (NULL, NULL); /* Name that are no synonyms */
  GHashTableIter iter;
  gpointer value;
  guint i;

  names->by_spelling =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) name_free);
  names->by_word =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  for (i = 0; i < terms->len; i++)
    {
      const VitkTerm *term = g_ptr_array_index (terms, i);
      const char *words = term->name->string;

      if (is_findable (words) && !g_hash_table_contains (names->by_spelling, words))
        add_name (names, term, words);
    }
  g_hash_table_iter_init (&iter, names->by_spelling);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    g_hash_table_add (own, value);
  for (i = 0; i < terms->len; i++)
    add_synonyms (names, g_ptr_array_index (terms, i), own);
  g_hash_table_iter_init (&iter, names->by_word);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    g_ptr_array_sort (value, compare_lengths);
  return names;
}

/**
 * vitk_term_names_free:
 * @names: (transfer full) (nullable): names
 */
void
vitk_term_names_free (VitkTermNames *names)
{
  if (names == NULL)
    return;
  g_hash_table_unref (names->by_word);
  g_hash_table_unref (names->by_spelling);
  g_free (names);
}

/* Returns the end of @name if it stands at @at, else %NULL. */
static const char *
match (const Name *name, const char *at, const char *end)
{
  guint i;

  for (i = 0; i < name->n_letters; i++, at = g_utf8_next_char (at))
    {
      const gunichar wanted = name->letters[i];
      gunichar c;

      if (at >= end)
        return NULL;
      c = alike (g_utf8_get_char (at));
      if (wanted & EITHER_CASE ? g_unichar_tolower (c) != (wanted & ~EITHER_CASE) : c != wanted)
        return NULL;
    }
  return at;
}

/* Whether the word from @at to @end is a proper name: ordinary but for its capital, which no
 * sentence gave it. */
static gboolean
is_proper (const char *start, const char *at, const char *end)
{
  if (!g_unichar_isupper (g_utf8_get_char (at)) || !is_ordinary (at, end))
    return FALSE;
  return at - start >= 2 && at[-1] == ' ' && is_word (g_utf8_get_char (g_utf8_prev_char (at - 1)));
}

/* Whether the word at @at is not the rest of another name: in "anti-TNF" something else than TNF is
 * meant, but "the Framingham-OS study" names both. */
static gboolean
begins_name (const char *start, const char *at)
{
  const char *hyphen;
  const char *word;

  if (at == start)
    return TRUE;
  hyphen = g_utf8_prev_char (at);
  if (alike (g_utf8_get_char (hyphen)) != '-')
    return TRUE;
  for (word = hyphen; word > start && is_word (g_utf8_get_char (g_utf8_prev_char (word)));)
    word = g_utf8_prev_char (word);
  return word == hyphen || is_proper (start, word, hyphen);
}

/* Whether a name may end at @at. A hyphen and an ordinary word may follow ("TNF-induced"); a
 * number, a letter or a name makes another name of it ("IL-6", "TNF-α", "IL-6R"). */
static gboolean
ends_name (const char *at, const char *end)
{
  const char *word;

  if (at >= end)
    return TRUE;
  if (alike (g_utf8_get_char (at)) != '-')
    return !is_word (g_utf8_get_char (at));
  at = g_utf8_next_char (at);
  for (word = at; at < end && is_word (g_utf8_get_char (at)); at = g_utf8_next_char (at))
    if (!g_unichar_islower (g_utf8_get_char (at)))
      return FALSE;
  return at == word || g_utf8_next_char (word) < at;
}

/* The end of what names a term where it ended at @at: "s" after a capital makes its plural. */
static const char *
find_end (const char *at, const char *end)
{
  if (ends_name (at, end))
    return at;
  if (*at == 's' && g_unichar_isupper (g_utf8_get_char (g_utf8_prev_char (at))) &&
      ends_name (at + 1, end))
    return at + 1;
  return NULL;
}

/* The names whose first word goes from @at to @word_end, with or without the "s" of a plural. */
static GPtrArray *
list_candidates (const VitkTermNames *names, const char *at, const char *word_end)
{
  char word[64];
  gsize length = word_end - at;
  GPtrArray *candidates;

  if (length > names->longest + 1 || length >= sizeof word)
    return NULL;
  memcpy (word, at, length);
  word[length] = '\0';
  candidates = g_hash_table_lookup (names->by_word, word);
  if (candidates != NULL || word[length - 1] != 's')
    return candidates;
  word[length - 1] = '\0';
  return g_hash_table_lookup (names->by_word, word);
}

/* The longest name that begins with the word from @at to @word_end. */
static const Name *
find_name (const VitkTermNames *names, const char *at, const char *word_end, const char *end,
           const char **name_end)
{
  GPtrArray *candidates = list_candidates (names, at, word_end);
  guint i;

  for (i = 0; candidates != NULL && i < candidates->len; i++)
    {
      const Name *name = g_ptr_array_index (candidates, i);
      const char *after = match (name, at, end);

      *name_end = after != NULL ? find_end (after, end) : NULL;
      if (*name_end != NULL)
        return name;
    }
  return NULL;
}

/**
 * vitk_term_names_find:
 * @names: the names of an article's terms
 * @string: some of its text
 * @start: the byte to begin at; a word begins there
 * @end: byte after the last to look at; a word ends there
 * @func: (scope call): called for each term that is named, front to back
 * @user_data: its data
 *
 * Finds terms by their names: whole words, letter by letter, except that the first letter of an
 * ordinary word may be large or small, and that an abbreviation may have the "s" of a plural. The
 * longest name counts, and a part of a longer name never does: neither what follows a hyphen,
 * unless a proper name stands before it, nor what a hyphen with a number, a letter or a name
 * follows.
 */
void
vitk_term_names_find (const VitkTermNames *names, const char *string, guint start, guint end,
                      VitkTermFunc func, gpointer user_data)
{
  const char *first = string + start;
  const char *last = string + end;
  const char *at = first;

  while (at < last)
    {
      const char *word_end = skip_word (at, last);
      const char *name_end = NULL;
      const Name *name = NULL;

      if (word_end == at)
        {
          at = g_utf8_next_char (at);
          continue;
        }
      if (names->may_begin[(guchar) *at] && begins_name (first, at))
        name = find_name (names, at, word_end, last, &name_end);
      if (name != NULL && name->term != NULL)
        func (name->term, at - string, name_end - string, user_data);
      at = name != NULL ? name_end : word_end;
    }
}
