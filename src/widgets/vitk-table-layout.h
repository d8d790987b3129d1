/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "widgets/vitk-table-row.h"

G_BEGIN_DECLS

typedef struct _VitkTableLayout VitkTableLayout;

VitkTableLayout *vitk_table_layout_new (GPtrArray *rows, guint n_columns);
void vitk_table_layout_free (VitkTableLayout *self);
void vitk_table_layout_invalidate (VitkTableLayout *self);
gboolean vitk_table_layout_measure_columns (VitkTableLayout *self, gint64 deadline);
gboolean vitk_table_layout_measure_rows (VitkTableLayout *self, int width, gint64 deadline);
int vitk_table_layout_get_minimum (VitkTableLayout *self);
int vitk_table_layout_get_natural (VitkTableLayout *self);
int vitk_table_layout_get_height (VitkTableLayout *self);
gboolean vitk_table_layout_apply (VitkTableLayout *self, int width, VitkTableGeometry *geometry);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkTableLayout, vitk_table_layout_free)

G_END_DECLS
