/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "widgets/vitk-pair.h"
#include "widgets/vitk-stage-view.h"

G_BEGIN_DECLS

#define VITK_TYPE_STAGE (vitk_stage_get_type ())
G_DECLARE_FINAL_TYPE (VitkStage, vitk_stage, VITK, STAGE, GtkWidget)

GtkWidget *vitk_stage_new (GtkWidget *text);
void vitk_stage_add_view (VitkStage *self, const char *name, const char *title, GType type);
void vitk_stage_set_beside (VitkStage *self, const char *name);
gboolean vitk_stage_has_view (VitkStage *self, const char *name);
VitkStageView *vitk_stage_peek_view (VitkStage *self, const char *name);
VitkStageView *vitk_stage_get_view (VitkStage *self, const char *name);
VitkStudyChoice *vitk_stage_get_choice (VitkStage *self);
void vitk_stage_set_studies (VitkStage *self, VitkStudies *studies);
const char *vitk_stage_get_front (VitkStage *self);
VitkStageView *vitk_stage_get_front_view (VitkStage *self);
const char *vitk_stage_get_front_title (VitkStage *self);
VitkPair *vitk_stage_get_pair (VitkStage *self);
GtkWidget *vitk_stage_get_views (VitkStage *self);
gboolean vitk_stage_get_text_shown (VitkStage *self);
int vitk_stage_get_room (VitkStage *self, const char *name);
gboolean vitk_stage_show (VitkStage *self, const char *name);

G_END_DECLS
