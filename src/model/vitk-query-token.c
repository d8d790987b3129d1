/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "model/vitk-query-token.h"

#include "model/vitk-filter.h"

#include <string.h>

/**
 * vitk_query_token_is_quote:
 * @c: a character
 *
 * Returns: whether it is a quotation mark
 */
gboolean
vitk_query_token_is_quote (gunichar c)
{
  return c == '"' || c == 0x201c || c == 0x201d || c == 0x201e || c == 0xab || c == 0xbb;
}

static guint
next (const char *text, guint at)
{
  return (guint) (g_utf8_next_char (text + at) - text);
}

static gunichar
peek (const char *text, guint at)
{
  return g_utf8_get_char (text + at);
}

static guint
skip_blanks (const char *text, guint at)
{
  while (g_unichar_isspace (peek (text, at)))
    at = next (text, at);
  return at;
}

/* "NEAR", "near/5" */
static gboolean
is_near (const char *word, gsize length)
{
  gsize i;

  if (length == 4)
    return memcmp (word, "NEAR", 4) == 0;
  if (length < 6 || length > 8 || g_ascii_strncasecmp (word, "near/", 5) != 0)
    return FALSE;
  for (i = 5; i < length; i++)
    if (!g_ascii_isdigit (word[i]))
      return FALSE;
  return TRUE;
}

static VitkQueryTokenKind
classify (const char *word, gsize length)
{
  if (length == 2 && memcmp (word, "OR", 2) == 0)
    return VITK_QUERY_TOKEN_OR;
  if (length == 3 && memcmp (word, "AND", 3) == 0)
    return VITK_QUERY_TOKEN_AND;
  if (length == 3 && memcmp (word, "NOT", 3) == 0)
    return VITK_QUERY_TOKEN_NOT;
  return is_near (word, length) ? VITK_QUERY_TOKEN_NEAR : VITK_QUERY_TOKEN_WORD;
}

/* The byte after a quotation that begins at @at. One that is not closed goes to the end: it is
 * being typed. */
static guint
find_quotation_end (const char *text, guint at)
{
  for (at = next (text, at); peek (text, at) != 0; at = next (text, at))
    if (vitk_query_token_is_quote (peek (text, at)))
      return next (text, at);
  return at;
}

/* The byte after a word from @at. What a filter is given may be quoted. */
static guint
find_word_end (const char *text, guint at, gboolean in_brackets)
{
  gboolean filter = FALSE;

  while (peek (text, at) != 0)
    {
      gunichar c = peek (text, at);

      if (filter && vitk_query_token_is_quote (c))
        return find_quotation_end (text, at);
      if (g_unichar_isspace (c) || vitk_query_token_is_quote (c) || (c == ')' && in_brackets))
        return at;
      filter = c == ':' || c == '=' || c == '<' || c == '>';
      at = next (text, at);
    }
  return at;
}

/* The byte after the unit that stands behind a number, or the end of the number. */
static guint
find_unit_end (const char *text, guint number, guint at, gboolean in_brackets)
{
  const guint start = skip_blanks (text, at);
  const guint end = find_word_end (text, start, in_brackets);
  g_autofree char *bare = g_strndup (text + number, at - number);
  g_autofree char *amount = g_strndup (text + number, end - number);
  VitkMeasure measure;

  return start < end && vitk_measure_parse (bare, &measure) &&
                 measure.dimension == VITK_DIMENSION_NUMBER &&
                 vitk_measure_parse (amount, &measure) && measure.dimension != VITK_DIMENSION_NUMBER
             ? end
             : at;
}

/* The byte after a filter that compares, with blanks in it: "n > 500", "dose >= 100 ug/d". What has
 * no number is no filter, and ends as a word does, at @word_end. */
static guint
find_comparison_end (const char *text, guint start, guint word_end, gboolean in_brackets)
{
  guint at = start;
  const VitkFilterName *name;
  guint number;

  while (g_ascii_isalpha (text[at]))
    at++;
  name = vitk_filter_find_name (text + start, at - start);
  if (name == NULL || name->value < VITK_FILTER_NUMBER)
    return word_end;
  at = text[at] == ':' ? at : skip_blanks (text, at);
  number = at + strspn (text + at, ":<>=");
  if (number == at || number > at + 2)
    return word_end;
  number = skip_blanks (text, number);
  if (!g_ascii_isdigit (text[number]))
    return word_end;
  at = find_word_end (text, number, in_brackets);
  return name->value == VITK_FILTER_NUMBER ? at : find_unit_end (text, number, at, in_brackets);
}

/**
 * vitk_query_token_read:
 * @text: a query, valid UTF-8
 * @at: a byte of it that begins a character
 * @in_brackets: whether a bracket is open
 *
 * Returns: what stands there, or behind the blanks there
 */
VitkQueryToken
vitk_query_token_read (const char *text, guint at, gboolean in_brackets)
{
  gunichar c;
  guint end;

  at = skip_blanks (text, at);
  c = peek (text, at);
  if (c == 0)
    return (VitkQueryToken) { VITK_QUERY_TOKEN_END, at, at };
  if (c == '-' && peek (text, at + 1) != 0 && !g_unichar_isspace (peek (text, at + 1)) &&
      !g_unichar_isdigit (peek (text, at + 1)))
    return (VitkQueryToken) { VITK_QUERY_TOKEN_NOT, at, at + 1 };
  if (c == '(')
    return (VitkQueryToken) { VITK_QUERY_TOKEN_OPEN, at, at + 1 };
  if (c == ')')
    return (VitkQueryToken) { VITK_QUERY_TOKEN_CLOSE, at, at + 1 };
  if (vitk_query_token_is_quote (c))
    return (VitkQueryToken) { VITK_QUERY_TOKEN_PHRASE, at, find_quotation_end (text, at) };
  end = find_comparison_end (text, at, find_word_end (text, at, in_brackets), in_brackets);
  return (VitkQueryToken) { classify (text + at, end - at), at, end };
}
