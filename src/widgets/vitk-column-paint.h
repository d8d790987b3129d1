/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "widgets/vitk-insets.h"
#include "widgets/vitk-marks.h"
#include "widgets/vitk-text-map.h"

G_BEGIN_DECLS

#define VITK_TYPE_COLUMN_PAINT (vitk_column_paint_get_type ())
G_DECLARE_FINAL_TYPE (VitkColumnPaint, vitk_column_paint, VITK, COLUMN_PAINT, GObject)

VitkColumnPaint *vitk_column_paint_new (GtkTextView *view, VitkTextMap *map, VitkInsets *insets);
void vitk_column_paint_flash (VitkColumnPaint *self, const VitkAnchor *anchor);
void vitk_column_paint_set_marks (VitkColumnPaint *self, VitkMarks *marks);
void vitk_column_paint_draw (VitkColumnPaint *self, GtkSnapshot *snapshot);

G_END_DECLS
