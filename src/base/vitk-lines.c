/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "base/vitk-lines.h"

#include <string.h>

#define SOFT_HYPHEN 0xad
#define HYPHEN 0x2010

/* Words are cut off at so many bytes; nobody's is longer. */
#define MAX_WORD 128

/* What printers cast as one, in Unicode's order from U+FB00. */
static const char *const ligatures[] = { "ff", "fi", "fl", "ffi", "ffl", "st", "st" };
#define FIRST_LIGATURE 0xfb00

static gboolean
is_hyphen (gunichar c)
{
  return c == '-' || c == HYPHEN || c == SOFT_HYPHEN;
}

static void
append (GString *out, gunichar c)
{
  if (c >= FIRST_LIGATURE && c < FIRST_LIGATURE + G_N_ELEMENTS (ligatures))
    g_string_append (out, ligatures[c - FIRST_LIGATURE]);
  else
    g_string_append_unichar (out, c);
}

/* Where the next line begins, if the line ends here. */
static const char *
skip_line_end (const char *p)
{
  const char *next = p;

  while (*next == ' ' || *next == '\r')
    next++;
  if (*next != '\n')
    return NULL;
  while (*next == '\n' || *next == '\r' || *next == ' ')
    next++;
  return next;
}

static const char *
skip_letters (const char *p)
{
  while (g_unichar_isalpha (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return p;
}

/* The letters that a line begins with. */
static char *
dup_first_letters (const char *line)
{
  const char *end = skip_letters (line);
  GString *letters = g_string_new (NULL);
  const char *p;

  for (p = line; p < end && letters->len < MAX_WORD; p = g_utf8_next_char (p))
    append (letters, g_utf8_get_char (p));
  return g_string_free (letters, FALSE);
}

/* The letters that a text ends with. */
static char *
dup_last_letters (const GString *text)
{
  const char *end = text->str + text->len;
  const char *start = end;

  while (start > text->str && end - start < MAX_WORD)
    {
      const char *before = g_utf8_prev_char (start);

      if (!g_unichar_isalpha (g_utf8_get_char (before)))
        break;
      start = before;
    }
  return g_strndup (start, end - start);
}

static gboolean
has_word (GHashTable *words, const char *first, const char *second)
{
  g_autofree char *whole = g_strconcat (first, second, NULL);
  g_autofree char *small = g_utf8_strdown (whole, -1);

  return g_hash_table_contains (words, small);
}

/* Whether the hyphen at the end of a line is only there because the line ends. Where the text does
 * not tell, it stays: a search finds a word with a hyphen either way. */
static gboolean
is_broken_word (const GString *text, const char *next, gunichar hyphen, GHashTable *words)
{
  g_autofree char *first = dup_last_letters (text);
  g_autofree char *second = dup_first_letters (next);

  if (*first == '\0' || *second == '\0')
    return FALSE;
  return hyphen == SOFT_HYPHEN || has_word (words, first, second);
}

/**
 * vitk_lines_new_words:
 *
 * Returns: (transfer full) (element-type utf8): no words, for vitk_lines_add_words()
 */
GHashTable *
vitk_lines_new_words (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static void
add_word (GHashTable *words, GString *word)
{
  if (word->len > 0)
    g_hash_table_add (words, g_utf8_strdown (word->str, word->len));
  g_string_truncate (word, 0);
}

/**
 * vitk_lines_add_words:
 * @words: where to
 * @text: UTF-8, line by line
 *
 * Adds the words that are not broken at the end of a line.
 */
void
vitk_lines_add_words (GHashTable *words, const char *text)
{
  g_autoptr (GString) word = g_string_new (NULL);
  const char *p = text;

  while (*p != '\0')
    {
      const gunichar c = g_utf8_get_char (p);
      const char *after = g_utf8_next_char (p);
      const char *next = is_hyphen (c) ? skip_line_end (after) : NULL;

      if (g_unichar_isalpha (c) && word->len < MAX_WORD)
        append (word, c);
      else if (next == NULL)
        add_word (words, word);
      else
        g_string_truncate (word, 0);
      p = next != NULL ? skip_letters (next) : after;
    }
  add_word (words, word);
}

/**
 * vitk_lines_join:
 * @text: UTF-8, line by line
 * @words: (element-type utf8): the words of all of it; see vitk_lines_add_words()
 *
 * Makes of the lines of a page what was written before it was set: words that are broken at the end
 * of a line are whole again, ligatures are their letters, and a blank is between words wherever one
 * line ends and the next begins.
 *
 * Returns: (transfer full): the text, in one line
 */
char *
vitk_lines_join (const char *text, GHashTable *words)
{
  GString *out = g_string_sized_new (strlen (text));
  const char *p = text;

  while (*p != '\0')
    {
      const gunichar c = g_utf8_get_char (p);
      const char *after = g_utf8_next_char (p);
      const char *next = is_hyphen (c) ? skip_line_end (after) : NULL;

      p = after;
      if (next != NULL)
        {
          if (!is_broken_word (out, next, c, words))
            g_string_append_c (out, '-');
          p = next;
        }
      else if (g_unichar_isspace (c) || g_unichar_iscntrl (c))
        {
          if (out->len > 0 && out->str[out->len - 1] != ' ')
            g_string_append_c (out, ' ');
        }
      else if (c != SOFT_HYPHEN)
        append (out, c);
    }
  while (out->len > 0 && out->str[out->len - 1] == ' ')
    g_string_truncate (out, out->len - 1);
  return g_string_free (out, FALSE);
}
