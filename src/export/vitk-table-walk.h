/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-table.h"

G_BEGIN_DECLS

/**
 * VitkTableWalk:
 * @table: the table
 * @next: the row after this one, from 0
 * @row: this row
 * @cells: (array): for each column the cell that covers it in this row, or %NULL
 * @begins: (array): for each column whether that cell begins in this row
 * @reach: (array): for each column how many more rows that cell covers
 *
 * Goes down the rows of a table and knows what covers each column.
 */
typedef struct
{
  const VitkTable *table;
  guint next;
  const VitkRow *row;
  const VitkCell **cells;
  gboolean *begins;
  guint *reach;
} VitkTableWalk;

void vitk_table_walk_init (VitkTableWalk *walk, const VitkTable *table);
gboolean vitk_table_walk_next (VitkTableWalk *walk);
void vitk_table_walk_clear (VitkTableWalk *walk);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (VitkTableWalk, vitk_table_walk_clear)

G_END_DECLS
