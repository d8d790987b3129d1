/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "corpus/vitk-jats-line.h"

/* An element that has begun. It gets its place among the spans with its first letter, so that white
 * space before it stays outside. */
typedef struct
{
  VitkSpan span;
  gboolean placed;
  guint index;
} Open;

static void
add_span (VitkJatsLine *line, const VitkSpan *span)
{
  if (line->spans == NULL)
    {
      line->spans = g_array_sized_new (FALSE, FALSE, sizeof (VitkSpan), 4);
      g_array_set_clear_func (line->spans, (GDestroyNotify) vitk_span_clear);
    }
  g_array_append_vals (line->spans, span, 1);
}

/**
 * vitk_jats_line_init:
 * @line: a line
 * @string: (transfer none): where its words gather; emptied
 *
 * Makes an empty line.
 */
void
vitk_jats_line_init (VitkJatsLine *line, GString *string)
{
  g_string_truncate (string, 0);
  line->string = string;
  line->spans = NULL;
  line->open = NULL;
  line->space = FALSE;
  line->verbatim = FALSE;
}

/**
 * vitk_jats_line_clear:
 * @line: a line
 *
 * Frees what a line holds. All that was opened must be closed.
 */
void
vitk_jats_line_clear (VitkJatsLine *line)
{
  g_clear_pointer (&line->spans, g_array_unref);
  g_clear_pointer (&line->open, g_array_unref);
}

/**
 * vitk_jats_line_is_empty:
 * @line: a line
 *
 * Returns: whether no word has been read
 */
gboolean
vitk_jats_line_is_empty (const VitkJatsLine *line)
{
  return line->string->len == 0;
}

/* Puts what is open, and has not a place yet, at the end of the words. */
static void
place_open (VitkJatsLine *line)
{
  guint i;

  for (i = 0; line->open != NULL && i < line->open->len; i++)
    {
      Open *open = &g_array_index (line->open, Open, i);

      if (open->placed)
        continue;
      open->span.start = line->string->len;
      open->placed = TRUE;
      add_span (line, &open->span);
      open->index = line->spans->len - 1;
    }
}

static void
add_pending_space (VitkJatsLine *line)
{
  gsize length = line->string->len;

  if (line->space && length > 0 && line->string->str[length - 1] != '\n')
    g_string_append_c (line->string, ' ');
  line->space = FALSE;
}

/* White space as XML has it, or the end. */
static inline gboolean
is_end_of_word (char c)
{
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\0';
}

/* What ends a run of words: the space does if white space or the end follows it (1), other white
 * space and the end do in any case (3). */
static const guint8 ends[256] = {
  [' '] = 1, ['\n'] = 3, ['\t'] = 3, ['\r'] = 3, ['\0'] = 3,
};

/* As far as @words can be copied as they stand: single spaces between words included. Every letter
 * of an article passes here, so there is one question for each, and the answer is mostly no. */
static const char *
find_end_of_words (const char *words)
{
  const char *end = words;
  guint this = *end != ' ' ? ends[(guchar) *end] : 3;

  while (this != 3)
    {
      guint next = ends[(guchar) end[1]];

      if ((this & next) != 0)
        return end;
      this = next;
      end++;
    }
  return end;
}

/**
 * vitk_jats_line_add:
 * @line: a line
 * @words: UTF-8
 *
 * Adds text as the file has it: white space is collapsed, unless it counts.
 */
void
vitk_jats_line_add (VitkJatsLine *line, const char *words)
{
  if (line->verbatim)
    {
      place_open (line);
      g_string_append (line->string, words);
      return;
    }
  while (*words != '\0')
    {
      const char *end = find_end_of_words (words);

      if (end > words)
        {
          add_pending_space (line);
          place_open (line);
          g_string_append_len (line->string, words, end - words);
        }
      for (; is_end_of_word (*end) && *end != '\0'; end++)
        line->space = TRUE;
      words = end;
    }
}

/**
 * vitk_jats_line_add_space:
 * @line: a line
 *
 * Keeps what comes apart from what was.
 */
void
vitk_jats_line_add_space (VitkJatsLine *line)
{
  line->space = TRUE;
}

/**
 * vitk_jats_line_add_break:
 * @line: a line
 *
 * Breaks the line, if it has begun.
 */
void
vitk_jats_line_add_break (VitkJatsLine *line)
{
  if (line->string->len > 0)
    g_string_append_c (line->string, '\n');
  line->space = FALSE;
}

/**
 * vitk_jats_line_open:
 * @line: a line
 * @kind: what begins
 *
 * Begins a span at the next word.
 *
 * Returns: the span, to be filled before anything else is done with @line
 */
VitkSpan *
vitk_jats_line_open (VitkJatsLine *line, VitkSpanKind kind)
{
  Open open = { .span = { .kind = kind } };

  if (line->open == NULL)
    line->open = g_array_new (FALSE, FALSE, sizeof (Open));
  g_array_append_val (line->open, open);
  return &g_array_index (line->open, Open, line->open->len - 1).span;
}

/**
 * vitk_jats_line_close:
 * @line: a line
 *
 * Ends the span that was opened last. Without words it is dropped, unless it is a cross reference:
 * that is how a hidden member of a range is written.
 */
void
vitk_jats_line_close (VitkJatsLine *line)
{
  Open *open = &g_array_index (line->open, Open, line->open->len - 1);

  if (open->placed)
    g_array_index (line->spans, VitkSpan, open->index).end = line->string->len;
  else if (open->span.kind == VITK_SPAN_XREF)
    {
      open->span.start = open->span.end = line->string->len;
      add_span (line, &open->span);
    }
  else
    vitk_span_clear (&open->span);
  g_array_set_size (line->open, line->open->len - 1);
}

/* Ends the words of what is still open, and lets it go on in the next block. */
static void
carry_open (VitkJatsLine *line)
{
  guint i;

  for (i = 0; line->open != NULL && i < line->open->len; i++)
    {
      Open *open = &g_array_index (line->open, Open, i);
      VitkSpan *span;

      if (!open->placed)
        continue;
      span = &g_array_index (line->spans, VitkSpan, open->index);
      span->end = line->string->len;
      open->placed = FALSE;
      open->span = (VitkSpan) {
        .kind = span->kind,
        .name = g_strdup (span->name),
        .value = g_strdup (span->value),
        .vocab = g_strdup (span->vocab),
        .term = g_strdup (span->term),
        .term_id = g_strdup (span->term_id),
      };
    }
}

/**
 * vitk_jats_line_take:
 * @line: a line
 *
 * Takes what has been read and empties the line.
 *
 * Returns: (transfer full): the words and what lies on them
 */
VitkText *
vitk_jats_line_take (VitkJatsLine *line)
{
  VitkText *text;
  gsize length;
  guint i;

  carry_open (line);
  length = line->string->len;
  while (length > 0 && line->string->str[length - 1] == '\n')
    length--;
  for (i = 0; line->spans != NULL && i < line->spans->len; i++)
    {
      VitkSpan *span = &g_array_index (line->spans, VitkSpan, i);

      span->start = MIN (span->start, length);
      span->end = MIN (span->end, length);
    }
  /* The text owns what the spans hold from here on. */
  if (line->spans != NULL)
    g_array_set_clear_func (line->spans, NULL);
  text = vitk_text_new (line->string->str, length, g_steal_pointer (&line->spans));
  g_string_truncate (line->string, 0);
  line->space = FALSE;
  return text;
}
