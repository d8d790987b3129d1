/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VitkSpanKind:
 * @VITK_SPAN_BOLD: bold
 * @VITK_SPAN_ITALIC: italic
 * @VITK_SPAN_SUPERSCRIPT: raised
 * @VITK_SPAN_SUBSCRIPT: lowered
 * @VITK_SPAN_MONOSPACE: typewriter face
 * @VITK_SPAN_SMALL_CAPS: small capitals
 * @VITK_SPAN_UNDERLINE: underlined
 * @VITK_SPAN_STRIKE: struck through
 * @VITK_SPAN_XREF: a cross reference; @name is its ref-type, @value its ids, separated by spaces
 * @VITK_SPAN_LINK: a link out of the article; @value is the URI
 * @VITK_SPAN_NAMED: marked-up words; @name is the content-type, with @vocab, @term and @term_id
 * @VITK_SPAN_FORMULA: a formula as readable text; @value is its TeX where the article has it
 * @VITK_SPAN_IMAGE: a picture in the line; @value is its file name
 * @VITK_SPAN_UNVERIFIED: a field of a reference that its editor could not verify
 *
 * What can lie on a stretch of text.
 */
typedef enum
{
  VITK_SPAN_BOLD,
  VITK_SPAN_ITALIC,
  VITK_SPAN_SUPERSCRIPT,
  VITK_SPAN_SUBSCRIPT,
  VITK_SPAN_MONOSPACE,
  VITK_SPAN_SMALL_CAPS,
  VITK_SPAN_UNDERLINE,
  VITK_SPAN_STRIKE,
  VITK_SPAN_XREF,
  VITK_SPAN_LINK,
  VITK_SPAN_NAMED,
  VITK_SPAN_FORMULA,
  VITK_SPAN_IMAGE,
  VITK_SPAN_UNVERIFIED,
} VitkSpanKind;

/**
 * VitkSpan:
 * @kind: what it is
 * @start: first byte
 * @end: byte after the last; equal to @start for a cross reference that prints nothing (a hidden
 *   member of a range such as [5–8])
 * @name: (nullable): see #VitkSpanKind
 * @value: (nullable): see #VitkSpanKind
 * @vocab: (nullable): the vocabulary of a normal form ("UCUM")
 * @term: (nullable): the normal form ("180 ug/d")
 * @term_id: (nullable): the identifier of the normal form in its vocabulary
 *
 * A stretch of a #VitkText. Spans may nest and overlap; they are sorted by start, outer first.
 */
typedef struct
{
  VitkSpanKind kind;
  guint start;
  guint end;
  char *name;
  char *value;
  char *vocab;
  char *term;
  char *term_id;
} VitkSpan;

/**
 * VitkText:
 * @string: the words, UTF-8, white space already collapsed; never %NULL
 * @length: bytes in @string
 * @spans: (array length=n_spans): what lies on the words
 * @n_spans: how many
 *
 * The words of one block and what lies on them.
 */
typedef struct
{
  const char *string;
  guint length;
  VitkSpan *spans;
  guint n_spans;
} VitkText;

VitkText *vitk_text_new (const char *string, gssize length, GArray *spans);
void vitk_text_free (VitkText *text);
void vitk_text_get_sentence (const VitkText *text, guint offset, guint *start, guint *end);
char *vitk_text_slice (const VitkText *text, guint start, guint end);
void vitk_span_clear (VitkSpan *span);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkText, vitk_text_free)

G_END_DECLS
