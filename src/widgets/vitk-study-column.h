/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "evidence/vitk-study-order.h"

G_BEGIN_DECLS

/* Columns are counted from 0: the study itself, where it is told of, then field by field. */
#define VITK_STUDY_COLUMN_STUDY 0
#define VITK_STUDY_N_COLUMNS 13

const char *vitk_study_column_get_name (guint column);
const char *vitk_study_column_get_title (guint column);
guint vitk_study_column_get_chars (guint column);
VitkStudyOrder vitk_study_column_get_order (guint column);
gboolean vitk_study_column_is_amount (guint column);
char *vitk_study_column_dup_words (guint column, const VitkStudy *study);
guint16 *vitk_study_column_count_all_letters (VitkStudies *studies);

G_END_DECLS
