/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "base/vitk-stem.h"

#include <string.h>

/* After M. F. Porter, "An algorithm for suffix stripping" (1980), with a last step more: scientific
 * English has "inhibit", "inhibitor" and "inhibitory", "calcify" and "calcification" for one thing.
 */

static gboolean
is_consonant (const char *word, gsize i)
{
  switch (word[i])
    {
    case 'a':
    case 'e':
    case 'i':
    case 'o':
    case 'u':
      return FALSE;
    case 'y':
      return i == 0 || !is_consonant (word, i - 1);
    default:
      return TRUE;
    }
}

/* How many times consonants follow vowels in the first @length letters. */
static guint
measure (const char *word, gsize length)
{
  gboolean vowel = FALSE;
  guint n = 0;
  gsize i;

  for (i = 0; i < length; i++)
    {
      gboolean consonant = is_consonant (word, i);

      if (consonant && vowel)
        n++;
      vowel = !consonant;
    }
  return n;
}

static gboolean
has_vowel (const char *word, gsize length)
{
  gsize i;

  for (i = 0; i < length; i++)
    if (!is_consonant (word, i))
      return TRUE;
  return FALSE;
}

static gboolean
ends_double (const GString *word)
{
  gsize n = word->len;

  return n >= 2 && word->str[n - 1] == word->str[n - 2] && is_consonant (word->str, n - 1);
}

/* Consonant, vowel, consonant at the end of the first @n letters: "hop", not "snow". */
static gboolean
ends_short (const char *word, gsize n)
{
  return n >= 3 && is_consonant (word, n - 1) && !is_consonant (word, n - 2) &&
         is_consonant (word, n - 3) && strchr ("wxy", word[n - 1]) == NULL;
}

static gboolean
ends_with (const GString *word, const char *suffix)
{
  gsize n = strlen (suffix);

  return word->len >= n && memcmp (word->str + word->len - n, suffix, n) == 0;
}

/* Puts @with in the place of @suffix if what is before it measures more than @least. Returns
 * whether
 * @suffix is there, replaced or not. */
static gboolean
replace (GString *word, const char *suffix, const char *with, guint least)
{
  gsize stem;

  if (!ends_with (word, suffix))
    return FALSE;
  stem = word->len - strlen (suffix);
  if (measure (word->str, stem) > least)
    {
      g_string_truncate (word, stem);
      g_string_append (word, with);
    }
  return TRUE;
}

static void
replace_first (GString *word, const char *const (*rules)[2], guint n_rules, guint least)
{
  guint i;

  for (i = 0; i < n_rules; i++)
    if (replace (word, rules[i][0], rules[i][1], least))
      return;
}

static void
strip_plural (GString *word)
{
  if (ends_with (word, "sses") || ends_with (word, "ies"))
    g_string_truncate (word, word->len - 2);
  else if (ends_with (word, "s") && !ends_with (word, "ss") && !ends_with (word, "us"))
    g_string_truncate (word, word->len - 1);
}

static void
strip_past (GString *word)
{
  gsize cut;

  if (replace (word, "eed", "ee", 0))
    return;
  if (ends_with (word, "ed"))
    cut = 2;
  else if (ends_with (word, "ing"))
    cut = 3;
  else
    return;
  if (!has_vowel (word->str, word->len - cut))
    return;
  g_string_truncate (word, word->len - cut);
  if (ends_with (word, "at") || ends_with (word, "bl") || ends_with (word, "iz"))
    g_string_append_c (word, 'e');
  else if (ends_double (word) && strchr ("lsz", word->str[word->len - 1]) == NULL)
    g_string_truncate (word, word->len - 1);
  else if (measure (word->str, word->len) == 1 && ends_short (word->str, word->len))
    g_string_append_c (word, 'e');
}

static void
strip_derived (GString *word)
{
  static const char *const second[][2] = {
    { "ational", "ate" }, { "tional", "tion" }, { "enci", "ence" },   { "anci", "ance" },
    { "izer", "ize" },    { "bli", "ble" },     { "alli", "al" },     { "entli", "ent" },
    { "eli", "e" },       { "ousli", "ous" },   { "ization", "ize" }, { "ation", "ate" },
    { "ator", "ate" },    { "alism", "al" },    { "iveness", "ive" }, { "fulness", "ful" },
    { "ousness", "ous" }, { "aliti", "al" },    { "iviti", "ive" },   { "biliti", "ble" },
  };
  static const char *const third[][2] = {
    { "icate", "ic" }, { "ative", "" }, { "alize", "al" }, { "iciti", "ic" },
    { "ical", "ic" },  { "ful", "" },   { "ness", "" },
  };

  replace_first (word, second, G_N_ELEMENTS (second), 0);
  replace_first (word, third, G_N_ELEMENTS (third), 0);
}

static void
strip_rest (GString *word)
{
  static const char *const fourth[][2] = {
    { "al", "" },   { "ance", "" },  { "ence", "" },  { "er", "" },    { "ic", "" },
    { "able", "" }, { "ible", "" },  { "ant", "" },   { "ement", "" }, { "ment", "" },
    { "ent", "" },  { "sion", "s" }, { "tion", "t" }, { "ou", "" },    { "ism", "" },
    { "ate", "" },  { "iti", "" },   { "ous", "" },   { "ive", "" },   { "ize", "" },
    { "ori", "" },  { "or", "" },
  };
  gsize n;

  replace_first (word, fourth, G_N_ELEMENTS (fourth), 1);
  n = word->len;
  if (ends_with (word, "e") &&
      (measure (word->str, n - 1) > 1 ||
       (measure (word->str, n - 1) == 1 && !ends_short (word->str, n - 1))))
    g_string_truncate (word, n - 1);
  if (ends_double (word) && ends_with (word, "l") && measure (word->str, word->len - 1) > 1)
    g_string_truncate (word, word->len - 1);
  /* calcif(ication), calcifi(ed), calcifi (calcify) */
  if (ends_with (word, "ifi"))
    g_string_truncate (word, word->len - 1);
}

/**
 * vitk_stem:
 * @word: a folded word
 *
 * Returns: (transfer full): what it shares with the other forms of the same English word; @word
 *   itself if it is short or is not made of Latin letters only
 */
char *
vitk_stem (const char *word)
{
  GString *stem = g_string_new (word);
  gsize i;

  for (i = 0; i < stem->len; i++)
    if (!g_ascii_islower (stem->str[i]))
      return g_string_free (stem, FALSE);
  if (stem->len < 3)
    return g_string_free (stem, FALSE);
  strip_plural (stem);
  strip_past (stem);
  if (ends_with (stem, "y") && has_vowel (stem->str, stem->len - 1))
    stem->str[stem->len - 1] = 'i';
  strip_derived (stem);
  strip_rest (stem);
  return g_string_free (stem, FALSE);
}
