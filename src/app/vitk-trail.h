/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "app/vitk-navigator.h"
#include "app/vitk-page-search.h"
#include "widgets/vitk-article-view.h"
#include "widgets/vitk-mark-frame.h"
#include "widgets/vitk-outline.h"
#include "widgets/vitk-panes.h"
#include "widgets/vitk-stage.h"

G_BEGIN_DECLS

#define VITK_TYPE_TRAIL (vitk_trail_get_type ())
G_DECLARE_FINAL_TYPE (VitkTrail, vitk_trail, VITK, TRAIL, GObject)

VitkTrail *vitk_trail_new (VitkParts *parts, VitkOutline *outline, VitkStage *stage,
                           VitkMarkFrame *frame, VitkArticleView *view, VitkPanes *panes,
                           VitkPageSearch *search);
VitkNavigator *vitk_trail_get_navigator (VitkTrail *self);
VitkStop *vitk_trail_dup_here (VitkTrail *self);
void vitk_trail_note (VitkTrail *self, VitkStop *from);
gboolean vitk_trail_show_view (VitkTrail *self, const char *name);
void vitk_trail_restore (VitkTrail *self, VitkStop *stop);
void vitk_trail_go_by (VitkTrail *self, int steps);

G_END_DECLS
