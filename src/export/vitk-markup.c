/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "export/vitk-markup.h"

#include "export/vitk-plain-cell.h"
#include "export/vitk-plain-text.h"

#include <string.h>

/* A span whose words are being written. */
typedef struct
{
  const VitkSpan *span;
  gboolean raised; /* the mark of a note that nothing else raises */
  char *uri;       /* where it leads, or NULL */
} Open;

typedef struct
{
  const VitkMarkup *markup;
  GString *out;
  const VitkText *text;
  GPtrArray *notes;
  GArray *open; /* Open, innermost last */
} Writing;

/* Only what a browser opens without running it. */
static gboolean
is_safe_uri (const char *uri)
{
  static const char *const schemes[] = { "http://", "https://", "ftp://", "mailto:" };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (schemes); i++)
    if (g_ascii_strncasecmp (uri, schemes[i], strlen (schemes[i])) == 0)
      return TRUE;
  return FALSE;
}

/* The note that a mark in a table leads to, if it stands below the table. */
static char *
dup_note_uri (GPtrArray *notes, const VitkSpan *span)
{
  guint i;

  for (i = 0; notes != NULL && span->value != NULL && i < notes->len; i++)
    {
      const VitkBlock *block = g_ptr_array_index (notes, i);

      if (block->anchor != NULL && g_str_equal (block->anchor->name, span->value))
        {
          g_autofree char *fragment = g_uri_escape_string (span->value, "/", FALSE);

          return g_strconcat ("#", fragment, NULL);
        }
    }
  return NULL;
}

static gboolean
is_note_mark (const VitkSpan *span)
{
  return span->kind == VITK_SPAN_XREF &&
         (g_strcmp0 (span->name, "fn") == 0 || g_strcmp0 (span->name, "table-fn") == 0);
}

/* The mark of a footnote is raised even where the file does not say so. */
static gboolean
is_raised (const VitkText *text, const VitkSpan *mark)
{
  guint i;

  for (i = 0; i < text->n_spans; i++)
    if (text->spans[i].kind == VITK_SPAN_SUPERSCRIPT && text->spans[i].start < mark->end &&
        mark->start < text->spans[i].end)
      return TRUE;
  return FALSE;
}

static gboolean
is_in_link (const Writing *writing)
{
  guint i;

  for (i = 0; i < writing->open->len; i++)
    if (g_array_index (writing->open, Open, i).uri != NULL)
      return TRUE;
  return FALSE;
}

static void
append_tag (Writing *writing, VitkSpanKind kind, guint side)
{
  if (writing->markup->tags[kind][side] != NULL)
    g_string_append (writing->out, writing->markup->tags[kind][side]);
}

static void
open_tags (Writing *writing, const Open *open)
{
  if (open->raised)
    append_tag (writing, VITK_SPAN_SUPERSCRIPT, 0);
  if (open->uri != NULL)
    writing->markup->open_link (writing->out, open->uri);
  append_tag (writing, open->span->kind, 0);
}

static void
close_tags (Writing *writing, const Open *open)
{
  append_tag (writing, open->span->kind, 1);
  if (open->uri != NULL)
    writing->markup->close_link (writing->out, open->uri);
  if (open->raised)
    append_tag (writing, VITK_SPAN_SUPERSCRIPT, 1);
}

static void
open_span (Writing *writing, const VitkSpan *span)
{
  Open open = { .span = span };

  if (span->start == span->end)
    return;
  if (writing->markup->open_link != NULL && !is_in_link (writing))
    {
      if (span->kind == VITK_SPAN_LINK && span->value != NULL && is_safe_uri (span->value))
        open.uri = g_strdup (span->value);
      else if (is_note_mark (span))
        open.uri = dup_note_uri (writing->notes, span);
    }
  open.raised = is_note_mark (span) && !is_raised (writing->text, span);
  open_tags (writing, &open);
  g_array_append_val (writing->open, open);
}

