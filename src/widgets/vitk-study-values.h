/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "evidence/vitk-studies.h"

G_BEGIN_DECLS

/**
 * VitkStudyValues:
 * @field: whose values they are
 * @values: (element-type utf8): in the order of a menu
 * @chosen: (array): for each whether it is chosen
 * @n_chosen: how many are
 * @counts: (array): for each, how many studies have it, as its owner counts them
 *
 * One way of telling studies apart: the values of a field, whose spellings are one value.
 */
typedef struct
{
  VitkStudyField field;
  GPtrArray *values;
  guint8 *chosen;
  guint n_chosen;
  guint *counts;
  /*< private >*/
  gboolean amounts;  /* whether they are amounts: "1.5 mg" is not "15 mg" */
  GHashTable *index; /* value, with all its spellings one -> its place in them */
  guint *places;     /* for each fact the place of its value, or nothing for another field */
} VitkStudyValues;

void vitk_study_values_init (VitkStudyValues *self, VitkStudyField field, VitkStudies *studies,
                             guint *places);
void vitk_study_values_clear (VitkStudyValues *self);
gboolean vitk_study_values_find (const VitkStudyValues *self, const char *value, guint *place);
void vitk_study_values_add_places (const VitkStudyValues *self, const VitkStudy *study, guint32 add,
                                   GArray *places);

G_END_DECLS
