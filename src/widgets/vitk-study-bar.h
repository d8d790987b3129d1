/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "widgets/vitk-study-choice.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VITK_TYPE_STUDY_BAR (vitk_study_bar_get_type ())
G_DECLARE_FINAL_TYPE (VitkStudyBar, vitk_study_bar, VITK, STUDY_BAR, GtkWidget)

GtkWidget *vitk_study_bar_new (void);
void vitk_study_bar_add (VitkStudyBar *self, GtkWidget *widget);
void vitk_study_bar_add_below (VitkStudyBar *self, GtkWidget *widget);
void vitk_study_bar_set_choice (VitkStudyBar *self, VitkStudyChoice *choice);
char *vitk_study_bar_dup_summary (VitkStudyBar *self);

G_END_DECLS
