/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "model/vitk-text.h"

#include "base/vitk-sentence.h"

#include <string.h>

/**
 * vitk_text_new:
 * @string: the words, UTF-8
 * @length: how many bytes of them, or -1 for all
 * @spans: (transfer full) (nullable) (element-type VitkSpan): what lies on them
 *
 * Returns: (transfer full): the text
 */
VitkText *
vitk_text_new (const char *string, gssize length, GArray *spans)
{
  gsize size = length >= 0 ? (gsize) length : strlen (string);
  /* One piece of memory with the words behind: an article has thousands. */
  VitkText *text = g_malloc (sizeof (VitkText) + size + 1);
  char *words = (char *) (text + 1);
  gsize n_spans = 0;

  memcpy (words, string, size);
  words[size] = '\0';
  *text = (VitkText) { .string = words, .length = size };
  if (spans != NULL)
    text->spans = (VitkSpan *) (gpointer) g_array_steal (spans, &n_spans);
  text->n_spans = n_spans;
  g_clear_pointer (&spans, g_array_unref);
  return text;
}

/**
 * vitk_span_clear:
 * @span: a span
 *
 * Frees what a span holds.
 */
void
vitk_span_clear (VitkSpan *span)
{
  g_free (span->name);
  g_free (span->value);
  g_free (span->vocab);
  g_free (span->term);
  g_free (span->term_id);
}

/**
 * vitk_text_free:
 * @text: (transfer full) (nullable): a text
 */
void
vitk_text_free (VitkText *text)
{
  guint i;

  if (text == NULL)
    return;
  for (i = 0; i < text->n_spans; i++)
    vitk_span_clear (&text->spans[i]);
  g_free (text->spans);
  g_free (text);
}

/**
 * vitk_text_slice:
 * @text: a text
 * @start: first byte
 * @end: byte after the last
 *
 * Returns: (transfer full): the words between two places
 */
char *
vitk_text_slice (const VitkText *text, guint start, guint end)
{
  g_return_val_if_fail (start <= end && end <= text->length, NULL);

  return g_strndup (text->string + start, end - start);
}

/**
 * vitk_text_get_sentence:
 * @text: a text
 * @offset: a byte in it
 * @start: (out): first byte of the sentence around @offset
 * @end: (out): byte after its last
 *
 * Finds the sentence around a place; see vitk_sentence_find().
 */
void
vitk_text_get_sentence (const VitkText *text, guint offset, guint *start, guint *end)
{
  gsize from;
  gsize to;

  vitk_sentence_find (text->string, MIN (offset, text->length), &from, &to);
  *start = from;
  *end = to;
}
