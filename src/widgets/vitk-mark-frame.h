/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "widgets/vitk-article-view.h"
#include "widgets/vitk-mark-ticks.h"

G_BEGIN_DECLS

#define VITK_TYPE_MARK_FRAME (vitk_mark_frame_get_type ())
G_DECLARE_FINAL_TYPE (VitkMarkFrame, vitk_mark_frame, VITK, MARK_FRAME, GtkWidget)

GtkWidget *vitk_mark_frame_new (VitkArticleView *view);
void vitk_mark_frame_add_keys (VitkMarkFrame *self, GtkWidget *widget);
VitkArticleView *vitk_mark_frame_get_view (VitkMarkFrame *self);
VitkMarks *vitk_mark_frame_get_marks (VitkMarkFrame *self);
VitkMarkTicks *vitk_mark_frame_get_ticks (VitkMarkFrame *self);
void vitk_mark_frame_show (VitkMarkFrame *self, VitkMarkSet *set);
void vitk_mark_frame_go_to (VitkMarkFrame *self, VitkMarkSet *set, guint place);
void vitk_mark_frame_step (VitkMarkFrame *self, int step);

G_END_DECLS
