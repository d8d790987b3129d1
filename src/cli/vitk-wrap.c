/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "cli/vitk-wrap.h"

#include <string.h>

/* Columns that a character takes on a terminal. */
static guint
measure_character (gunichar c)
{
  if (g_unichar_iszerowidth (c))
    return 0;
  return g_unichar_iswide (c) ? 2 : 1;
}

static guint
measure (const char *text, gsize length)
{
  const char *p;
  guint columns = 0;

  for (p = text; p < text + length; p = g_utf8_next_char (p))
    columns += measure_character (g_utf8_get_char (p));
  return columns;
}

/**
 * vitk_wrap_measure:
 * @text: UTF-8, one line
 *
 * Returns: how many columns of a terminal it takes
 */
guint
vitk_wrap_measure (const char *text)
{
  return measure (text, strlen (text));
}

/**
 * vitk_wrap_measure_longest_word:
 * @text: UTF-8
 *
 * Returns: how many columns its longest word takes: what stands between spaces, however long
 */
guint
vitk_wrap_measure_longest_word (const char *text)
{
  guint longest = 0;

  while (*text != '\0')
    {
      gsize length = strcspn (text, " \n");

      longest = MAX (longest, measure (text, length));
      text += length;
      text += strspn (text, " \n");
    }
  return longest;
}

/**
 * vitk_wrap_lines:
 * @text: UTF-8
 * @width: columns that a line may take; 0 for as many as it needs
 *
 * Breaks a text at its spaces, and where it has a line break. A word that is longer than a line has
 * one for itself and is never broken; a no-break space never breaks.
 *
 * Returns: (transfer full) (element-type utf8): the lines; one empty line for an empty text
 */
GPtrArray *
vitk_wrap_lines (const char *text, guint width)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  GString *line = g_string_new (NULL);
  guint columns = 0;

  while (*text != '\0')
    {
      gsize length = strcspn (text, " \n");
      guint word = measure (text, length);

      if (columns > 0 && word > 0 && width > 0 && columns + 1 + word > width)
        {
          g_ptr_array_add (lines, g_strdup (line->str));
          g_string_truncate (line, 0);
          columns = 0;
        }
      if (columns > 0 && word > 0)
        {
          g_string_append_c (line, ' ');
          columns++;
        }
      g_string_append_len (line, text, length);
      columns += word;
      text += length;
      if (*text == '\n')
        {
          g_ptr_array_add (lines, g_strdup (line->str));
          g_string_truncate (line, 0);
          columns = 0;
        }
      if (*text != '\0')
        text++;
    }
  g_ptr_array_add (lines, g_string_free (line, FALSE));
  return lines;
}
