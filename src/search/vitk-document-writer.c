/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "search/vitk-document-writer.h"

#include "base/vitk-fold.h"
#include "base/vitk-sentence.h"

#include <string.h>

/**
 * vitk_document_writer_begin:
 * @self: a writer
 * @kind: what the unit is
 * @weight: see #VitkUnit
 * @anchor: its address
 * @path: where it stands
 * @heading: the unit of its heading, or -1
 * @caption: the unit of its caption, or -1
 *
 * Begins a unit. The texts that are added next are its parts.
 *
 * Returns: which unit it is
 */
int
vitk_document_writer_begin (VitkDocumentWriter *self, VitkSearchKind kind, float weight,
                            const char *anchor, const char *path, int heading, int caption)
{
  VitkDocument *document = self->document;
  const VitkUnit unit = {
    .kind = kind,
    .weight = weight,
    .anchor = vitk_document_keep (document, anchor),
    .path = vitk_document_keep (document, path),
    .first_part = document->parts->len,
    .first = document->n_words,
    .context = { heading, caption },
  };

  g_array_append_val (document->units, unit);
  g_array_append_val (document->sentences, unit.first);
  return document->units->len - 1;
}

typedef struct
{
  VitkDocument *document;
  const gsize
      *starts; /* where sentences begin, ended by G_MAXSIZE; %NULL if that does not matter */
  char compound[VITK_WORDS_MAX_FORM + 1]; /* what the words that come are together */
  GString *parts;
  guint n_missing; /* how many of them are to come */
} Count;

/* A form may be written with hyphens in one place and without in another. */
static void
add_form (Count *count, const char *form, const char *parts)
{
  VitkDocument *document = count->document;
  gpointer known;
  gpointer known_parts = NULL;

  if (g_hash_table_lookup_extended (document->forms, form, &known, &known_parts) &&
      (known_parts != NULL || parts == NULL))
    return;
  g_hash_table_replace (document->forms, (gpointer) vitk_document_keep (document, form),
                        (gpointer) vitk_document_keep (document, parts));
}

/* Remembers what a word with hyphens is made of, so that a phrase finds it whichever way it is
 * written. Only the first of its compounds is made of these letters. */
static void
follow_compound (Count *count, const VitkWord *word, const char *form)
{
  if (word->places > 1)
    {
      if (count->n_missing == 0)
        strcpy (count->compound, form);
      count->n_missing = word->places - 1;
      return;
    }
  if (!word->again)
    {
      if (count->n_missing == 0)
        g_string_truncate (count->parts, 0);
      else
        g_string_append_c (count->parts, ' ');
      g_string_append (count->parts, form);
    }
  if (count->n_missing == 0 || word->again)
    return;
  if (--count->n_missing == 0)
    add_form (count, count->compound, count->parts->str);
}

static gboolean
count_word (const VitkWord *word, gpointer user_data)
{
  Count *count = user_data;
  VitkDocument *document = count->document;
  char form[VITK_WORDS_MAX_FORM + 1];

  if (count->starts != NULL && word->start >= *count->starts)
    {
      while (word->start >= *count->starts)
        count->starts++;
      g_array_append_val (document->sentences, document->n_words);
    }
  document->n_words += !word->again;
  vitk_words_append_form (document->stream, word);
  memcpy (form, word->form, word->length);
  form[word->length] = '\0';
  follow_compound (count, word, form);
  if (word->places == 1 || strcmp (count->compound, form) != 0)
    add_form (count, form, NULL);
  return TRUE;
}

/* The second and later sentences of a text. */
static GArray *
find_sentences (const char *text, gsize length)
{
  GArray *starts = g_array_new (FALSE, FALSE, sizeof (gsize));
  gsize end_of_all = G_MAXSIZE;
  gsize at = 0;

  while (at < length)
    {
      gsize start;
      gsize end;

      vitk_sentence_find (text, at, &start, &end);
      if (start > 0)
        g_array_append_val (starts, start);
      at = MAX (end, at + 1);
      while (at < length && (g_ascii_isspace (text[at]) || (text[at] & 0xc0) == 0x80))
        at++;
    }
  g_array_append_val (starts, end_of_all);
  return starts;
}

