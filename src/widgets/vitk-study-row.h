/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "widgets/vitk-study-geometry.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VITK_TYPE_STUDY_ROW (vitk_study_row_get_type ())
G_DECLARE_FINAL_TYPE (VitkStudyRow, vitk_study_row, VITK, STUDY_ROW, GtkWidget)

GtkWidget *vitk_study_row_new (const VitkStudyGeometry *geometry, gboolean head);
void vitk_study_row_show_study (VitkStudyRow *self, guint index, const VitkStudy *study);
void vitk_study_row_show_head (VitkStudyRow *self, int sorted, gboolean descending);
int vitk_study_row_find_height (VitkStudyRow *self);
void vitk_study_row_forget (VitkStudyRow *self);
int vitk_study_row_get_index (VitkStudyRow *self);
GtkWidget *vitk_study_row_get_cell (VitkStudyRow *self, guint column);

G_END_DECLS
