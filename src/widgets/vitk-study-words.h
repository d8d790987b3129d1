/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "evidence/vitk-studies.h"
#include "evidence/vitk-study-name.h"

G_BEGIN_DECLS

const VitkAnchor *vitk_study_get_anchor (const VitkStudy *study);
const char *vitk_study_fact_get_value (const VitkStudyFact *fact);
char *vitk_study_dup_title (const VitkStudy *study);
char *vitk_study_dup_note_count (const VitkStudy *study);
VitkText *vitk_study_new_text (const VitkStudy *study, VitkStudyField field, const char *way);
char *vitk_study_dup_text (VitkArticle *article, const VitkStudy *study);

G_END_DECLS