/* What other units say belongs together. */
static gboolean
is_in_sentences (VitkSearchKind kind)
{
  return kind == VITK_SEARCH_TEXT || kind == VITK_SEARCH_CAPTION || kind == VITK_SEARCH_NOTE ||
         kind == VITK_SEARCH_FIGURE || kind == VITK_SEARCH_PDF;
}

/* The parts of an editor's note and of a glyph are said by others, or to others. */
static gboolean
is_apart (VitkSearchKind kind)
{
  return kind == VITK_SEARCH_NOTE || kind == VITK_SEARCH_FIGURE;
}

/* Appends a part whose words end the text of the document. */
static void
append_part (VitkDocumentWriter *self, VitkPart part)
{
  VitkDocument *document = self->document;
  VitkUnit *unit = &g_array_index (document->units, VitkUnit, document->units->len - 1);
  const char *text = document->text->str + part.start;
  const gboolean in_sentences = is_in_sentences (unit->kind);
  g_autoptr (GArray) starts =
      in_sentences ? find_sentences (text, document->text->len - part.start) : NULL;
  g_autoptr (GString) parts = g_string_new (NULL);
  Count count = { document, in_sentences ? (const gsize *) starts->data : NULL, "", parts, 0 };

  part.end = document->text->len;
  part.first = document->n_words;
  if (unit->n_parts > 0 && is_apart (unit->kind))
    g_array_append_val (document->sentences, part.first);
  vitk_words_foreach (self->words, text, part.end - part.start, count_word, &count);
  g_array_append_val (document->parts, part);
  unit->n_parts++;
  /* The stop is a word of its own: see vitk-words.h. */
  g_string_append (document->stream, "\x1e ");
  document->n_words++;
}

/* The words, kept apart where a link begins and ends: "word" and a raised "12". */
static void
append_marked (GString *out, const VitkText *text)
{
  guint from = 0;
  guint i;

  for (i = 0; i < text->n_spans; i++)
    {
      const VitkSpan *span = &text->spans[i];

      if (span->kind != VITK_SPAN_XREF || span->start == span->end || span->start < from)
        continue;
      g_string_append_len (out, text->string + from, span->start - from);
      g_string_append_c (out, VITK_WORDS_BREAK);
      g_string_append_len (out, text->string + span->start, span->end - span->start);
      g_string_append_c (out, VITK_WORDS_BREAK);
      from = span->end;
    }
  g_string_append_len (out, text->string + from, text->length - from);
}

static void
add_cites (VitkDocumentWriter *self, const char *ids)
{
  g_auto (GStrv) names = g_strsplit (ids, " ", -1);
  guint i;

  for (i = 0; names[i] != NULL; i++)
    {
      const VitkAnchor *anchor = vitk_article_get_anchor (self->article, names[i]);
      const VitkReference *reference;
      VitkCite cite;

      if (anchor == NULL || anchor->kind != VITK_ANCHOR_REFERENCE)
        continue;
      reference = anchor->target;
      cite.unit = self->document->units->len - 1;
      cite.label = vitk_document_keep (self->document, reference->label);
      cite.anchor = vitk_document_keep (self->document, anchor->name);
      g_array_append_val (self->document->cites, cite);
    }
}

static void
add_marked_fact (VitkDocumentWriter *self, const VitkText *text, const VitkSpan *span)
{
  g_autofree char *words = vitk_text_slice (text, span->start, span->end);
  VitkFact fact = {
    .unit = self->document->units->len - 1,
    .name = vitk_document_keep (self->document, span->name),
    .words = vitk_document_keep (self->document, words),
    .term = vitk_document_keep (self->document, span->term),
  };

  fact.measured = span->term != NULL && vitk_measure_parse (span->term, &fact.measure);
  g_array_append_val (self->document->facts, fact);
}

