/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "export/vitk-page-style.h"
#include "export/vitk-set-text.h"
#include "export/vitk-table-columns.h"
#include "model/vitk-table.h"

G_BEGIN_DECLS

/**
 * VitkPageCells:
 * @n_columns: how many columns there are
 * @lefts: the left of each of them, then the right of the last
 *
 * Sets the words of the cells of a table, of one after the other.
 */
typedef struct
{
  guint n_columns;
  double *lefts;
  /*< private >*/
  gboolean *numbers;
  double line_height;
  PangoLayout *layout;
  VitkSetText *text;
  PangoLayout *note_layout;
  GHashTable *notes;
} VitkPageCells;

VitkPageCells *vitk_page_cells_new (const VitkTableColumns *columns, guint n_columns,
                                    PangoContext *context, double width, GHashTable *notes);
void vitk_page_cells_free (VitkPageCells *self);
double vitk_page_cells_get_left (const VitkPageCells *self, const VitkCell *cell);
double vitk_page_cells_get_width (const VitkPageCells *self);
gboolean vitk_page_cells_is_note (const VitkPageCells *self, const VitkRow *row);
PangoLayout *vitk_page_cells_set (VitkPageCells *self, const VitkCell *cell, VitkRowRole role,
                                  const VitkSetText **text);
PangoLayout *vitk_page_cells_set_words (VitkPageCells *self, const char *words);
double vitk_page_cells_measure (VitkPageCells *self, const VitkCell *cell, VitkRowRole role);

G_END_DECLS
