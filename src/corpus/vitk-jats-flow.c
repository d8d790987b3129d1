/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "corpus/vitk-jats-flow.h"

#include "corpus/vitk-jats.h"

/**
 * vitk_jats_flow_init:
 * @flow: a flow
 * @jats: the reading
 * @parent: the anchor of what the blocks are in
 * @blocks: where they go
 *
 * Makes a flow of plain paragraphs.
 */
void
vitk_jats_flow_init (VitkJatsFlow *flow, VitkJats *jats, const VitkAnchor *parent,
                     GPtrArray *blocks)
{
  *flow = (VitkJatsFlow) {
    .jats = jats,
    .parent = parent,
    .blocks = blocks,
    .kind = VITK_BLOCK_PARAGRAPH,
    .letter = 'p',
  };
  if (jats->spare->len == 0)
    g_ptr_array_add (jats->spare, g_string_new (NULL));
  vitk_jats_line_init (&flow->line,
                       g_ptr_array_steal_index_fast (jats->spare, jats->spare->len - 1));
}

/**
 * vitk_jats_flow_end:
 * @flow: a flow
 *
 * Makes a block of what is left, of a label that got no words too, and frees what the flow holds.
 */
void
vitk_jats_flow_end (VitkJatsFlow *flow)
{
  vitk_jats_flow_flush (flow);
  if (flow->marker != NULL)
    vitk_jats_flow_add (flow, vitk_block_new (flow->kind, flow->depth, NULL));
  if (flow->notes != NULL)
    g_ptr_array_extend_and_steal (flow->blocks, g_steal_pointer (&flow->notes));
  g_ptr_array_add (flow->jats->spare, flow->line.string);
  vitk_jats_line_clear (&flow->line);
  g_clear_pointer (&flow->marks, g_ptr_array_unref);
}

/**
 * vitk_jats_flow_add_mark:
 * @flow: a flow
 * @node: an element with an id that makes no block of its own
 *
 * Lets the id of @node mean the next block.
 */
void
vitk_jats_flow_add_mark (VitkJatsFlow *flow, const xmlNode *node)
{
  if (flow->marks == NULL)
    flow->marks = g_ptr_array_new ();
  g_ptr_array_add (flow->marks, (gpointer) node);
}

/* Gives a block its address, and the elements with ids inside it theirs. */
static void
add_anchor (VitkJatsFlow *flow, VitkBlock *block)
{
  guint i;

  if (block->anchor == NULL && flow->first != NULL)
    {
      block->anchor = g_steal_pointer (&flow->first);
      if (flow->node != NULL)
        vitk_jats_flow_add_mark (flow, flow->node);
    }
  else if (block->anchor == NULL)
    block->anchor = vitk_jats_count_anchor (flow->jats, VITK_ANCHOR_BLOCK, flow->node, flow->parent,
                                            flow->letter, ++flow->n_texts, block);
  else if (flow->node != NULL)
    vitk_jats_flow_add_mark (flow, flow->node);
  flow->node = NULL;
  for (i = 0; flow->marks != NULL && i < flow->marks->len; i++)
    vitk_jats_count_anchor (flow->jats, VITK_ANCHOR_INLINE, g_ptr_array_index (flow->marks, i),
                            block->anchor, 'i', i + 1, block);
  g_clear_pointer (&flow->marks, g_ptr_array_unref);
}

/**
 * vitk_jats_flow_add:
 * @flow: a flow
 * @block: (transfer full): a block, with its anchor or without
 *
 * Adds a block, with what was kept for it: address, marker, box.
 */
void
vitk_jats_flow_add (VitkJatsFlow *flow, VitkBlock *block)
{
  block->boxed = flow->boxed;
  if (flow->marker != NULL && block->marker == NULL)
    block->marker = g_steal_pointer (&flow->marker);
  if (flow->item && block->kind == VITK_BLOCK_PARAGRAPH)
    block->kind = VITK_BLOCK_LIST_ITEM;
  flow->item = FALSE;
  add_anchor (flow, block);
  g_ptr_array_add (flow->blocks, block);
  if (flow->notes != NULL)
    g_ptr_array_extend_and_steal (flow->blocks, g_steal_pointer (&flow->notes));
}

/**
 * vitk_jats_flow_flush:
 * @flow: a flow
 *
 * Makes a block of the words read so far, if there are any.
 */
void
vitk_jats_flow_flush (VitkJatsFlow *flow)
{
  if (vitk_jats_line_is_empty (&flow->line))
    return;
  vitk_jats_flow_add (flow,
                      vitk_block_new (flow->kind, flow->depth, vitk_jats_line_take (&flow->line)));
}

