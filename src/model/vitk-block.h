/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-anchor.h"
#include "model/vitk-text.h"

G_BEGIN_DECLS

typedef struct _VitkTable VitkTable;
typedef struct _VitkFigure VitkFigure;
typedef struct _VitkReference VitkReference;
typedef struct _VitkTerm VitkTerm;

/**
 * VitkBlockKind:
 * @VITK_BLOCK_PARAGRAPH: running text
 * @VITK_BLOCK_TITLE: the title of the article or of a sub-article
 * @VITK_BLOCK_SUBTITLE: a subtitle, a translated title, a running title
 * @VITK_BLOCK_CONTRIBUTOR: one contributor, or a line on all of them
 * @VITK_BLOCK_AFFILIATION: an affiliation, an address, a note on authors
 * @VITK_BLOCK_HEADING: a heading that opens no section of its own (of a box, a list, a caption)
 * @VITK_BLOCK_LIST_ITEM: the first paragraph of a list item; the marker is its bullet or number
 * @VITK_BLOCK_DEFINITION: the place of @term and its definition
 * @VITK_BLOCK_QUOTE: quoted text
 * @VITK_BLOCK_VERSE: one line of verse
 * @VITK_BLOCK_PREFORMATTED: text whose white space counts
 * @VITK_BLOCK_FORMULA: a display formula; the marker is its label
 * @VITK_BLOCK_ATTRIBUTION: whose words or picture it is
 * @VITK_BLOCK_CAPTION: a caption that belongs to no table or figure of its own (groups, media)
 * @VITK_BLOCK_MEDIA: supplementary material or a picture without a figure; @href is its file
 * @VITK_BLOCK_FOOTNOTE: a footnote; the marker is its label
 * @VITK_BLOCK_RECORD: a line on the article itself; the marker says what ("Received")
 * @VITK_BLOCK_TABLE: the place of @table
 * @VITK_BLOCK_FIGURE: the place of @figure
 * @VITK_BLOCK_REFERENCE: the place of @reference in the list
 *
 * How a block reads.
 */
typedef enum
{
  VITK_BLOCK_PARAGRAPH,
  VITK_BLOCK_TITLE,
  VITK_BLOCK_SUBTITLE,
  VITK_BLOCK_CONTRIBUTOR,
  VITK_BLOCK_AFFILIATION,
  VITK_BLOCK_HEADING,
  VITK_BLOCK_LIST_ITEM,
  VITK_BLOCK_DEFINITION,
  VITK_BLOCK_QUOTE,
  VITK_BLOCK_VERSE,
  VITK_BLOCK_PREFORMATTED,
  VITK_BLOCK_FORMULA,
  VITK_BLOCK_ATTRIBUTION,
  VITK_BLOCK_CAPTION,
  VITK_BLOCK_MEDIA,
  VITK_BLOCK_FOOTNOTE,
  VITK_BLOCK_RECORD,
  VITK_BLOCK_TABLE,
  VITK_BLOCK_FIGURE,
  VITK_BLOCK_REFERENCE,
} VitkBlockKind;

/**
 * VitkBlock:
 * @kind: how it reads
 * @anchor: its address
 * @depth: how deep it is set in: 0 in the column, 1 in a list, a quote or a box, …
 * @marker: (nullable): bullet, number or label in front of the text
 * @text: the words; empty for the place of a table, a figure, a reference or a term
 * @href: (nullable): the file of %VITK_BLOCK_MEDIA
 * @boxed: whether it stands in a box (boxed text)
 * @table: (nullable): for %VITK_BLOCK_TABLE
 * @figure: (nullable): for %VITK_BLOCK_FIGURE
 * @reference: (nullable): for %VITK_BLOCK_REFERENCE
 * @term: (nullable): for %VITK_BLOCK_DEFINITION
 *
 * One paragraph-like part of the article, in reading order.
 */
typedef struct
{
  VitkBlockKind kind;
  const VitkAnchor *anchor;
  guint depth;
  char *marker;
  VitkText *text;
  char *href;
  gboolean boxed;
  VitkTable *table;
  VitkFigure *figure;
  VitkReference *reference;
  VitkTerm *term;
} VitkBlock;

VitkBlock *vitk_block_new (VitkBlockKind kind, guint depth, VitkText *text);
void vitk_block_free (VitkBlock *block);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkBlock, vitk_block_free)

G_END_DECLS
