/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "widgets/vitk-marks.h"
#include "widgets/vitk-reading-column.h"

G_BEGIN_DECLS

#define VITK_TYPE_COLUMN_MARKS (vitk_column_marks_get_type ())
G_DECLARE_FINAL_TYPE (VitkColumnMarks, vitk_column_marks, VITK, COLUMN_MARKS, GObject)

VitkColumnMarks *vitk_column_marks_new (VitkReadingColumn *column, VitkMarks *marks);
VitkMarks *vitk_column_marks_get_marks (VitkColumnMarks *self);
void vitk_column_marks_describe (VitkColumnMarks *self);
int vitk_column_marks_get_y (VitkColumnMarks *self, const VitkMark *mark, gboolean exact);
int vitk_column_marks_get_character (VitkColumnMarks *self, const VitkMark *mark);
gboolean vitk_column_marks_is_in_view (VitkColumnMarks *self, const VitkMark *mark);
int vitk_column_marks_find_focus (VitkColumnMarks *self, VitkMarkSet *set);
int vitk_column_marks_find_next (VitkColumnMarks *self, int step);
void vitk_column_marks_grab_focus (VitkColumnMarks *self, const VitkMark *mark);

G_END_DECLS
