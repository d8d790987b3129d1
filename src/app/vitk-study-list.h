/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-table.h"
#include "widgets/vitk-stage.h"

G_BEGIN_DECLS

GArray *vitk_study_list_dup_shown (VitkStudyChoice *choice);
VitkTable *vitk_study_list_dup_table (VitkStage *stage);
void vitk_study_list_save (VitkStage *stage, VitkArticle *article, const char *format);

G_END_DECLS
