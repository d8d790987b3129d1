/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "widgets/vitk-article-tags.h"
#include "widgets/vitk-insets.h"
#include "widgets/vitk-link-layer.h"
#include "widgets/vitk-note-margin.h"
#include "widgets/vitk-steady-view.h"
#include "widgets/vitk-text-map.h"
#include "widgets/vitk-text-selection.h"

G_BEGIN_DECLS

#define VITK_TYPE_READING_COLUMN (vitk_reading_column_get_type ())
G_DECLARE_FINAL_TYPE (VitkReadingColumn, vitk_reading_column, VITK, READING_COLUMN, VitkSteadyView)

GtkWidget *vitk_reading_column_new (void);
void vitk_reading_column_clear (VitkReadingColumn *self);
VitkArticleTags *vitk_reading_column_get_tags (VitkReadingColumn *self);
VitkTextMap *vitk_reading_column_get_map (VitkReadingColumn *self);
VitkLinkLayer *vitk_reading_column_get_layer (VitkReadingColumn *self);
VitkInsets *vitk_reading_column_get_insets (VitkReadingColumn *self);
VitkNoteMargin *vitk_reading_column_get_margin (VitkReadingColumn *self);
int vitk_reading_column_get_width_for_chars (VitkReadingColumn *self, int chars);
void vitk_reading_column_make_way (VitkReadingColumn *self, int width);
int vitk_reading_column_get_offset_at_y (VitkReadingColumn *self, int y);
gboolean vitk_reading_column_get_area (VitkReadingColumn *self, const VitkAnchor *anchor,
                                       GdkRectangle *area);
void vitk_reading_column_flash (VitkReadingColumn *self, const VitkAnchor *anchor);
VitkTextSelection *vitk_reading_column_get_selection (VitkReadingColumn *self);

G_END_DECLS
