/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "widgets/vitk-study-row.h"
#include "widgets/vitk-study-viewport.h"

G_BEGIN_DECLS

typedef struct _VitkStudyRows VitkStudyRows;

VitkStudyRows *vitk_study_rows_new (GtkWidget *grid, VitkStudyGeometry *geometry,
                                    VitkStudyViewport *viewport);
void vitk_study_rows_free (VitkStudyRows *self);
void vitk_study_rows_show (VitkStudyRows *self, VitkStudyChoice *choice, int width, int height,
                           int current, gboolean anew);
void vitk_study_rows_move_cells (VitkStudyRows *self);
void vitk_study_rows_place (VitkStudyRows *self, int width);
GtkWidget *vitk_study_rows_get_cell (VitkStudyRows *self, int row, guint column);

G_END_DECLS
