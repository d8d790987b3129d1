/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "corpus/vitk-jats-flow.h"

G_BEGIN_DECLS

/* What the files of the JATS reader share; nobody else includes it. */

typedef void (*VitkJatsElementFunc) (VitkJatsFlow *flow, xmlNode *node, int value);

/* vitk-jats-elements.c */
void vitk_jats_read_element (VitkJatsFlow *flow, xmlNode *node);
gboolean vitk_jats_is_block (VitkJats *jats, const xmlNode *node);

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
gboolean vitk_jats_is_phrase (const xmlNode *node);

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
VitkAnchor *vitk_jats_new_anchor (VitkJats *jats, VitkAnchorKind kind, const xmlNode *node,
                                  const char *path, const VitkAnchor *parent, gpointer target);
VitkAnchor *vitk_jats_count_anchor (VitkJats *jats, VitkAnchorKind kind, const xmlNode *node,
                                    const VitkAnchor *parent, char letter, guint n,
                                    gpointer target);
void vitk_jats_note_element (xmlNode *node, gpointer user_data);
void vitk_jats_link (VitkJats *jats);

/* Small steps over a tree */
gconstpointer vitk_jats_look_up (GHashTable *known, const xmlNode *node, gconstpointer table,
                                 gsize n, gsize size, gconstpointer other);
xmlNode *vitk_jats_find (const xmlNode *node, const char *element);

G_END_DECLS
