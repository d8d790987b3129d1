/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-table.h"

#include <pango/pango.h>

G_BEGIN_DECLS

/* Between the words of two columns. */
#define VITK_TABLE_COLUMNS_GAP 10

/**
 * VitkTableColumns:
 * @n_columns: how many
 * @least: (array length=n_columns): how wide each must be so that no word is broken
 * @wished: (array length=n_columns): how wide each would be if no line were
 * @numbers: (array length=n_columns): whether a column has nothing but numbers
 *
 * What the words of a table ask of its columns.
 */
typedef struct
{
  guint n_columns;
  double *least;
  double *wished;
  gboolean *numbers;
} VitkTableColumns;

VitkTableColumns *vitk_table_columns_new (const VitkTable *table, PangoLayout *layout);
void vitk_table_columns_free (VitkTableColumns *self);
gboolean vitk_table_columns_fit (const VitkTableColumns *self, double room, double comfort);
guint vitk_table_columns_find_end (const VitkTableColumns *self, guint first, double room,
                                   double comfort);
double *vitk_table_columns_share (const VitkTableColumns *self, double room);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkTableColumns, vitk_table_columns_free)

G_END_DECLS
