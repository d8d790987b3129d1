/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "evidence/vitk-studies.h"

G_BEGIN_DECLS

/**
 * VitkStudyCount:
 * @fact: the first fact that says it
 * @label: its normal form, or its words if it has none
 * @n: how many studies say it, in whatever words
 *
 * A value of a field and how often it occurs.
 */
typedef struct
{
  const VitkStudyFact *fact;
  const char *label;
  guint n;
} VitkStudyCount;

GArray *vitk_studies_count (const VitkStudies *self, const GArray *chosen, VitkStudyField field);

G_END_DECLS
