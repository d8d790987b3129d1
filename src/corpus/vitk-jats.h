/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "corpus/vitk-jats-line.h"
#include "corpus/vitk-xml.h"
#include "model/vitk-article.h"

G_BEGIN_DECLS

/* What the files of the JATS reader share; nobody else includes it. */

/**
 * VitkJats:
 * @article: the article being made
 * @ids: (element-type utf8 xmlNode): every id of the file and the first element that has it
 * @xrefs: (element-type xmlNode): every cross reference
 * @twins: (element-type xmlNode): every element whose id another has already
 * @spare: (element-type GString): strings for lines to gather in, used again and again
 *
 * The reading of one article.
 */
typedef struct
{
  VitkArticle *article;
  GHashTable *ids;
  GPtrArray *xrefs;
  GPtrArray *twins;
  GPtrArray *spare;
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

typedef void (*VitkJatsElementFunc) (VitkJatsFlow *flow, xmlNode *node, int value);

/* vitk-jats-flow.c */
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
char *vitk_jats_flow_dup_float_path (VitkJatsFlow *flow, char letter);
VitkText *vitk_jats_read_text (VitkJats *jats, xmlNode *node, const VitkAnchor *parent,
                               GPtrArray *more);

/* vitk-jats-elements.c */
void vitk_jats_read_element (VitkJatsFlow *flow, xmlNode *node);
gboolean vitk_jats_is_block (const xmlNode *node);

/* vitk-jats-inline.c, vitk-mathml.c */
void vitk_jats_read_style (VitkJatsFlow *flow, xmlNode *node, int kind);
void vitk_jats_read_xref (VitkJatsFlow *flow, xmlNode *node, int value);
void vitk_jats_read_link (VitkJatsFlow *flow, xmlNode *node, int value);
void vitk_jats_read_email (VitkJatsFlow *flow, xmlNode *node, int value);
void vitk_jats_read_named (VitkJatsFlow *flow, xmlNode *node, int value);
void vitk_jats_read_math (VitkJatsFlow *flow, xmlNode *node, int value);
void vitk_jats_read_tex (VitkJatsFlow *flow, xmlNode *node, int value);
void vitk_jats_read_alternatives (VitkJatsFlow *flow, xmlNode *node, int value);
void vitk_jats_read_inline_graphic (VitkJatsFlow *flow, xmlNode *node, int value);
void vitk_jats_read_break (VitkJatsFlow *flow, xmlNode *node, int value);
void vitk_jats_read_et_al (VitkJatsFlow *flow, xmlNode *node, int value);
void vitk_jats_read_pieces (VitkJatsFlow *flow, xmlNode *node, int value);
void vitk_jats_read_names (VitkJatsFlow *flow, xmlNode *node, int value);
void vitk_jats_read_nothing (VitkJatsFlow *flow, xmlNode *node, int value);
void vitk_mathml_read (VitkJatsLine *line, const xmlNode *math);
gboolean vitk_jats_has_words (const xmlNode *node);

/* vitk-jats-block.c */
void vitk_jats_read_paragraph (VitkJatsFlow *flow, xmlNode *node, int value);
void vitk_jats_read_block (VitkJatsFlow *flow, xmlNode *node, int kind);
void vitk_jats_read_label (VitkJatsFlow *flow, xmlNode *node, int value);
void vitk_jats_read_box (VitkJatsFlow *flow, xmlNode *node, int value);
void vitk_jats_read_quote (VitkJatsFlow *flow, xmlNode *node, int kind);
void vitk_jats_read_list (VitkJatsFlow *flow, xmlNode *node, int value);
void vitk_jats_read_definitions (VitkJatsFlow *flow, xmlNode *node, int value);
void vitk_jats_read_verbatim (VitkJatsFlow *flow, xmlNode *node, int value);
void vitk_jats_read_footnote (VitkJatsFlow *flow, xmlNode *node, int value);
void vitk_jats_read_container (VitkJatsFlow *flow, xmlNode *node, int value);

/* vitk-jats-figure.c, vitk-jats-table.c, vitk-jats-reference.c */
void vitk_jats_read_figure (VitkJatsFlow *flow, xmlNode *node, int value);
void vitk_jats_read_media (VitkJatsFlow *flow, xmlNode *node, int value);
void vitk_jats_collect_graphics (const xmlNode *node, GPtrArray *graphics);
void vitk_jats_read_table_wrap (VitkJatsFlow *flow, xmlNode *node, int value);
void vitk_jats_read_reference (VitkJatsFlow *flow, xmlNode *node, int value);

/* vitk-jats-section.c, vitk-jats-front.c, vitk-jats-record.c */
VitkSection *vitk_jats_begin_section (VitkJats *jats, VitkSectionRole role, const xmlNode *node,
                                      VitkSection *parent);
void vitk_jats_read_section (VitkJats *jats, xmlNode *node, VitkSectionRole role,
                             VitkSection *parent);
void vitk_jats_read_parts (VitkJats *jats, xmlNode *article, VitkSection *parent);
void vitk_jats_read_front (VitkJats *jats, xmlNode *article, VitkSection *parent);
void vitk_jats_read_record (VitkJats *jats, xmlNode *article, VitkSection *parent);
xmlNode *vitk_jats_find_meta (xmlNode *article);
char *vitk_jats_dup_date (const xmlNode *date);

/* vitk-jats-links.c */
char *vitk_jats_dup_path (const VitkAnchor *parent, char letter, guint n);
VitkAnchor *vitk_jats_new_anchor (VitkJats *jats, VitkAnchorKind kind, const xmlNode *node,
                                  const char *path, const VitkAnchor *parent, gpointer target);
void vitk_jats_note_element (xmlNode *node, gpointer user_data);
void vitk_jats_link (VitkJats *jats);

/* Small steps over a tree */
xmlNode *vitk_jats_find (const xmlNode *node, const char *element);

G_END_DECLS