/**
 * vitk_jats_flow_take_node:
 * @flow: a flow
 * @node: an element that becomes a block or holds blocks
 *
 * Lets the next block have the id of @node; the innermost element wins.
 */
void
vitk_jats_flow_take_node (VitkJatsFlow *flow, const xmlNode *node)
{
  if (vitk_xml_peek (node, "id") == NULL)
    return;
  if (flow->node != NULL)
    vitk_jats_flow_add_mark (flow, flow->node);
  flow->node = node;
}

/**
 * vitk_jats_flow_read:
 * @flow: a flow
 * @node: an element
 *
 * Reads what is in @node: words into the line, elements by their names.
 */
void
vitk_jats_flow_read (VitkJatsFlow *flow, xmlNode *node)
{
  xmlNode *child;

  for (child = node->children; child != NULL; child = child->next)
    if (child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE)
      vitk_jats_line_add (&flow->line, (const char *) child->content);
    else if (child->type == XML_ELEMENT_NODE)
      vitk_jats_read_element (flow, child);
}

/**
 * vitk_jats_flow_read_apart:
 * @flow: a flow
 * @node: an element
 * @separator: what stands between its parts, such as ", "
 *
 * Reads what is in @node. If it holds elements only, no words of its own that keep them apart,
 * @separator does.
 */
void
vitk_jats_flow_read_apart (VitkJatsFlow *flow, xmlNode *node, const char *separator)
{
  gboolean begun = FALSE;
  xmlNode *child;

  if (vitk_jats_has_words (node))
    {
      vitk_jats_flow_read (flow, node);
      return;
    }
  for (child = node->children; child != NULL; child = child->next)
    if (child->type == XML_ELEMENT_NODE)
      {
        gsize before = flow->line.string->len;
        gsize length;

        if (begun && before > 0)
          vitk_jats_line_add (&flow->line, separator);
        length = flow->line.string->len;
        vitk_jats_read_element (flow, child);
        if (flow->line.string->len == length)
          g_string_truncate (flow->line.string, before);
        else
          begun = TRUE;
      }
}

/**
 * vitk_jats_flow_read_as:
 * @flow: a flow
 * @node: an element
 * @kind: how its paragraphs read
 *
 * Reads what is in @node as blocks of @kind.
 */
void
vitk_jats_flow_read_as (VitkJatsFlow *flow, xmlNode *node, VitkBlockKind kind)
{
  VitkBlockKind before = flow->kind;

  vitk_jats_flow_flush (flow);
  flow->kind = kind;
  vitk_jats_flow_read (flow, node);
  vitk_jats_flow_flush (flow);
  flow->kind = before;
}

/**
 * vitk_jats_flow_add_marker:
 * @flow: a flow
 * @node: a label
 *
 * Keeps the words of a label for the front of the next block.
 */
void
vitk_jats_flow_add_marker (VitkJatsFlow *flow, const xmlNode *node)
{
  g_autofree char *words = vitk_xml_dup_text (node);
  g_autofree char *before = g_steal_pointer (&flow->marker);

  if (*words == '\0')
    flow->marker = g_steal_pointer (&before);
  else
    flow->marker =
        before != NULL ? g_strdup_printf ("%s %s", before, words) : g_steal_pointer (&words);
}

/**
 * vitk_jats_flow_add_float:
 * @flow: a flow
 * @kind: what @target is
 * @node: the element it is made of
 * @letter: 't' for a table, 'f' for a figure, 'r' for a reference
 * @target: the object
 *
 * Gives the next table, figure or reference of the flow its address. Its id is its own, and not
 * that of the text after it.
 *
 * Returns: (transfer none): the address
 */
VitkAnchor *
vitk_jats_flow_add_float (VitkJatsFlow *flow, VitkAnchorKind kind, const xmlNode *node, char letter,
                          gpointer target)
{
  if (flow->node == node)
    flow->node = NULL;
  return vitk_jats_count_anchor (flow->jats, kind, node, flow->parent, letter, ++flow->n_floats,
                                 target);
}

/**
 * vitk_jats_read_text:
 * @jats: the reading
 * @node: an element of one line, such as a title
 * @parent: the anchor of what it is in
 * @more: (element-type VitkBlock): where what cannot stand in a line goes, such as a footnote
 *
 * Returns: (transfer full): its words and what lies on them
 */
VitkText *
vitk_jats_read_text (VitkJats *jats, xmlNode *node, const VitkAnchor *parent, GPtrArray *more)
{
  VitkJatsFlow flow;
  VitkText *text;

  vitk_jats_flow_init (&flow, jats, parent, more);
  vitk_jats_flow_read (&flow, node);
  text = vitk_jats_line_take (&flow.line);
  vitk_jats_flow_end (&flow);
  return text;
}
