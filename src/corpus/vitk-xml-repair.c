/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "corpus/vitk-xml-repair.h"

#include <string.h>

/* Where the line @line starts, or %NULL. */
static char *
find_line (char *data, gsize length, int line)
{
  char *p = data;
  char *end = data + length;

  while (--line > 0)
    {
      p = memchr (p, '\n', end - p);
      if (p == NULL)
        return NULL;
      p++;
    }
  return p;
}

/* Blanks out the second @attribute of the start tag at @tag; returns where the tag ends and sets
 * @found. White space in the place of an attribute changes nothing else, and no line or column. */
static char *
blank_in_tag (char *tag, char *end, const char *attribute, gboolean *found)
{
  gboolean seen = FALSE;
  char *p = tag + 1;

  while (p < end && !g_ascii_isspace (*p) && *p != '>' && *p != '/')
    p++;
  while (p < end && *p != '>')
    {
      char *name = p;
      gsize length;

      while (p < end && *p != '=' && *p != '>' && !g_ascii_isspace (*p))
        p++;
      length = p - name;
      while (p < end && g_ascii_isspace (*p))
        p++;
      if (p < end && *p == '=')
        {
          char quote;

          p++;
          while (p < end && g_ascii_isspace (*p))
            p++;
          quote = p < end ? *p : '\0';
          p = p + 1 < end ? memchr (p + 1, quote, end - p - 1) : NULL;
          if (p == NULL)
            return end;
          p++;
          if (length == strlen (attribute) && strncmp (name, attribute, length) == 0)
            {
              if (seen)
                {
                  memset (name, ' ', p - name);
                  *found = TRUE;
                }
              seen = TRUE;
            }
        }
      else if (length == 0 && p < end && *p != '>')
        p++;
    }
  return p;
}

/**
 * vitk_xml_repair_duplicate:
 * @bytes: a file in an encoding whose markup is ASCII
 * @line: the line in which the start tag ends that has @attribute twice, from 1
 * @attribute: the attribute, with its prefix
 *
 * Takes the second of two equal attributes out of a start tag, so that a file with only that fault
 * can be read. The first one counts.
 *
 * Returns: (transfer full) (nullable): a copy without it, of the same length and with everything
 *   else in its place; %NULL where it cannot be found
 */
GBytes *
vitk_xml_repair_duplicate (GBytes *bytes, int line, const char *attribute)
{
  gsize length;
  const char *original = g_bytes_get_data (bytes, &length);
  g_autofree char *data = g_memdup2 (original, length);
  char *end = data + length;
  char *p = find_line (data, length, line);
  char *line_end;
  gboolean found = FALSE;

  if (p == NULL)
    return NULL;
  line_end = memchr (p, '\n', end - p);
  if (line_end == NULL)
    line_end = end;
  /* The tag may have begun on a line before. */
  while (p > data && *p != '<')
    p--;
  while (p != NULL && p < line_end && !found)
    {
      p = blank_in_tag (p, end, attribute, &found);
      p = p < end ? memchr (p, '<', end - p) : NULL;
    }
  return found ? g_bytes_new_take (g_steal_pointer (&data), length) : NULL;
}
