/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "base/vitk-english.h"
#include "model/vitk-glossary.h"
#include "search/vitk-extreme.h"
#include "search/vitk-lexicon.h"
#include "model/vitk-query.h"
#include "base/vitk-reading.h"

G_BEGIN_DECLS

/**
 * VitkTier:
 * @VITK_TIER_EXACT: the word itself, in any spelling
 * @VITK_TIER_STEM: another form of the word
 * @VITK_TIER_PREFIX: a word that begins as what is being typed
 * @VITK_TIER_SYNONYM: what the glossary says is the same
 * @VITK_TIER_AKIN: a word near in meaning, for questions
 * @VITK_TIER_NONE: nothing
 *
 * How far what was found is from what was typed.
 */
typedef enum
{
  VITK_TIER_EXACT,
  VITK_TIER_STEM,
  VITK_TIER_PREFIX,
  VITK_TIER_SYNONYM,
  VITK_TIER_AKIN,
  VITK_TIER_NONE,
} VitkTier;

/**
 * VitkAtom:
 * @node: the word or phrase of the query
 * @reading: its words as the search sees them
 * @optional: whether it need not be there: "the", "of"
 * @soft: whether it says little of what is asked about: "effect", "link"
 * @negative: whether it is to be left out
 * @unknown: whether no article has it in any form
 */
typedef struct
{
  const VitkQueryNode *node;
  VitkReading *reading;
  gboolean optional;
  gboolean soft;
  gboolean negative;
  gboolean unknown;
} VitkAtom;

/**
 * VitkAlternative:
 * @phrase: forms of words, with spaces between
 * @n_words: how many
 * @prefix: whether the last is only a beginning
 * @tier: how far it is from the words
 * @first: the first atom it stands for
 * @last: the last
 *
 * One way to find one or several atoms.
 */
typedef struct
{
  char *phrase;
  guint n_words;
  gboolean prefix;
  VitkTier tier;
  guint first;
  guint last;
} VitkAlternative;

/**
 * VitkPlan:
 * @query: what was typed
 * @question: what it asks for
 * @extreme: the extreme it asks for; without a fact if for none
 * @atoms: (element-type VitkAtom): its words and phrases, in their order
 * @alternatives: (element-type VitkAlternative): all that is to be looked for
 * @expansions: (element-type utf8): synonyms that are looked for too, as the glossary writes them
 * @key: what all words together are to the glossary
 * @words: takes texts apart
 *
 * What to look for to answer a query.
 */
typedef struct
{
  VitkQuery *query;
  VitkQuestion question;
  VitkExtreme extreme;
  GArray *atoms;
  GArray *alternatives;
  GPtrArray *expansions;
  char *key;
  VitkWords *words;
} VitkPlan;

VitkPlan *vitk_plan_new (VitkQuery *query, VitkLexicon *lexicon, VitkGlossary *glossary,
                         gboolean expand, gboolean typing);
void vitk_plan_free (VitkPlan *self);
int vitk_plan_find_atom (const VitkPlan *self, const VitkQueryNode *node);
void vitk_plan_add (VitkPlan *self, const char *phrase, gboolean prefix, VitkTier tier, guint first,
                    guint last);
char *vitk_plan_dup_any (const VitkPlan *self, guint *n_wanted);
char *vitk_plan_dup_all (const VitkPlan *self, VitkGlossary *glossary, GArray **numbers,
                         guint *n_wanted);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkPlan, vitk_plan_free)

G_END_DECLS