/* Lets "RCT" be found by its normal form. A measure has none that anybody would type. */
static void
add_normal_form (VitkDocumentWriter *self, const VitkSpan *span, guint part)
{
  const VitkFact *fact =
      &g_array_index (self->document->facts, VitkFact, self->document->facts->len - 1);
  g_autofree char *words = vitk_fold_string (fact->words);
  g_autofree char *term = vitk_fold_string (fact->term != NULL ? fact->term : "");

  if (span->vocab != NULL && !fact->measured && strstr (words, term) == NULL)
    vitk_document_writer_add_hidden (self, fact->term, part, span->start, span->end);
}

/* What is marked up on a text: what it cites, and facts with their normal forms. */
static void
add_marks (VitkDocumentWriter *self, const VitkText *text)
{
  guint part = self->document->parts->len - 1;
  guint i;

  for (i = 0; i < text->n_spans; i++)
    {
      const VitkSpan *span = &text->spans[i];

      if (span->kind == VITK_SPAN_XREF && span->value != NULL)
        add_cites (self, span->value);
      if (span->kind != VITK_SPAN_NAMED || span->name == NULL)
        continue;
      add_marked_fact (self, text, span);
      add_normal_form (self, span, part);
    }
}

/**
 * vitk_document_writer_add_text:
 * @self: a writer
 * @anchor: the block whose text it is
 * @text: the text
 *
 * Adds a part to the unit, and what is marked up in it.
 */
void
vitk_document_writer_add_text (VitkDocumentWriter *self, const char *anchor, const VitkText *text)
{
  VitkPart part = {
    .anchor = vitk_document_keep (self->document, anchor),
    .start = self->document->text->len,
    .shown = self->document->parts->len,
  };

  if (text->length == 0)
    return;
  append_marked (self->document->text, text);
  append_part (self, part);
  add_marks (self, text);
}

/**
 * vitk_document_writer_add_string:
 * @self: a writer
 * @anchor: what it belongs to
 * @string: (nullable): words without markup
 *
 * Adds a part to the unit.
 */
void
vitk_document_writer_add_string (VitkDocumentWriter *self, const char *anchor, const char *string)
{
  VitkPart part = {
    .anchor = vitk_document_keep (self->document, anchor),
    .start = self->document->text->len,
    .shown = self->document->parts->len,
  };

  if (string == NULL || *string == '\0')
    return;
  g_string_append (self->document->text, string);
  append_part (self, part);
}

/**
 * vitk_document_writer_add_hidden:
 * @self: a writer
 * @words: words that the unit can be found by
 * @shown: the part of which a stretch is shown then
 * @shown_start: first byte of the stretch
 * @shown_end: the byte after its last
 *
 * Adds words to the unit that are never shown, as the normal form of what is.
 */
void
vitk_document_writer_add_hidden (VitkDocumentWriter *self, const char *words, guint shown,
                                 guint shown_start, guint shown_end)
{
  VitkPart part = {
    .start = self->document->text->len,
    .shown = shown,
    .shown_start = shown_start,
    .shown_end = shown_end,
  };

  part.anchor = g_array_index (self->document->parts, VitkPart, shown).anchor;
  g_string_append (self->document->text, words);
  append_part (self, part);
}

/**
 * vitk_document_writer_add_fact:
 * @self: a writer
 * @name: what is said
 * @words: what it is
 *
 * Says something of the last unit, which has ended, that no markup in it says.
 */
void
vitk_document_writer_add_fact (VitkDocumentWriter *self, const char *name, const char *words)
{
  const VitkFact fact = {
    .unit = self->document->units->len - 1,
    .name = vitk_document_keep (self->document, name),
    .words = vitk_document_keep (self->document, words),
  };

  g_array_append_val (self->document->facts, fact);
}

/**
 * vitk_document_writer_end:
 * @self: a writer
 *
 * Ends the unit.
 *
 * Returns: whether it is one: what has no words is none
 */
gboolean
vitk_document_writer_end (VitkDocumentWriter *self)
{
  VitkDocument *document = self->document;
  VitkUnit *unit = &g_array_index (document->units, VitkUnit, document->units->len - 1);

  unit->last = document->n_words;
  if (unit->n_parts > 0)
    return TRUE;
  g_array_set_size (document->units, document->units->len - 1);
  g_array_set_size (document->sentences, document->sentences->len - 1);
  return FALSE;
}
