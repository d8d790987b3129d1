/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "corpus/vitk-jats.h"

/* The elements of the tag set and how each reads. An element that is not here is read through: its
 * words stay. Sorted by name. */
typedef struct
{
  const char *name;
  gboolean block; /* whether it ends the line before and after it */
  VitkJatsElementFunc read;
  int value;
} Element;

static const Element elements[] = {
  { "addr-line", FALSE, vitk_jats_read_pieces, 0 },
  { "address", FALSE, vitk_jats_read_names, 0 },
  { "aff", TRUE, vitk_jats_read_block, VITK_BLOCK_AFFILIATION },
  { "alternatives", FALSE, vitk_jats_read_alternatives, 0 },
  { "app", TRUE, vitk_jats_read_container, 0 },
  { "array", TRUE, vitk_jats_read_table_wrap, 0 },
  { "attrib", TRUE, vitk_jats_read_block, VITK_BLOCK_ATTRIBUTION },
  { "bold", FALSE, vitk_jats_read_style, VITK_SPAN_BOLD },
  { "boxed-text", TRUE, vitk_jats_read_box, 0 },
  { "break", FALSE, vitk_jats_read_break, 0 },
  { "caption", TRUE, vitk_jats_read_block, VITK_BLOCK_CAPTION },
  { "chem-struct-wrap", TRUE, vitk_jats_read_container, 0 },
  { "code", TRUE, vitk_jats_read_verbatim, 0 },
  { "corresp", TRUE, vitk_jats_read_block, VITK_BLOCK_AFFILIATION },
  { "def-head", TRUE, vitk_jats_read_block, VITK_BLOCK_HEADING },
  { "def-list", TRUE, vitk_jats_read_definitions, 0 },
  { "disp-formula", TRUE, vitk_jats_read_block, VITK_BLOCK_FORMULA },
  { "disp-formula-group", TRUE, vitk_jats_read_container, 0 },
  { "disp-quote", TRUE, vitk_jats_read_quote, VITK_BLOCK_QUOTE },
  { "email", FALSE, vitk_jats_read_email, 0 },
  { "etal", FALSE, vitk_jats_read_et_al, 0 },
  { "ext-link", FALSE, vitk_jats_read_link, 0 },
  { "fig", TRUE, vitk_jats_read_figure, 0 },
  { "fig-group", TRUE, vitk_jats_read_container, 0 },
  { "fn", FALSE, vitk_jats_read_footnote, 0 },
  { "fn-group", TRUE, vitk_jats_read_container, 0 },
  { "glyph-data", FALSE, vitk_jats_read_nothing, 0 },
  { "graphic", TRUE, vitk_jats_read_media, 0 },
  { "hr", TRUE, vitk_jats_read_nothing, 0 },
  { "inline-graphic", FALSE, vitk_jats_read_inline_graphic, 0 },
  { "inline-media", FALSE, vitk_jats_read_inline_graphic, 0 },
  { "inline-supplementary-material", FALSE, vitk_jats_read_link, 0 },
  { "institution-wrap", FALSE, vitk_jats_read_pieces, 0 },
  { "italic", FALSE, vitk_jats_read_style, VITK_SPAN_ITALIC },
  { "label", TRUE, vitk_jats_read_label, 0 },
  { "license-p", TRUE, vitk_jats_read_paragraph, 0 },
  { "license_ref", FALSE, vitk_jats_read_link, 0 },
  { "list", TRUE, vitk_jats_read_list, 0 },
  { "list-item", TRUE, vitk_jats_read_container, 0 },
  { "math", FALSE, vitk_jats_read_math, 0 },
  { "media", TRUE, vitk_jats_read_media, 0 },
  { "milestone-end", FALSE, vitk_jats_read_nothing, 0 },
  { "milestone-start", FALSE, vitk_jats_read_nothing, 0 },
  { "monospace", FALSE, vitk_jats_read_style, VITK_SPAN_MONOSPACE },
  { "named-content", FALSE, vitk_jats_read_named, 0 },
  { "p", TRUE, vitk_jats_read_paragraph, 0 },
  { "person-group", FALSE, vitk_jats_read_names, 0 },
  { "preformat", TRUE, vitk_jats_read_verbatim, 0 },
  { "ref", TRUE, vitk_jats_read_reference, 0 },
  { "ref-list", TRUE, vitk_jats_read_container, 0 },
  { "related-article", FALSE, vitk_jats_read_link, 0 },
  { "related-object", FALSE, vitk_jats_read_link, 0 },
  { "sc", FALSE, vitk_jats_read_style, VITK_SPAN_SMALL_CAPS },
  { "sec", TRUE, vitk_jats_read_container, 0 },
  { "self-uri", FALSE, vitk_jats_read_link, 0 },
  { "sig-block", TRUE, vitk_jats_read_container, 0 },
  { "speaker", TRUE, vitk_jats_read_label, 0 },
  { "speech", TRUE, vitk_jats_read_quote, VITK_BLOCK_PARAGRAPH },
  { "statement", TRUE, vitk_jats_read_container, 0 },
  { "strike", FALSE, vitk_jats_read_style, VITK_SPAN_STRIKE },
  { "styled-content", FALSE, vitk_jats_read_named, 0 },
  { "sub", FALSE, vitk_jats_read_style, VITK_SPAN_SUBSCRIPT },
  { "subtitle", TRUE, vitk_jats_read_block, VITK_BLOCK_HEADING },
  { "sup", FALSE, vitk_jats_read_style, VITK_SPAN_SUPERSCRIPT },
  { "supplementary-material", TRUE, vitk_jats_read_media, 0 },
  { "table", TRUE, vitk_jats_read_table_wrap, 0 },
  { "table-wrap", TRUE, vitk_jats_read_table_wrap, 0 },
  { "table-wrap-group", TRUE, vitk_jats_read_container, 0 },
  { "term-head", TRUE, vitk_jats_read_block, VITK_BLOCK_HEADING },
  { "tex-math", FALSE, vitk_jats_read_tex, 0 },
  { "textual-form", FALSE, vitk_jats_read_pieces, 0 },
  { "title", TRUE, vitk_jats_read_block, VITK_BLOCK_HEADING },
  { "underline", FALSE, vitk_jats_read_style, VITK_SPAN_UNDERLINE },
  { "uri", FALSE, vitk_jats_read_link, 0 },
  { "verse-group", TRUE, vitk_jats_read_quote, VITK_BLOCK_VERSE },
  { "verse-line", TRUE, vitk_jats_read_block, VITK_BLOCK_VERSE },
  { "xref", FALSE, vitk_jats_read_xref, 0 },
};