/* Ends what ends here. Spans may overlap: what lies in one that ends and goes on is begun anew. */
static void
close_spans (Writing *writing, guint at)
{
  guint first = writing->open->len;
  guint i;

  for (i = writing->open->len; i > 0; i--)
    if (g_array_index (writing->open, Open, i - 1).span->end <= at)
      first = i - 1;
  for (i = writing->open->len; i > first; i--)
    close_tags (writing, &g_array_index (writing->open, Open, i - 1));
  for (i = first; i < writing->open->len;)
    {
      Open *open = &g_array_index (writing->open, Open, i);

      if (open->span->end <= at)
        {
          g_free (open->uri);
          g_array_remove_index (writing->open, i);
          continue;
        }
      open_tags (writing, open);
      i++;
    }
}

/* The next place at which something begins or ends. */
static guint
find_next (const Writing *writing, guint next_span)
{
  guint next = writing->text->length;
  guint i;

  if (next_span < writing->text->n_spans)
    next = MIN (next, writing->text->spans[next_span].start);
  for (i = 0; i < writing->open->len; i++)
    next = MIN (next, g_array_index (writing->open, Open, i).span->end);
  return next;
}

/* A picture in the line stands there by its name. */
static void
append_picture (Writing *writing, const VitkSpan *span)
{
  g_autofree char *words = NULL;

  if (span->kind != VITK_SPAN_IMAGE || span->value == NULL)
    return;
  words = vitk_plain_picture (span->value);
  vitk_markup_append_words (writing->markup, writing->out, words);
}

/**
 * vitk_markup_append_words:
 * @markup: a language
 * @out: where to
 * @words: plain text
 *
 * Writes words without markup.
 */
void
vitk_markup_append_words (const VitkMarkup *markup, GString *out, const char *words)
{
  markup->append_words (out, words, strlen (words));
}

/**
 * vitk_markup_append_text:
 * @markup: a language
 * @out: where to
 * @text: a text
 * @notes: (nullable) (element-type VitkBlock): the notes that marks in it may lead to
 *
 * Writes the words of a text with what lies on them. Formulas are written as words.
 */
void
vitk_markup_append_text (const VitkMarkup *markup, GString *out, const VitkText *text,
                         GPtrArray *notes)
{
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (Open));
  Writing writing = { markup, out, text, notes, open };
  guint at = 0;
  guint i = 0;

  for (;;)
    {
      guint next;

      close_spans (&writing, at);
      for (; i < text->n_spans && text->spans[i].start <= at; i++)
        {
          open_span (&writing, &text->spans[i]);
          append_picture (&writing, &text->spans[i]);
        }
      if (at >= text->length)
        break;
      next = find_next (&writing, i);
      markup->append_words (out, text->string + at, next - at);
      at = next;
    }
}

/**
 * vitk_markup_append_block:
 * @markup: a language
 * @out: where to
 * @block: a block
 * @notes: (nullable): see vitk_markup_append_text()
 *
 * Writes a block and its marker; what is more than a paragraph, such as a table in a table, is
 * written as lines of plain words.
 */
void
vitk_markup_append_block (const VitkMarkup *markup, GString *out, const VitkBlock *block,
                          GPtrArray *notes)
{
  g_autofree char *plain = NULL;
  g_auto (GStrv) lines = NULL;
  guint i;

  if (block->table == NULL && block->figure == NULL && block->reference == NULL &&
      block->term == NULL && (block->text->length > 0 || block->href == NULL))
    {
      if (block->marker != NULL && *block->marker != '\0')
        {
          vitk_markup_append_words (markup, out, block->marker);
          g_string_append_c (out, ' ');
        }
      vitk_markup_append_text (markup, out, block->text, notes);
      return;
    }
  plain = vitk_plain_block_words (block);
  lines = g_strsplit (plain, "\n", -1);
  for (i = 0; lines[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append (out, markup->line_break);
      vitk_markup_append_words (markup, out, lines[i]);
    }
}

/**
 * vitk_markup_append_blocks:
 * @markup: a language
 * @out: where to
 * @blocks: (element-type VitkBlock): blocks
 * @notes: (nullable): see vitk_markup_append_text()
 *
 * Writes blocks with line breaks between them.
 */
void
vitk_markup_append_blocks (const VitkMarkup *markup, GString *out, GPtrArray *blocks,
                           GPtrArray *notes)
{
  guint i;

  for (i = 0; i < blocks->len; i++)
    {
      if (i > 0)
        g_string_append (out, markup->line_break);
      vitk_markup_append_block (markup, out, g_ptr_array_index (blocks, i), notes);
    }
}
