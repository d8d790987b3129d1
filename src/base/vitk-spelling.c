/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "base/vitk-spelling.h"

#include <string.h>

/* Whole words: numbers as figures (Roman ones that are no other word), units as their symbols, and
 * British words that no rule catches.
 */
static const char *const words[][2] = {
  { "ageing", "aging" },
  { "analogue", "analog" },
  { "analogues", "analogs" },
  { "catalogue", "catalog" },
  { "defence", "defense" },
  { "eight", "8" },
  { "eleven", "11" },
  { "five", "5" },
  { "four", "4" },
  { "grey", "gray" },
  { "ii", "2" },
  { "iii", "3" },
  { "ix", "9" },
  { "licence", "license" },
  { "mcg", "ug" },
  { "mcgs", "ug" },
  { "microgram", "ug" },
  { "microgramme", "ug" },
  { "micrograms", "ug" },
  { "milligram", "mg" },
  { "milligramme", "mg" },
  { "milligrams", "mg" },
  { "millilitre", "ml" },
  { "milliliter", "ml" },
  { "mould", "mold" },
  { "nine", "9" },
  { "offence", "offense" },
  { "one", "1" },
  { "practise", "practice" },
  { "programme", "program" },
  { "programmes", "programs" },
  { "seven", "7" },
  { "six", "6" },
  { "skilful", "skillful" },
  { "ten", "10" },
  { "three", "3" },
  { "twelve", "12" },
  { "two", "2" },
  { "vii", "7" },
  { "viii", "8" },
  { "xii", "12" },
};

/* Stems in which British "oe" is American "e"; elsewhere (shoe, coexist) it is both. */
static const char *const oe_stems[] = { "oedem",  "oestr", "oesoph", "foet",   "coeli",
                                        "rrhoe",  "pnoe",  "noeuv",  "homoeo", "moeb",
                                        "oecolo", "noeci", "poiesis" };

/* What follows "…our" in words that Americans write "…or"; "hour", "four", "source", "course",
 * "journal" and the like are not among them. */
static const char *const our_stems[] = {
  "behavi", "col", "fav", "fl",  "harb", "hon", "hum", "lab",
  "neighb", "od",  "rig", "rum", "sav",  "tum", "vap", "vig"
};

/* Where the words that begin with a letter begin among all words. */
static const guint8 *
get_starts (void)
{
  static guint8 starts[27];
  static gsize once;

  if (g_once_init_enter (&once))
    {
      guint letter;
      guint i = 0;

      for (letter = 0; letter < G_N_ELEMENTS (starts); letter++)
        {
          while (i < G_N_ELEMENTS (words) && words[i][0][0] < (char) ('a' + letter))
            i++;
          starts[letter] = i;
        }
      g_once_init_leave (&once, 1);
    }
  return starts;
}

static const char *
find_word (const char *word, gsize length)
{
  const guint8 *starts = get_starts ();
  guint letter = *word - 'a';
  guint i;

  if (letter > 25)
    return NULL;
  for (i = starts[letter]; i < starts[letter + 1]; i++)
    if (words[i][0][1] == word[1] && strlen (words[i][0]) == length &&
        memcmp (words[i][0], word, length) == 0)
      return words[i][1];
  return NULL;
}

/* Whether letters are there that respell() may take for others: almost always they are not. */
static gboolean
may_differ (const char *word, gsize length)
{
  gsize i;

  for (i = 0; i + 1 < length; i++)
    switch (word[i])
      {
      case 'a':
        if (word[i + 1] == 'e')
          return TRUE;
        break;
      case 'o':
        if (word[i + 1] == 'e' || word[i + 1] == 'u')
          return TRUE;
        break;
      case 'i':
      case 'y':
        if (word[i + 1] == 's')
          return TRUE;
        break;
      case 'l':
        if (word[i + 1] == 'l' || word[i + 1] == 'p')
          return TRUE;
        break;
      case 'b':
      case 't':
        if (word[i + 1] == 'r')
          return TRUE;
        break;
      default:
        break;
      }
  return FALSE;
}

static gboolean
has_any (const char *word, gsize length, const char *const *stems, guint n_stems)
{
  guint i;

  for (i = 0; i < n_stems; i++)
    if (g_strstr_len (word, length, stems[i]) != NULL)
      return TRUE;
  return FALSE;
}

