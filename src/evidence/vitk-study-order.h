/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "evidence/vitk-studies.h"

G_BEGIN_DECLS

/**
 * VitkStudyKey:
 * @VITK_STUDY_KEY_READING: the order in which the tables tell of them
 * @VITK_STUDY_KEY_REFERENCE: the numbers of their references
 * @VITK_STUDY_KEY_FIELD: a field
 *
 * What studies are sorted by.
 */
typedef enum
{
  VITK_STUDY_KEY_READING,
  VITK_STUDY_KEY_REFERENCE,
  VITK_STUDY_KEY_FIELD,
} VitkStudyKey;

/**
 * VitkStudyOrder:
 * @key: by what
 * @field: see %VITK_STUDY_KEY_FIELD
 * @descending: whether the greatest comes first
 *
 * How studies are sorted. Where a field has several values, the least counts, or the greatest in
 * descending order; a study that does not have it comes last in either.
 */
typedef struct
{
  VitkStudyKey key;
  VitkStudyField field;
  gboolean descending;
} VitkStudyOrder;

gboolean vitk_study_order_parse (const char *key, VitkStudyOrder *order);
char *vitk_study_order_dup_keys (void);
void vitk_studies_sort (const VitkStudies *self, GArray *studies, const VitkStudyOrder *order);

G_END_DECLS
