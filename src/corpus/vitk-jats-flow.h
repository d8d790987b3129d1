/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "corpus/vitk-jats-line.h"
#include "corpus/vitk-xml.h"
#include "model/vitk-article.h"

G_BEGIN_DECLS

/**
 * VitkJats:
 * @article: the article being made
 * @ids: (element-type utf8 xmlNode): every id of the file and the first element that has it
 * @xrefs: (element-type xmlNode): every cross reference
 * @twins: (element-type xmlNode): every element whose id another has already
 * @counts: (element-type utf8 guint): how many sections of a kind there are in one
 * @spare: (element-type GString): strings for lines to gather in, used again and again
 * @path: where a path is put together
 * @elements: what is known of the elements met so far, by the address of their name
 * @parts: what is known of the parts of citations met so far, by the address of their name
 *
 * The reading of one article.
 */
typedef struct
{
  VitkArticle *article;
  GHashTable *ids;
  GPtrArray *xrefs;
  GPtrArray *twins;
  GHashTable *counts;
  GPtrArray *spare;
  GString *path;
  GHashTable *elements;
  GHashTable *parts;
} VitkJats;

/**
 * VitkJatsFlow:
 * @jats: the reading
 * @parent: the anchor of what the blocks are in
 * @first: (nullable): the anchor that the first block takes as its own (a cell's)
 * @blocks: (element-type VitkBlock): where blocks go
 * @notes: (nullable) (element-type VitkBlock): footnotes that wait for the end of the block they
 * stand in
 * @kind: how a plain paragraph here reads
 * @depth: how deep it is set in
 * @boxed: whether it is in a box
 * @marker: (nullable): what stands in front of the next block
 * @item: whether the next block begins a list item
 * @node: (nullable): the element whose id the next block takes
 * @marks: (nullable) (element-type xmlNode): other elements with ids that end up inside the next
 * block
 * @letter: what paths call a block of text here: 'p', or 'n' under a table
 * @n_texts: blocks of text so far, for paths
 * @n_floats: tables and figures so far, for paths
 * @line: the words of the block being read
 *
 * Reads mixed content into blocks: words gather in @line until something ends the block.
 */
typedef struct
{
  VitkJats *jats;
  const VitkAnchor *parent;
  const VitkAnchor *first;
  GPtrArray *blocks;
  GPtrArray *notes;
  VitkBlockKind kind;
  guint depth;
  gboolean boxed;
  char *marker;
  gboolean item;
  const xmlNode *node;
  GPtrArray *marks;
  char letter;
  guint n_texts;
  guint n_floats;
  VitkJatsLine line;
} VitkJatsFlow;

void vitk_jats_flow_init (VitkJatsFlow *flow, VitkJats *jats, const VitkAnchor *parent,
                          GPtrArray *blocks);
void vitk_jats_flow_end (VitkJatsFlow *flow);
void vitk_jats_flow_flush (VitkJatsFlow *flow);
void vitk_jats_flow_read (VitkJatsFlow *flow, xmlNode *node);
void vitk_jats_flow_read_apart (VitkJatsFlow *flow, xmlNode *node, const char *separator);
void vitk_jats_flow_read_as (VitkJatsFlow *flow, xmlNode *node, VitkBlockKind kind);
void vitk_jats_flow_add (VitkJatsFlow *flow, VitkBlock *block);
void vitk_jats_flow_add_marker (VitkJatsFlow *flow, const xmlNode *node);
void vitk_jats_flow_take_node (VitkJatsFlow *flow, const xmlNode *node);
void vitk_jats_flow_add_mark (VitkJatsFlow *flow, const xmlNode *node);
VitkAnchor *vitk_jats_flow_add_float (VitkJatsFlow *flow, VitkAnchorKind kind, const xmlNode *node,
                                      char letter, gpointer target);
VitkText *vitk_jats_read_text (VitkJats *jats, xmlNode *node, const VitkAnchor *parent,
                               GPtrArray *more);

G_END_DECLS
