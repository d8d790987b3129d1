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

static char *
skip_space (char *p, const char *end)
{
  while (p < end && g_ascii_isspace (*p))
    p++;
  return p;
}

/* Goes over one attribute, from the first letter of its name to behind its value; %NULL where none
 * is. */
static char *
skip_attribute (char *p, char *end, gsize *name_length)
{
  char *name = p;
  char quote;

  while (p < end && *p != '=' && *p != '>' && !g_ascii_isspace (*p))
    p++;
  *name_length = p - name;
  p = skip_space (p, end);
  if (p == end || *p != '=')
    return NULL;
  p = skip_space (p + 1, end);
  if (p + 1 >= end)
    return NULL;
  quote = *p++;
  p = memchr (p, quote, end - p);
  return p != NULL ? p + 1 : NULL;
}

/* Blanks out the second @attribute of the start tag at @tag, and says whether there was one. White
 * space in the place of an attribute changes nothing else, and no line or column. */
static gboolean
blank_in_tag (char *tag, char *end, const char *attribute)
{
  gboolean seen = FALSE;
  char *p = tag + 1;

  while (p < end && !g_ascii_isspace (*p) && *p != '>')
    p++;
  for (p = skip_space (p, end); p < end && *p != '>' && *p != '/'; p = skip_space (p, end))
    {
      char *name = p;
      gsize length;

      p = skip_attribute (p, end, &length);
      if (p == NULL)
        return FALSE;
      if (length == strlen (attribute) && strncmp (name, attribute, length) == 0)
        {
          if (seen)
            {
              memset (name, ' ', p - name);
              return TRUE;
            }
          seen = TRUE;
        }
    }
  return FALSE;
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

  if (p == NULL)
    return NULL;
  line_end = memchr (p, '\n', end - p);
  if (line_end == NULL)
    line_end = end;
  /* The tag may have begun on a line before. */
  while (p > data && (p == end || *p != '<'))
    p--;
  for (; p != NULL && p < line_end; p = memchr (p + 1, '<', end - p - 1))
    if (*p == '<' && blank_in_tag (p, end, attribute))
      return g_bytes_new_take (g_steal_pointer (&data), length);
  return NULL;
}
