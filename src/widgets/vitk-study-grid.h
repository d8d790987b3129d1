/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "widgets/vitk-study-choice.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VITK_TYPE_STUDY_GRID (vitk_study_grid_get_type ())
G_DECLARE_FINAL_TYPE (VitkStudyGrid, vitk_study_grid, VITK, STUDY_GRID, GtkWidget)

GtkWidget *vitk_study_grid_new (void);
void vitk_study_grid_set_choice (VitkStudyGrid *self, VitkStudyChoice *choice);
void vitk_study_grid_set_hidden (VitkStudyGrid *self, const char *const *names);
void vitk_study_grid_sort (VitkStudyGrid *self, guint column, gboolean descending);
guint vitk_study_grid_get_sorted (VitkStudyGrid *self, gboolean *descending);
void vitk_study_grid_update (VitkStudyGrid *self);
const VitkStudy *vitk_study_grid_get_study (VitkStudyGrid *self);
void vitk_study_grid_show_study (VitkStudyGrid *self, const VitkStudy *study);

G_END_DECLS
