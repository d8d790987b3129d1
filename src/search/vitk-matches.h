/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "search/vitk-document.h"
#include "search/vitk-plan.h"

G_BEGIN_DECLS

/* No query has more words and phrases. */
#define VITK_MATCHES_MAX_ATOMS 64

/**
 * VitkMatch:
 * @place: the place of a word in a document
 * @alternative: the alternative of the plan that was found there
 */
typedef struct
{
  guint place;
  guint alternative;
} VitkMatch;

/**
 * VitkFound:
 * @best: for each atom how near what was found is to it
 * @n: for each atom how often it was found
 *
 * What was found in a stretch of a document.
 */
typedef struct
{
  VitkTier best[VITK_MATCHES_MAX_ATOMS];
  guint n[VITK_MATCHES_MAX_ATOMS];
} VitkFound;

/**
 * VitkMatches:
 * @plan: what was looked for
 * @document: where
 * @glossary: (nullable): what means the same there
 * @places: (element-type VitkMatch): where alternatives were found, in order
 * @starts: for each unit its first among the places, and one more
 * @n_atoms: how many atoms the plan has
 *
 * Where the alternatives of a plan were found in a document.
 */
typedef struct
{
  const VitkPlan *plan;
  const VitkDocument *document;
  VitkGlossary *glossary;
  GArray *places;
  guint *starts;
  guint n_atoms;
} VitkMatches;

VitkMatches *vitk_matches_new (const VitkPlan *plan, const VitkDocument *document,
                               VitkGlossary *glossary, const guint32 *pairs, gsize n_pairs);
void vitk_matches_free (VitkMatches *self);
const VitkAtom *vitk_matches_get_atom (const VitkMatches *self, guint atom);
const VitkUnit *vitk_matches_get_unit (const VitkMatches *self, guint unit);
const VitkMatch *vitk_matches_get_place (const VitkMatches *self, guint i);
const VitkAlternative *vitk_matches_get_alternative (const VitkMatches *self, guint i);
void vitk_matches_clear_found (const VitkMatches *self, VitkFound *found);
void vitk_matches_find (const VitkMatches *self, guint from, guint to, VitkFound *found);
void vitk_matches_find_unit (const VitkMatches *self, guint unit, VitkFound *found);
gboolean vitk_matches_fulfil (const VitkMatches *self, guint unit, const gboolean *atoms);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkMatches, vitk_matches_free)

G_END_DECLS
