/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VitkAnchorKind:
 * @VITK_ANCHOR_SECTION: a #VitkSection
 * @VITK_ANCHOR_BLOCK: a #VitkBlock: paragraph, list item, heading, caption, footnote
 * @VITK_ANCHOR_TABLE: a #VitkTable
 * @VITK_ANCHOR_ROW: a #VitkRow
 * @VITK_ANCHOR_CELL: a #VitkCell
 * @VITK_ANCHOR_FIGURE: a #VitkFigure
 * @VITK_ANCHOR_REFERENCE: a #VitkReference
 * @VITK_ANCHOR_TERM: a #VitkTerm
 * @VITK_ANCHOR_INLINE: a place inside a block (a marked word with an id); the target is the block
 *
 * What an anchor names, and so what its target points to.
 */
typedef enum
{
  VITK_ANCHOR_SECTION,
  VITK_ANCHOR_BLOCK,
  VITK_ANCHOR_TABLE,
  VITK_ANCHOR_ROW,
  VITK_ANCHOR_CELL,
  VITK_ANCHOR_FIGURE,
  VITK_ANCHOR_REFERENCE,
  VITK_ANCHOR_TERM,
  VITK_ANCHOR_INLINE,
} VitkAnchorKind;

typedef struct _VitkAnchor VitkAnchor;

/**
 * VitkAnchor:
 * @kind: what @target is
 * @name: the stable name: the XML id where there is one, else the same as @path
 * @path: the place by counting, as in "sec-bone-health/p3"
 * @parent: (nullable): the anchor of what encloses this: cell, row, table, section, …
 * @target: the object named; see #VitkAnchorKind
 * @line: line in the source file, from 1
 * @column: column (in characters) in the source file, from 1
 *
 * The address of one part of an article. Notes, links and the command line hold on to names.
 */
struct _VitkAnchor
{
  VitkAnchorKind kind;
  const char *name;
  const char *path;
  const VitkAnchor *parent;
  gpointer target;
  int line;
  int column;
};

VitkAnchor *vitk_anchor_new (VitkAnchorKind kind, const char *id, const char *path,
                             const VitkAnchor *parent, gpointer target);
void vitk_anchor_free (VitkAnchor *anchor);
const VitkAnchor *vitk_anchor_get_enclosing (const VitkAnchor *anchor, VitkAnchorKind kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkAnchor, vitk_anchor_free)

G_END_DECLS
