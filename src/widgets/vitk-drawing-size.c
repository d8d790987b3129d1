/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-drawing-size.h"

#include <stdio.h>
#include <string.h>

/* Who has not named a size within so much of a file will not be read on for it. */
#define CHUNK 4096
#define MAX_CHUNKS 16

typedef struct
{
  int width;
  int height;
  gboolean over; /* the first element has begun */
} Size;

/* A whole number of pixels, which every program takes as the same size; 0 if it is none. */
static int
read_length (const char *words)
{
  char *end = NULL;
  guint64 length = words != NULL ? g_ascii_strtoull (words, &end, 10) : 0;

  if (length == 0 || length > G_MAXINT || !g_ascii_isdigit (*words))
    return 0;
  return *end == '\0' || g_str_equal (end, "px") ? (int) length : 0;
}

static const char *
find_attribute (const char **names, const char **values, const char *name)
{
  for (; *names != NULL; names++, values++)
    if (g_str_equal (*names, name))
      return *values;
  return NULL;
}

static void
on_start (GMarkupParseContext *context, const char *element, const char **names,
          const char **values, gpointer user_data, GError **error)
{
  Size *size = user_data;

  if (!size->over && g_str_equal (element, "svg"))
    {
      size->width = read_length (find_attribute (names, values, "width"));
      size->height = read_length (find_attribute (names, values, "height"));
    }
  size->over = TRUE;
}

/**
 * vitk_drawing_size_read:
 * @path: a file
 * @width: (out): its width, in pixels
 * @height: (out): its height, in pixels
 *
 * Reads how large a drawing is from its first element, without the library that draws it, which
 * takes several megabytes. Only sizes about which there can be no two opinions are understood:
 * whole numbers of pixels.
 *
 * Returns: whether the file is an SVG drawing that says so
 */
gboolean
vitk_drawing_size_read (const char *path, int *width, int *height)
{
  static const GMarkupParser parser = { .start_element = on_start };
  Size size = { 0, 0, FALSE };
  GMarkupParseContext *context = g_markup_parse_context_new (&parser, 0, &size, NULL);
  FILE *file = fopen (path, "rbe");
  int i;

  for (i = 0; file != NULL && i < MAX_CHUNKS && !size.over; i++)
    {
      char chunk[CHUNK];
      const size_t length = fread (chunk, 1, CHUNK, file);

      if (length == 0 || !g_markup_parse_context_parse (context, chunk, length, NULL))
        break;
    }
  if (file != NULL)
    fclose (file);
  g_markup_parse_context_free (context);
  *width = size.width;
  *height = size.height;
  return size.width > 0 && size.height > 0;
}
