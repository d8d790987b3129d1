/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "evidence/vitk-study-order.h"
#include "model/vitk-query.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define VITK_STUDY_N_FACETS 9

/* The words, and what is chosen in which facet. */
#define VITK_STUDY_CHOICE_STATE "(sa(us))"

#define VITK_TYPE_STUDY_CHOICE (vitk_study_choice_get_type ())
G_DECLARE_FINAL_TYPE (VitkStudyChoice, vitk_study_choice, VITK, STUDY_CHOICE, GObject)

VitkStudyChoice *vitk_study_choice_new (VitkStudies *studies);
VitkStudies *vitk_study_choice_get_studies (VitkStudyChoice *self);
guint vitk_study_choice_get_n_shown (VitkStudyChoice *self);
const VitkStudy *vitk_study_choice_get_shown (VitkStudyChoice *self, guint i);
int vitk_study_choice_find (VitkStudyChoice *self, const VitkStudy *study);
const guint16 *vitk_study_choice_get_letters (VitkStudyChoice *self, const VitkStudy *study);

void vitk_study_choice_set_words (VitkStudyChoice *self, const char *words);
void vitk_study_choice_set_typed (VitkStudyChoice *self, const char *words, VitkQuery *query);
const char *vitk_study_choice_get_words (VitkStudyChoice *self);
const VitkQueryProblem *vitk_study_choice_get_problem (VitkStudyChoice *self);
VitkQuery *vitk_study_choice_get_query (VitkStudyChoice *self);
void vitk_study_choice_set_order (VitkStudyChoice *self, const VitkStudyOrder *order);
void vitk_study_choice_set_chosen (VitkStudyChoice *self, guint facet, const char *value,
                                   gboolean chosen);
gboolean vitk_study_choice_get_chosen (VitkStudyChoice *self, guint facet, const char *value);
GPtrArray *vitk_study_choice_dup_chosen (VitkStudyChoice *self, guint facet);
guint vitk_study_choice_get_count (VitkStudyChoice *self, guint facet, const char *value);
char *vitk_study_choice_dup_filter (VitkStudyChoice *self);
void vitk_study_choice_clear (VitkStudyChoice *self);
GVariant *vitk_study_choice_dup_state (VitkStudyChoice *self);
void vitk_study_choice_set_state (VitkStudyChoice *self, GVariant *state);

VitkStudyField vitk_study_choice_get_field (guint facet);
GPtrArray *vitk_study_choice_get_values (VitkStudyChoice *self, guint facet);

G_END_DECLS
