/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "evidence/vitk-studies.h"
#include "model/vitk-diagrams.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VITK_TYPE_STUDY_DESK (vitk_study_desk_get_type ())
G_DECLARE_FINAL_TYPE (VitkStudyDesk, vitk_study_desk, VITK, STUDY_DESK, GObject)

VitkStudyDesk *vitk_study_desk_new (void);
void vitk_study_desk_attach (VitkStudyDesk *self, GtkWidget *widget);
VitkStudyDesk *vitk_study_desk_find (GtkWidget *widget);
void vitk_study_desk_set_studies (VitkStudyDesk *self, VitkStudies *studies);
VitkStudies *vitk_study_desk_get_studies (VitkStudyDesk *self);
gboolean vitk_study_desk_choose (VitkStudyDesk *self, const VitkStudy *study, gboolean chosen);
void vitk_study_desk_set_chosen (VitkStudyDesk *self, GPtrArray *studies);
gboolean vitk_study_desk_is_chosen (VitkStudyDesk *self, const VitkStudy *study);
GPtrArray *vitk_study_desk_get_chosen (VitkStudyDesk *self);
void vitk_study_desk_set_diagrams (VitkStudyDesk *self, VitkDiagrams *diagrams);
VitkDiagrams *vitk_study_desk_get_diagrams (VitkStudyDesk *self);

G_END_DECLS
