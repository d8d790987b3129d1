/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "evidence/vitk-study.h"

G_BEGIN_DECLS

#define VITK_COMPARISON_LEAST 2
#define VITK_COMPARISON_MOST 6

/**
 * VitkCompared:
 * @VITK_COMPARED_ABSENT: none of the studies reports it
 * @VITK_COMPARED_SAME: all report the same
 * @VITK_COMPARED_DIFFERENT: some report other things than others
 * @VITK_COMPARED_PARTLY: those that report it report the same, but not all do
 *
 * How studies agree in a field.
 */
typedef enum
{
  VITK_COMPARED_ABSENT,
  VITK_COMPARED_SAME,
  VITK_COMPARED_DIFFERENT,
  VITK_COMPARED_PARTLY,
} VitkCompared;

/**
 * VitkComparison:
 * @studies: (element-type VitkStudy): two studies or more, in the order they are compared
 * @fields: how they agree in each field but the notes
 *
 * Studies side by side. It never changes.
 */
typedef struct
{
  GPtrArray *studies;
  VitkCompared fields[VITK_STUDY_NOTE];
} VitkComparison;

VitkComparison *vitk_comparison_new (GPtrArray *studies);
void vitk_comparison_free (VitkComparison *self);
const VitkStudy *vitk_comparison_get_study (const VitkComparison *self, guint i);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkComparison, vitk_comparison_free)

G_END_DECLS
