/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "export/vitk-set-text.h"

#include "export/vitk-plain-cell.h"
#include "export/vitk-plain-text.h"
#include "figure/vitk-quantity-attributes.h"

#include <string.h>

static void
clear_link (gpointer data)
{
  g_free (((VitkSetLink *) data)->target);
}

/* Figures stand below each other. No letters are joined: PDF files would say what each joined one
 * is in a way that not all readers understand. */
#define FEATURES "liga=0, clig=0, tnum=1, lnum=1"

static PangoAttrList *
new_attributes (void)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_font_features_new (FEATURES));
  return attributes;
}

/**
 * vitk_set_text_new:
 *
 * Returns: (transfer full): no words yet
 */
VitkSetText *
vitk_set_text_new (void)
{
  VitkSetText *self = g_new0 (VitkSetText, 1);

  self->words = g_string_new (NULL);
  self->attributes = new_attributes ();
  self->links = g_array_new (FALSE, FALSE, sizeof (VitkSetLink));
  g_array_set_clear_func (self->links, clear_link);
  return self;
}

/**
 * vitk_set_text_free:
 * @self: (transfer full): words
 */
void
vitk_set_text_free (VitkSetText *self)
{
  g_string_free (self->words, TRUE);
  pango_attr_list_unref (self->attributes);
  g_array_unref (self->links);
  g_free (self);
}

/**
 * vitk_set_text_clear:
 * @self: words
 *
 * Takes the words away, so that others can be set in their place.
 */
void
vitk_set_text_clear (VitkSetText *self)
{
  g_string_truncate (self->words, 0);
  pango_attr_list_unref (self->attributes);
  self->attributes = new_attributes ();
  g_array_set_size (self->links, 0);
}

static void
insert (VitkSetText *self, PangoAttribute *attribute, guint start, guint end)
{
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (self->attributes, attribute);
}

/**
 * vitk_set_text_append:
 * @self: words
 * @words: more of them
 */
void
vitk_set_text_append (VitkSetText *self, const char *words)
{
  g_string_append (self->words, words);
}

/**
 * vitk_set_text_append_bold:
 * @self: words
 * @words: more of them, bold
 */
void
vitk_set_text_append_bold (VitkSetText *self, const char *words)
{
  const guint start = self->words->len;

  g_string_append (self->words, words);
  insert (self, pango_attr_weight_new (PANGO_WEIGHT_BOLD), start, self->words->len);
}

/**
 * vitk_set_text_append_italic:
 * @self: words
 * @words: more of them, in italics
 */
void
vitk_set_text_append_italic (VitkSetText *self, const char *words)
{
  const guint start = self->words->len;

  g_string_append (self->words, words);
  insert (self, pango_attr_style_new (PANGO_STYLE_ITALIC), start, self->words->len);
}

static void
shift (VitkSetText *self, guint start, guint end, gboolean up)
{
  insert (self,
          up ? pango_attr_font_scale_new (PANGO_FONT_SCALE_SUPERSCRIPT)
             : pango_attr_font_scale_new (PANGO_FONT_SCALE_SUBSCRIPT),
          start, end);
  insert (self,
          up ? pango_attr_baseline_shift_new (PANGO_BASELINE_SHIFT_SUPERSCRIPT)
             : pango_attr_baseline_shift_new (PANGO_BASELINE_SHIFT_SUBSCRIPT),
          start, end);
}

/**
 * vitk_set_text_append_raised:
 * @self: words
 * @words: more of them, raised
 */
void
vitk_set_text_append_raised (VitkSetText *self, const char *words)
{
  const guint start = self->words->len;

  g_string_append (self->words, words);
  shift (self, start, self->words->len, TRUE);
}

static void
add_link (VitkSetText *self, guint start, guint end, char *target)
{
  VitkSetLink link = { start, end, target };

  g_array_append_val (self->links, link);
  /* So that they are a run of their own: see vitk_page_canvas_draw_lines(). */
  insert (self, pango_attr_fallback_new (TRUE), start, end);
}

/**
 * vitk_set_text_append_link:
 * @self: words
 * @words: more of them
 * @target: where they lead: see #VitkSetLink
 */
void
vitk_set_text_append_link (VitkSetText *self, const char *words, const char *target)
{
  const guint start = self->words->len;

  g_string_append (self->words, words);
  add_link (self, start, self->words->len, g_strdup (target));
}

/* The first of the anchors that a cross reference names. */
static char *
dup_anchor (const char *names)
{
  const gsize length = strcspn (names, " ");

  return g_strdup_printf ("#%.*s", (int) length, names);
}