/* Whether "our" at @at of @word belongs to one of the stems. */
static gboolean
is_our (const char *word, gsize at)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (our_stems); i++)
    {
      gsize stem = strlen (our_stems[i]);

      if (at >= stem && memcmp (word + at - stem, our_stems[i], stem) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Whether the letters at @at of @word are @letters. */
static gboolean
has_at (const char *word, gsize length, gsize at, const char *letters)
{
  gsize n = strlen (letters);

  return at + n <= length && memcmp (word + at, letters, n) == 0;
}

/* "ise", "isation", "yse" and what is made of them, at the end of a long enough word. That
 * "precise" is taken for one of them does no harm: nobody writes it in another way. */
static gboolean
is_ise (const char *word, gsize length, gsize at)
{
  static const char *const ends[] = {
    "se", "sed", "ses", "ser", "sers", "sing", "sation", "sations"
  };
  guint i;

  if (at < 3 || (word[at] == 'y' && !has_at (word, length, at - 2, "al")))
    return FALSE;
  for (i = 0; i < G_N_ELEMENTS (ends); i++)
    if (length - at - 1 == strlen (ends[i]) && has_at (word, length, at + 1, ends[i]))
      return TRUE;
  return FALSE;
}

/* What American spelling has for the letters at @at of @word; %NULL if it has the same. @used is
 * how many letters it stands for. */
static const char *
respell (const char *word, gsize length, gsize at, gsize *used)
{
  *used = 2;
  switch (word[at])
    {
    case 'a':
      /* "aerobic" and its kin are written so everywhere. */
      return has_at (word, length, at, "ae") && !has_at (word, length, at, "aer") ? "e" : NULL;
    case 'o':
      if (has_at (word, length, at, "oe"))
        return has_any (word, length, oe_stems, G_N_ELEMENTS (oe_stems)) ? "e" : NULL;
      *used = 3;
      return has_at (word, length, at, "our") && is_our (word, at) ? "or" : NULL;
    case 'i':
      return has_at (word, length, at, "is") && is_ise (word, length, at) ? "iz" : NULL;
    case 'y':
      return has_at (word, length, at, "ys") && is_ise (word, length, at) ? "yz" : NULL;
    case 'l':
      /* labelled, signalling, modeller; not "called", "filling" */
      return at >= 4 && has_at (word, length, at, "ll") &&
                     (has_at (word, length, at + 2, "ed") || has_at (word, length, at + 2, "ing"))
                 ? "l"
                 : NULL;
    case 'p':
      return at == 3 && has_at (word, length, 0, "sulph") ? "f" : NULL;
    case 't':
      return at >= 2 && length - at == 3 && has_at (word, length, at, "tre") ? "te" : NULL;
    case 'b':
      return has_at (word, length, at, "bre") && has_at (word, length, 0, "fi") ? "be" : NULL;
    default:
      return NULL;
    }
}

/**
 * vitk_spelling_normalize:
 * @word: a folded word
 * @length: bytes in it
 * @normal: where to put its normal form; its content is replaced
 *
 * Finds the one spelling that stands for several: American for British ("hemorrhagic"), figures for
 * small numbers ("3"), symbols for units ("ug" for "mcg").
 *
 * Returns: whether that differs from @word
 */
gboolean
vitk_spelling_normalize (const char *word, gsize length, GString *normal)
{
  const char *whole = length > 1 && length < 14 ? find_word (word, length) : NULL;
  gboolean changed = FALSE;
  gsize i = 0;

  g_string_truncate (normal, 0);
  if (whole != NULL)
    {
      g_string_append (normal, whole);
      return TRUE;
    }
  if (length < 5 || !may_differ (word, length))
    return FALSE;
  while (i < length)
    {
      gsize used;
      const char *better = respell (word, length, i, &used);

      if (better == NULL)
        {
          g_string_append_c (normal, word[i++]);
          continue;
        }
      g_string_append (normal, better);
      /* "centre" and "fibre" change the order of two letters and lose none. */
      if (word[i] == 't' || word[i] == 'b')
        {
          g_string_append_c (normal, 'r');
          used = 3;
        }
      i += used;
      changed = TRUE;
    }
  return changed;
}
