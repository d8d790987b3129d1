/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "widgets/vitk-mark-frame.h"
#include "widgets/vitk-stage-view.h"
#include "widgets/vitk-study-desk.h"
#include "workspace/vitk-workspace.h"

G_BEGIN_DECLS

void vitk_page_drawings_fill (VitkStageView *view, VitkWorkspace *workspace, VitkMarkFrame *frame);
void vitk_page_drawings_serve (VitkStudyDesk *desk, VitkWorkspace *workspace);

G_END_DECLS
