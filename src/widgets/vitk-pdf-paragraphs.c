/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-pdf-paragraphs.h"

#include "base/vitk-lines.h"

/* A PDF knows letters and their places. What a reader takes for a paragraph are lines below one
 * another, of about the same size, without a gap. */

/* In heights of a line: the widest gap inside a paragraph, and how much larger or smaller than the
 * line before one may be. Formulas and superscripts make lines higher than they are elsewhere. */
#define WIDEST_GAP 0.6
#define MOST_GROWTH 1.6

/* A paragraph that is being found. */
typedef struct
{
  GString *lines;
  VitkPdfRectangle place;
  VitkPdfRectangle last; /* its last line */
} Draft;

static void
include (VitkPdfRectangle *place, const VitkPdfRectangle *more)
{
  place->left = MIN (place->left, more->left);
  place->top = MIN (place->top, more->top);
  place->right = MAX (place->right, more->right);
  place->bottom = MAX (place->bottom, more->bottom);
}

static gboolean
goes_on (const Draft *draft, const VitkPdfRectangle *line)
{
  const VitkPdfRectangle *last = &draft->last;
  const double height = last->bottom - last->top;
  const double growth = (line->bottom - line->top) / MAX (height, 0.1);

  return draft->lines->len > 0 && line->left <= last->right && line->right >= last->left &&
         line->bottom > last->top && line->top - last->bottom <= WIDEST_GAP * height &&
         growth <= MOST_GROWTH && growth >= 1 / MOST_GROWTH;
}

static void
finish (Draft *draft, GHashTable *words, GArray *paragraphs)
{
  VitkPdfParagraph paragraph = { .place = draft->place };

  if (draft->lines->len == 0)
    return;
  paragraph.words = vitk_lines_join (draft->lines->str, words);
  g_array_append_val (paragraphs, paragraph);
  g_string_truncate (draft->lines, 0);
}

static void
add_line (Draft *draft, const char *line, gsize length, const VitkPdfRectangle *place)
{
  if (draft->lines->len == 0)
    draft->place = *place;
  else
    g_string_append_c (draft->lines, '\n');
  g_string_append_len (draft->lines, line, length);
  include (&draft->place, place);
  draft->last = *place;
}

/* Returns where a line ends, and the place of what can be seen of it, which may be nothing. */
static const char *
measure_line (const char *line, const VitkPdfRectangle *places, guint *n, VitkPdfRectangle *place,
              gboolean *seen)
{
  const char *p;

  *n = 0;
  *seen = FALSE;
  for (p = line; *p != '\0' && *p != '\n'; p = g_utf8_next_char (p), (*n)++)
    {
      if (g_unichar_isspace (g_utf8_get_char (p)) || places[*n].bottom <= places[*n].top)
        continue;
      if (!*seen)
        *place = places[*n];
      else
        include (place, &places[*n]);
      *seen = TRUE;
    }
  return p;
}

static void
clear_paragraph (gpointer data)
{
  g_free (((VitkPdfParagraph *) data)->words);
}

/**
 * vitk_pdf_paragraphs_find:
 * @text: the words of a page
 *
 * Returns: (transfer full) (element-type VitkPdfParagraph): its paragraphs, in the order they are
 *   read
 */
GArray *
vitk_pdf_paragraphs_find (const VitkPdfText *text)
{
  GArray *paragraphs = g_array_new (FALSE, FALSE, sizeof (VitkPdfParagraph));
  g_autoptr (GHashTable) words = vitk_lines_new_words ();
  Draft draft = { .lines = g_string_new (NULL) };
  const VitkPdfRectangle *places = (const VitkPdfRectangle *) text->places->data;
  const char *line = text->text;

  g_array_set_clear_func (paragraphs, clear_paragraph);
  vitk_lines_add_words (words, text->text);
  while (*line != '\0')
    {
      VitkPdfRectangle place;
      gboolean seen;
      guint n;
      const char *end = measure_line (line, places, &n, &place, &seen);

      if (seen && !goes_on (&draft, &place))
        finish (&draft, words, paragraphs);
      if (seen)
        add_line (&draft, line, end - line, &place);
      places += n + (*end == '\n');
      line = *end == '\n' ? end + 1 : end;
    }
  finish (&draft, words, paragraphs);
  g_string_free (draft.lines, TRUE);
  return paragraphs;
}