static void
insert_span (VitkSetText *self, const VitkSpan *span, guint start, guint end)
{
  switch (span->kind)
    {
    case VITK_SPAN_BOLD:
      insert (self, pango_attr_weight_new (PANGO_WEIGHT_BOLD), start, end);
      break;
    case VITK_SPAN_ITALIC:
    case VITK_SPAN_FORMULA:
      insert (self, pango_attr_style_new (PANGO_STYLE_ITALIC), start, end);
      break;
    case VITK_SPAN_SUPERSCRIPT:
      shift (self, start, end, TRUE);
      break;
    case VITK_SPAN_SUBSCRIPT:
      shift (self, start, end, FALSE);
      break;
    case VITK_SPAN_MONOSPACE:
      insert (self, pango_attr_family_new ("monospace"), start, end);
      break;
    case VITK_SPAN_SMALL_CAPS:
      insert (self, pango_attr_variant_new (PANGO_VARIANT_SMALL_CAPS), start, end);
      break;
    case VITK_SPAN_UNDERLINE:
      insert (self, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE), start, end);
      break;
    case VITK_SPAN_STRIKE:
      insert (self, pango_attr_strikethrough_new (TRUE), start, end);
      break;
    case VITK_SPAN_XREF:
      if (span->value != NULL)
        add_link (self, start, end, dup_anchor (span->value));
      break;
    case VITK_SPAN_LINK:
      if (span->value != NULL)
        add_link (self, start, end, g_strdup (span->value));
      break;
    case VITK_SPAN_UNVERIFIED:
    case VITK_SPAN_NAMED:
    case VITK_SPAN_IMAGE:
    default:
      break;
    }
}

/* Where a byte of a text stands once what its pictures are called is put in behind them. */
static guint
find_place (const VitkText *text, guint at)
{
  guint place = at;
  guint i;

  for (i = 0; i < text->n_spans && text->spans[i].start <= at; i++)
    if (text->spans[i].kind == VITK_SPAN_IMAGE && text->spans[i].value != NULL &&
        text->spans[i].end < at)
      {
        g_autofree char *name = vitk_plain_picture (text->spans[i].value);

        place += strlen (name);
      }
  return place;
}

static void
append_with_pictures (GString *words, const VitkText *text)
{
  guint taken = 0;
  guint i;

  for (i = 0; i < text->n_spans; i++)
    {
      const VitkSpan *span = &text->spans[i];

      if (span->kind == VITK_SPAN_IMAGE && span->value != NULL && span->end >= taken)
        {
          g_autofree char *name = vitk_plain_picture (span->value);

          g_string_append_len (words, text->string + taken, span->end - taken);
          g_string_append (words, name);
          taken = span->end;
        }
    }
  g_string_append_len (words, text->string + taken, text->length - taken);
}

/**
 * vitk_set_text_append_text:
 * @self: words
 * @text: a text, appended with what lies on it; a picture in it is named
 */
void
vitk_set_text_append_text (VitkSetText *self, const VitkText *text)
{
  const guint front = self->words->len;
  guint i;

  append_with_pictures (self->words, text);
  for (i = 0; i < text->n_spans; i++)
    if (text->spans[i].start < text->spans[i].end)
      insert_span (self, &text->spans[i], front + find_place (text, text->spans[i].start),
                   front + find_place (text, text->spans[i].end));
}

static gboolean
has_place (const VitkBlock *block)
{
  return block->table != NULL || block->figure != NULL || block->reference != NULL ||
         block->term != NULL;
}

/**
 * vitk_set_text_append_blocks:
 * @self: words
 * @blocks: (element-type VitkBlock): what a cell holds, appended with a line for each paragraph;
 *   a table in it is told in words
 */
void
vitk_set_text_append_blocks (VitkSetText *self, GPtrArray *blocks)
{
  guint i;

  for (i = 0; i < blocks->len; i++)
    {
      const VitkBlock *block = g_ptr_array_index (blocks, i);

      if (i > 0)
        g_string_append_c (self->words, '\n');
      if (has_place (block))
        {
          g_autofree char *words = vitk_plain_block_words (block);

          g_string_append (self->words, words);
          continue;
        }
      if (block->marker != NULL)
        g_string_append_printf (self->words, "%s ", block->marker);
      if (block->text->length > 0 || block->href == NULL)
        vitk_set_text_append_text (self, block->text);
      else
        g_string_append (self->words, block->href);
    }
}

/**
 * vitk_set_text_embolden:
 * @self: words
 *
 * Sets all of the words in bold.
 */
void
vitk_set_text_embolden (VitkSetText *self)
{
  insert (self, pango_attr_weight_new (PANGO_WEIGHT_BOLD), 0, G_MAXUINT);
}

/**
 * vitk_set_text_keep_quantities:
 * @self: words
 *
 * Lets no line break between a number and its unit: see vitk_quantity_foreach().
 */
void
vitk_set_text_keep_quantities (VitkSetText *self)
{
  vitk_quantity_insert (self->attributes, self->words->str, 0);
}

/**
 * vitk_set_text_apply:
 * @self: words
 * @layout: what they are set in
 */
void
vitk_set_text_apply (const VitkSetText *self, PangoLayout *layout)
{
  pango_layout_set_text (layout, self->words->str, self->words->len);
  pango_layout_set_attributes (layout, self->attributes);
}
