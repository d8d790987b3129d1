/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-block.h"

G_BEGIN_DECLS

/**
 * VitkRowRole:
 * @VITK_ROW_HEAD: a row of the table's head
 * @VITK_ROW_BODY: a row of its body
 * @VITK_ROW_FOOT: a row of its foot
 */
typedef enum
{
  VITK_ROW_HEAD,
  VITK_ROW_BODY,
  VITK_ROW_FOOT
} VitkRowRole;

/**
 * VitkAlign:
 * @VITK_ALIGN_START: at the start of the line
 * @VITK_ALIGN_CENTER: centred
 * @VITK_ALIGN_END: at the end of the line
 */
typedef enum
{
  VITK_ALIGN_START,
  VITK_ALIGN_CENTER,
  VITK_ALIGN_END
} VitkAlign;

/**
 * VitkCell:
 * @anchor: its address
 * @column: its first column in the grid, from 0
 * @columns: how many columns it takes, at least 1
 * @rows: how many rows it takes, at least 1
 * @header: whether it is a header (th)
 * @align: how its text is set
 * @blocks: (element-type VitkBlock): what it holds; may be empty
 */
typedef struct
{
  const VitkAnchor *anchor;
  guint column;
  guint columns;
  guint rows;
  gboolean header;
  VitkAlign align;
  GPtrArray *blocks;
} VitkCell;

/**
 * VitkRow:
 * @anchor: its address
 * @role: head, body or foot
 * @cells: (element-type VitkCell): the cells that begin in this row
 */
typedef struct
{
  const VitkAnchor *anchor;
  VitkRowRole role;
  GPtrArray *cells;
} VitkRow;

/**
 * VitkTable:
 * @anchor: its address
 * @label: (nullable): "Table 2"
 * @caption: (element-type VitkBlock): title and paragraphs of the caption
 * @rows: (element-type VitkRow): all rows: head, body, foot, in the order they are read
 * @n_columns: columns of the grid
 * @foot: (element-type VitkBlock): footnotes and other words under the table
 * @graphics: (element-type utf8): files of the table where it is a picture; often empty
 *
 * A table as a grid; spans are already worked out.
 */
struct _VitkTable
{
  const VitkAnchor *anchor;
  char *label;
  GPtrArray *caption;
  GPtrArray *rows;
  guint n_columns;
  GPtrArray *foot;
  GPtrArray *graphics;
};

VitkTable *vitk_table_new (void);
void vitk_table_free (VitkTable *table);
VitkRow *vitk_row_new (VitkRowRole role);
void vitk_row_free (VitkRow *row);
VitkCell *vitk_cell_new (void);
void vitk_cell_free (VitkCell *cell);
char *vitk_cell_dup_string (const VitkCell *cell);
char *vitk_table_dup_header (const VitkTable *table, const VitkCell *cell);

G_END_DECLS
