/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "search/vitk-matches.h"

G_BEGIN_DECLS

/**
 * VitkFit:
 * @VITK_FIT_NAMED: it is what the query names: a term, a heading, a table, a figure
 * @VITK_FIT_EXACT: all words are there, in some form
 * @VITK_FIT_PREFIX: they are if the last is finished in one way
 * @VITK_FIT_EXPANDED: they are if words that mean the same count, or those of the heading
 * @VITK_FIT_PARTLY: not all are there
 *
 * How well something answers a query. The better always comes first.
 */
typedef enum
{
  VITK_FIT_NAMED,
  VITK_FIT_EXACT,
  VITK_FIT_PREFIX,
  VITK_FIT_EXPANDED,
  VITK_FIT_PARTLY,
} VitkFit;

/**
 * VitkCandidate:
 * @unit: a unit of the document
 * @fit: how well it answers
 * @score: how well among those that fit as well
 * @first: the place of the first word of its best sentence
 * @last: the place after the last
 * @standing: how it stands among others
 */
typedef struct
{
  guint unit;
  VitkFit fit;
  double score;
  guint first;
  guint last;
  VitkStanding standing;
} VitkCandidate;

/**
 * VitkRanking:
 * @candidates: (element-type VitkCandidate): the units that answer, the best first
 * @matches: where alternatives were found
 * @partly: whether no unit has all words
 */
typedef struct
{
  GArray *candidates;
  VitkMatches *matches;
  gboolean partly;
} VitkRanking;

VitkRanking *vitk_ranking_new (const VitkPlan *plan, const VitkDocument *document,
                               VitkGlossary *glossary, const guint32 *pairs, gsize n_pairs);
void vitk_ranking_free (VitkRanking *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkRanking, vitk_ranking_free)

G_END_DECLS
