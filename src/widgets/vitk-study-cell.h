/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VITK_TYPE_STUDY_CELL (vitk_study_cell_get_type ())
G_DECLARE_FINAL_TYPE (VitkStudyCell, vitk_study_cell, VITK, STUDY_CELL, GtkWidget)

GtkWidget *vitk_study_cell_new (GtkAccessibleRole role);
void vitk_study_cell_set_words (VitkStudyCell *self, const char *words, const char *name,
                                gboolean dim);
int vitk_study_cell_find_height (VitkStudyCell *self, int width);

G_END_DECLS
