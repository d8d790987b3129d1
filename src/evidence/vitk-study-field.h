/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VitkStudyField:
 * @VITK_STUDY_DESIGN: how it was designed
 * @VITK_STUDY_NAME: its own name
 * @VITK_STUDY_SIZE: how many took part, group by group
 * @VITK_STUDY_POPULATION: who took part
 * @VITK_STUDY_AGE: how old they were
 * @VITK_STUDY_INTERVENTION: what was given or taken
 * @VITK_STUDY_DOSE: how much
 * @VITK_STUDY_COMPARATOR: against what
 * @VITK_STUDY_DURATION: how long
 * @VITK_STUDY_OUTCOME: what was looked at
 * @VITK_STUDY_EFFECT: what came out
 * @VITK_STUDY_NOTE: of what sort the editor's notes on it are; no words of the article
 *
 * What is told of a study.
 */
typedef enum
{
  VITK_STUDY_DESIGN,
  VITK_STUDY_NAME,
  VITK_STUDY_SIZE,
  VITK_STUDY_POPULATION,
  VITK_STUDY_AGE,
  VITK_STUDY_INTERVENTION,
  VITK_STUDY_DOSE,
  VITK_STUDY_COMPARATOR,
  VITK_STUDY_DURATION,
  VITK_STUDY_OUTCOME,
  VITK_STUDY_EFFECT,
  VITK_STUDY_NOTE,
} VitkStudyField;

#define VITK_STUDY_N_FIELDS 12

const char *vitk_study_field_get_nick (VitkStudyField field);
const char *vitk_study_field_get_fact (VitkStudyField field);
const char *vitk_study_field_get_words (VitkStudyField field);
gboolean vitk_study_field_from_name (const char *name, VitkStudyField *field);
gboolean vitk_study_field_from_fact (const char *fact, VitkStudyField *field);

G_END_DECLS
