/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "base/vitk-sentence.h"

#include <string.h>

/* Words that end in a full stop without ending a sentence, as scientific English writes them. */
static const char *const abbreviations[] = {
  "al", "approx", "ca",  "cf",  "Dr",   "e.g",  "ed",   "eds",  "Eq", "Eqs",
  "et", "etc",    "Fig", "fig", "Figs", "figs", "i.e",  "incl", "Mr", "Mrs",
  "No", "no",     "p",   "pp",  "Prof", "Ref",  "Refs", "resp", "sp", "spp",
  "St", "subsp",  "Tab", "var", "viz",  "vol",  "Vol",  "vs",
};

static gboolean
is_closing (gunichar c)
{
  return c == ')' || c == ']' || c == '"' || c == '\'' || c == 0x2019 || c == 0x201d || c == 0xbb;
}

static gboolean
is_opening (gunichar c)
{
  return c == '(' || c == '[' || c == '"' || c == '\'' || c == 0x2018 || c == 0x201c || c == 0xab;
}

/* Whether the word that ends at @stop (a full stop) is an abbreviation or a single initial. */
static gboolean
is_abbreviation (const char *text, const char *stop)
{
  const char *word = stop;
  gsize length;
  gsize i;

  while (word > text && !g_ascii_isspace (word[-1]) && word[-1] != '(' && word[-1] != '[')
    word--;
  length = stop - word;
  if (length == 1 && g_ascii_isupper (*word))
    return TRUE;
  for (i = 0; i < G_N_ELEMENTS (abbreviations); i++)
    if (strlen (abbreviations[i]) == length && strncmp (word, abbreviations[i], length) == 0)
      return TRUE;
  return FALSE;
}

/* If a sentence ends with the character at @p, returns where the next one starts, else %NULL. */
static const char *
sentence_break (const char *text, const char *p)
{
  const char *next;
  gunichar c = g_utf8_get_char (p);

  if (c == '\n')
    return p + 1;
  if (c != '.' && c != '!' && c != '?' && c != 0x2026)
    return NULL;
  next = g_utf8_next_char (p);
  while (*next != '\0' && is_closing (g_utf8_get_char (next)))
    next = g_utf8_next_char (next);
  if (*next == '\0')
    return next;
  if (!g_unichar_isspace (g_utf8_get_char (next)))
    return NULL;
  while (*next != '\0' && g_unichar_isspace (g_utf8_get_char (next)))
    next = g_utf8_next_char (next);
  c = g_utf8_get_char (next);
  /* Greek letters begin sentences as they are: "γ-carboxylation is needed." */
  if (*next != '\0' && g_unichar_islower (c) && g_unichar_get_script (c) != G_UNICODE_SCRIPT_GREEK)
    return NULL;
  if (*p == '.' && !is_opening (c) && is_abbreviation (text, p))
    return NULL;
  return next;
}

/**
 * vitk_sentence_find:
 * @text: UTF-8
 * @offset: a byte in @text, or its length
 * @start: (out): first byte of the sentence around @offset
 * @end: (out): byte after its last, white space not counted
 *
 * Finds the sentence around a place. A sentence ends at a full stop, exclamation or question mark
 * (and what closes after it) that is followed by white space and no small Latin letter, unless the
 * word before is an abbreviation or an initial.
 */
void
vitk_sentence_find (const char *text, gsize offset, gsize *start, gsize *end)
{
  const char *from = text;
  const char *to = NULL;
  const char *p;

  g_return_if_fail (text != NULL && offset <= strlen (text));

  for (p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const char *next = sentence_break (text, p);

      if (next == NULL)
        continue;
      if (next > text + offset || *next == '\0')
        {
          to = next;
          break;
        }
      from = next;
      p = next;
      if (*p == '\0')
        break;
      p = g_utf8_prev_char (p);
    }
  if (to == NULL)
    to = text + strlen (text);
  while (to > from && g_ascii_isspace (to[-1]))
    to--;
  *start = from - text;
  *end = to - text;
}
