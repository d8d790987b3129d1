/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "widgets/vitk-study-geometry.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _VitkStudyViewport VitkStudyViewport;

VitkStudyViewport *vitk_study_viewport_new (GtkWidget *grid, VitkStudyGeometry *geometry,
                                            void (*scrolled) (GtkWidget *grid, gboolean across));
void vitk_study_viewport_free (VitkStudyViewport *self);
void vitk_study_viewport_set_adjustment (VitkStudyViewport *self, GtkOrientation orientation,
                                         GtkAdjustment *adjustment);
GtkAdjustment *vitk_study_viewport_get_adjustment (VitkStudyViewport *self,
                                                   GtkOrientation orientation);
void vitk_study_viewport_configure (VitkStudyViewport *self, int width, int height);
double vitk_study_viewport_get_top (VitkStudyViewport *self);
void vitk_study_viewport_set_top (VitkStudyViewport *self, double top);
double vitk_study_viewport_get_page (VitkStudyViewport *self);
void vitk_study_viewport_show (VitkStudyViewport *self, int row, guint column);
gboolean vitk_study_viewport_find_cell (VitkStudyViewport *self, double x, double y, int *row,
                                        guint *column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkStudyViewport, vitk_study_viewport_free)

G_END_DECLS
