/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "evidence/vitk-comparison.h"
#include "evidence/vitk-studies.h"
#include "model/vitk-table.h"

G_BEGIN_DECLS

VitkTable *vitk_study_dup_table (const VitkStudy *self);
VitkTable *vitk_studies_dup_table (const VitkStudies *self, const GArray *shown, const char *filter,
                                   guint hidden);
VitkTable *vitk_comparison_dup_table (const VitkComparison *self);

G_END_DECLS
