/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "evidence/vitk-studies.h"

G_BEGIN_DECLS

/**
 * VitkEffect:
 * @VITK_EFFECT_UNSTATED: the markup says none
 * @VITK_EFFECT_FAVOURABLE: "favourable"
 * @VITK_EFFECT_NONE: "no association"
 * @VITK_EFFECT_UNFAVOURABLE: "unfavourable", or "adverse"
 * @VITK_EFFECT_MIXED: "mixed", or several of these without saying which belongs to which outcome
 *
 * The direction of an effect, as the markup says it.
 */
typedef enum
{
  VITK_EFFECT_UNSTATED,
  VITK_EFFECT_FAVOURABLE,
  VITK_EFFECT_NONE,
  VITK_EFFECT_UNFAVOURABLE,
  VITK_EFFECT_MIXED,
} VitkEffect;

#define VITK_N_EFFECTS 5

/**
 * VitkMapHeading:
 * @words: (nullable): the normal form, or the words that have none; %NULL for "not reported"
 * @n_studies: how many studies that pass stand under it, each counted once
 * @participants: how many took part in those that say it, added up
 *
 * What heads a row or a column of a map, or a design in it.
 */
typedef struct
{
  const char *words;
  guint n_studies;
  double participants;
} VitkMapHeading;

/**
 * VitkMapMark:
 * @study: the study
 * @row: which of the interventions
 * @column: which of the outcomes
 * @design: which of the designs
 * @design_words: (nullable): its design in the words of its table
 * @place: the row of the table that tells of it
 * @participants: how many took part; 0 if that is not reported
 * @effect: what came out
 * @passes: whether its study is counted; in a map of all studies those that are not stay in place
 *
 * That a table tells of an outcome of an intervention in a study.
 */
typedef struct
{
  const VitkStudy *study;
  guint row;
  guint column;
  guint design;
  const char *design_words;
  const VitkAnchor *place;
  double participants;
  VitkEffect effect;
  gboolean passes;
} VitkMapMark;

/**
 * VitkEvidenceMap:
 * @studies: the studies it is made of
 * @rows: (element-type VitkMapHeading): interventions, as the tables come to tell of them
 * @columns: (element-type VitkMapHeading): outcomes, likewise
 * @designs: (element-type VitkMapHeading): designs of all the studies, in the map or not, likewise
 * @marks: (element-type VitkMapMark): row by row, column by column, in reading order
 * @n_studies: how many studies have a mark and pass
 * @participants: how many took part in those that say it, added up
 * @most: how many took part in the largest of all the studies, in the map or not
 *
 * Which interventions were tried for which outcomes, in which studies. It never changes.
 */
typedef struct
{
  VitkStudies *studies;
  GArray *rows;
  GArray *columns;
  GArray *designs;
  GArray *marks;
  guint n_studies;
  double participants;
  double most;
  /*< private >*/
  gatomicrefcount references;
} VitkEvidenceMap;

VitkEvidenceMap *vitk_evidence_map_new (VitkStudies *studies, GArray *shown);
VitkEvidenceMap *vitk_evidence_map_new_whole (VitkStudies *studies, GArray *shown);
VitkEvidenceMap *vitk_evidence_map_ref (VitkEvidenceMap *self);
void vitk_evidence_map_unref (VitkEvidenceMap *self);
const VitkMapHeading *vitk_evidence_map_get_row (const VitkEvidenceMap *self, guint row);
const VitkMapHeading *vitk_evidence_map_get_column (const VitkEvidenceMap *self, guint column);
const VitkMapMark *vitk_evidence_map_get_marks (const VitkEvidenceMap *self, guint row,
                                                guint column, guint *n_marks);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkEvidenceMap, vitk_evidence_map_unref)

G_END_DECLS