static const Element *
find_element (VitkJats *jats, const xmlNode *node)
{
  static const Element other = { "", FALSE, vitk_jats_read_pieces, 0 };

  return vitk_jats_look_up (jats->elements, node, elements, G_N_ELEMENTS (elements),
                            sizeof (Element), &other);
}

/**
 * vitk_jats_is_block:
 * @jats: the reading
 * @node: an element
 *
 * Returns: whether it makes a block of its own
 */
gboolean
vitk_jats_is_block (VitkJats *jats, const xmlNode *node)
{
  return find_element (jats, node)->block;
}

/* A label at the end of an element, or alone in it, is not that of what follows the element: it
 * goes to the last block there, or has one of its own. */
static void
settle_marker (VitkJatsFlow *flow, guint n_blocks)
{
  VitkBlock *last =
      flow->blocks->len > n_blocks ? g_ptr_array_index (flow->blocks, flow->blocks->len - 1) : NULL;

  if (last != NULL && last->marker == NULL && last->text->length > 0)
    last->marker = g_steal_pointer (&flow->marker);
  else
    vitk_jats_flow_add (flow, vitk_block_new (flow->kind, flow->depth, NULL));
}

/**
 * vitk_jats_read_element:
 * @flow: where to read
 * @node: any element
 *
 * Reads an element by its name. One that is not known is read through.
 */
void
vitk_jats_read_element (VitkJatsFlow *flow, xmlNode *node)
{
  const Element *element = find_element (flow->jats, node);
  gboolean waiting;
  guint n_blocks;

  if (!element->block)
    {
      if (vitk_xml_peek (node, "id") != NULL && !vitk_xml_is (node, "fn"))
        vitk_jats_flow_add_mark (flow, node);
      element->read (flow, node, element->value);
      return;
    }
  vitk_jats_flow_flush (flow);
  vitk_jats_flow_take_node (flow, node);
  waiting = flow->marker != NULL;
  n_blocks = flow->blocks->len;
  element->read (flow, node, element->value);
  vitk_jats_flow_flush (flow);
  if (!waiting && flow->marker != NULL && element->read != vitk_jats_read_label)
    settle_marker (flow, n_blocks);
  /* Nothing took its id: what comes next must not be called by it. */
  if (flow->node == node)
    {
      vitk_jats_flow_add_mark (flow, node);
      flow->node = NULL;
    }
}
