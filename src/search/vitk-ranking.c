/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "search/vitk-ranking.h"

#include "search/vitk-filter-match.h"

#include <math.h>
#include <string.h>

#define MAX_ATOMS 64

/* What a word is worth that was found elsewhere than in the best sentence. */
#define WORTH_IN_UNIT 0.4
#define WORTH_IN_CONTEXT 0.25
#define WORTH_OPTIONAL 0.12
#define WORTH_AGAIN 0.04

/* Sentences of so many words are neither praised for being short nor blamed for being long. */
#define USUAL_LENGTH 25
#define MAX_LENGTH 100

/* An answer that has some of the words is none if it has less than that of what the best has. */
#define LEAST_SHARE 0.55

/* How few full answers to a longer query are filled up with partial ones. */
#define FEW_ANSWERS 3

static const double tier_worth[] = { 1, 0.93, 0.75, 0.82, 0.5, 0 };

typedef struct
{
  VitkTier best[MAX_ATOMS];
  guint n[MAX_ATOMS];
} Found;

typedef struct
{
  const VitkPlan *plan;
  const VitkDocument *document;
  VitkGlossary *glossary;
  GArray *places;
  guint *starts; /* of each unit: its first among the places */
  double worth[MAX_ATOMS];
  guint n_atoms;
  guint n_required;
} Ranker;

static const VitkAtom *
get_atom (const Ranker *ranker, guint i)
{
  return &g_array_index (ranker->plan->atoms, VitkAtom, i);
}

static const VitkUnit *
get_unit (const Ranker *ranker, guint i)
{
  return &g_array_index (ranker->document->units, VitkUnit, i);
}

static const VitkPlace *
get_place (const Ranker *ranker, guint i)
{
  return &g_array_index (ranker->places, VitkPlace, i);
}

static const VitkAlternative *
get_alternative (const Ranker *ranker, guint place)
{
  return &g_array_index (ranker->plan->alternatives, VitkAlternative,
                         get_place (ranker, place)->alternative);
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const VitkPlace *one = a;
  const VitkPlace *two = b;

  if (one->place != two->place)
    return one->place < two->place ? -1 : 1;
  return (one->alternative > two->alternative) - (one->alternative < two->alternative);
}

static void
take_places (Ranker *ranker, const guint32 *pairs, gsize n_pairs)
{
  gsize i;

  for (i = 0; i < n_pairs; i++)
    {
      const VitkPlace place = { pairs[2 * i + 1], pairs[2 * i] };

      /* An index that is damaged may say anything. */
      if (place.alternative < ranker->plan->alternatives->len &&
          place.place < ranker->document->n_words)
        g_array_append_val (ranker->places, place);
    }
  g_array_sort (ranker->places, compare_places);
}

static void
find_starts (Ranker *ranker)
{
  guint n_units = ranker->document->units->len;
  guint at = 0;
  guint i;

  ranker->starts = g_new (guint, n_units + 1);
  for (i = 0; i < n_units; i++)
    {
      while (at < ranker->places->len && get_place (ranker, at)->place < get_unit (ranker, i)->first)
        at++;
      ranker->starts[i] = at;
    }
  ranker->starts[n_units] = ranker->places->len;
}

static void
clear_found (const Ranker *ranker, Found *found)
{
  guint i;

  for (i = 0; i < ranker->n_atoms; i++)
    {
      found->best[i] = VITK_TIER_NONE;
      found->n[i] = 0;
    }
}

static void
note_place (const Ranker *ranker, guint place, Found *found)
{
  const VitkAlternative *alternative = get_alternative (ranker, place);
  guint i;

  for (i = alternative->first; i <= alternative->last && i < ranker->n_atoms; i++)
    {
      found->best[i] = MIN (found->best[i], alternative->tier);
      found->n[i]++;
    }
}

static void
find_in_unit (const Ranker *ranker, guint unit, Found *found)
{
  guint i;

  clear_found (ranker, found);
  for (i = ranker->starts[unit]; i < ranker->starts[unit + 1]; i++)
    note_place (ranker, i, found);
}

/* The rarer a word is among the units of the article, the more it says. */
static void
weigh_atoms (Ranker *ranker)
{
  guint n_units = ranker->document->units->len;
  g_autofree guint *n_with = g_new0 (guint, MAX_ATOMS);
  Found found;
  guint i;
  guint j;

  for (i = 0; i < n_units; i++)
    {
      if (ranker->starts[i] == ranker->starts[i + 1])
        continue;
      find_in_unit (ranker, i, &found);
      for (j = 0; j < ranker->n_atoms; j++)
        n_with[j] += found.best[j] < VITK_TIER_AKIN;
    }
  for (j = 0; j < ranker->n_atoms; j++)
    {
      const VitkAtom *atom = get_atom (ranker, j);

      ranker->worth[j] = log (1 + (n_units + 1) / (n_with[j] + 0.5));
      if (atom->optional)
        ranker->worth[j] *= WORTH_OPTIONAL;
      ranker->n_required += !atom->optional && !atom->negative;
    }
}

/* How near the words of the query are to each other in a sentence: for each two that follow each
 * other, by how many words lie between. */
static double
measure_nearness (const Ranker *ranker, guint from, guint to)
{
  int last[MAX_ATOMS];
  double nearness = 0;
  double best[MAX_ATOMS] = { 0 };
  guint i;

  memset (last, -1, sizeof last);
  for (i = from; i < to; i++)
    {
      const VitkAlternative *alternative = get_alternative (ranker, i);
      int place = get_place (ranker, i)->place;
      guint a;

      if (alternative->tier >= VITK_TIER_AKIN)
        continue;
      for (a = alternative->first; a <= alternative->last && a < ranker->n_atoms; a++)
        {
          last[a] = place + (a < alternative->last ? 0 : (int) alternative->n_words - 1);
          if (a > 0 && last[a - 1] >= 0)
            {
              int distance = place - last[a - 1];
              double value = distance <= 1 ? 0.6 : distance <= 3 ? 0.35 : distance <= 8 ? 0.15 : 0;

              best[a] = MAX (best[a], value);
            }
          if (a + 1 < ranker->n_atoms && last[a + 1] >= 0 && place - last[a + 1] <= 4)
            best[a + 1] = MAX (best[a + 1], 0.2);
        }
    }
  for (i = 1; i < ranker->n_atoms; i++)
    nearness += best[i] * MIN (ranker->worth[i - 1], ranker->worth[i]);
  return nearness;
}

static double
sum_worth (const Ranker *ranker, const Found *found)
{
  double sum = 0;
  guint i;

  for (i = 0; i < ranker->n_atoms; i++)
    if (!get_atom (ranker, i)->negative)
      sum += ranker->worth[i] * tier_worth[found->best[i]];
  return sum;
}

static double
praise_length (guint n_words)
{
  return 1 / (0.8 + 0.2 * MIN (n_words, MAX_LENGTH) / USUAL_LENGTH);
}

/* Finds the sentence of a unit that is worth most. */
static double
find_sentence (const Ranker *ranker, guint unit, VitkCandidate *candidate, Found *best)
{
  guint end = ranker->starts[unit + 1];
  guint i = ranker->starts[unit];
  double most = -1;

  candidate->first = get_unit (ranker, unit)->first;
  candidate->last = get_unit (ranker, unit)->last;
  clear_found (ranker, best);
  while (i < end)
    {
      guint from = i;
      guint first;
      guint last;
      double value;
      Found found;

      vitk_document_get_sentence (ranker->document, get_place (ranker, i)->place, &first, &last);
      clear_found (ranker, &found);
      for (; i < end && get_place (ranker, i)->place < last; i++)
        note_place (ranker, i, &found);
      value = (sum_worth (ranker, &found) + measure_nearness (ranker, from, i)) *
              praise_length (last - first);
      if (value <= most)
        continue;
      most = value;
      *best = found;
      candidate->first = first;
      candidate->last = MIN (last, get_unit (ranker, unit)->last);
    }
  return MAX (most, 0);
}

/* Whether two atoms stand at most so many words from each other in a unit. */
static gboolean
is_near (const Ranker *ranker, guint unit, int one, int two, guint distance)
{
  guint end = ranker->starts[unit + 1];
  guint i;
  guint j;

  for (i = ranker->starts[unit]; i < end; i++)
    {
      const VitkAlternative *alternative = get_alternative (ranker, i);

      if (one < (int) alternative->first || one > (int) alternative->last)
        continue;
      for (j = ranker->starts[unit]; j < end; j++)
        {
          const VitkAlternative *other = get_alternative (ranker, j);
          int gap = (int) get_place (ranker, j)->place - (int) get_place (ranker, i)->place;

          if (i != j && two >= (int) other->first && two <= (int) other->last &&
              (guint) ABS (gap) <= distance + (gap > 0 ? alternative : other)->n_words)
            return TRUE;
        }
    }
  return FALSE;
}

/* Whether a unit is what a part of the query asks for. @found says which atoms count as there. */
static gboolean
fulfils (const Ranker *ranker, guint unit, const VitkQueryNode *node, const gboolean *found)
{
  guint i;
  int atom;

  switch (node->kind)
    {
    case VITK_QUERY_WORD:
    case VITK_QUERY_PHRASE:
      atom = vitk_plan_find_atom (ranker->plan, node);
      return found[atom] || (get_atom (ranker, atom)->optional && !get_atom (ranker, atom)->negative);
    case VITK_QUERY_FILTER:
      return vitk_filter_matches (node->filter, ranker->document, unit, ranker->glossary);
    case VITK_QUERY_NOT:
      return !fulfils (ranker, unit, g_ptr_array_index (node->children, 0), found);
    case VITK_QUERY_NEAR:
      return fulfils (ranker, unit, g_ptr_array_index (node->children, 0), found) &&
             fulfils (ranker, unit, g_ptr_array_index (node->children, 1), found) &&
             is_near (ranker, unit,
                      vitk_plan_find_atom (ranker->plan, g_ptr_array_index (node->children, 0)),
                      vitk_plan_find_atom (ranker->plan, g_ptr_array_index (node->children, 1)),
                      node->distance);
    default:
      break;
    }
  for (i = 0; i < node->children->len; i++)
    if (fulfils (ranker, unit, g_ptr_array_index (node->children, i), found) ==
        (node->kind == VITK_QUERY_OR))
      return node->kind == VITK_QUERY_OR;
  return node->kind == VITK_QUERY_AND;
}

static gboolean
fulfils_with (const Ranker *ranker, guint unit, const Found *here, const Found *around,
              VitkTier most)
{
  gboolean found[MAX_ATOMS];
  guint i;

  for (i = 0; i < ranker->n_atoms; i++)
    found[i] = here->best[i] <= most || (around != NULL && around->best[i] <= VITK_TIER_STEM &&
                                         !get_atom (ranker, i)->negative);
  return fulfils (ranker, unit, ranker->plan->query->root, found);
}

/* Whether a unit may answer with some of the words: filters and what is left out still hold. */
static gboolean
fulfils_partly (const Ranker *ranker, guint unit, const Found *here)
{
  const VitkQueryNode *root = ranker->plan->query->root;
  gboolean found[MAX_ATOMS];
  guint i;

  for (i = 0; i < ranker->n_atoms; i++)
    found[i] = !get_atom (ranker, i)->negative || here->best[i] <= VITK_TIER_STEM;
  if (root->kind == VITK_QUERY_NEAR)
    return FALSE;
  for (i = 0; root->kind == VITK_QUERY_AND && i < root->children->len; i++)
    if (((VitkQueryNode *) g_ptr_array_index (root->children, i))->kind == VITK_QUERY_NEAR)
      return FALSE;
  return fulfils (ranker, unit, root, found);
}

static void
find_around (const Ranker *ranker, const VitkUnit *unit, Found *around)
{
  guint i;
  guint j;

  clear_found (ranker, around);
  for (i = 0; i < G_N_ELEMENTS (unit->context); i++)
    if (unit->context[i] >= 0)
      for (j = ranker->starts[unit->context[i]]; j < ranker->starts[unit->context[i] + 1]; j++)
        note_place (ranker, j, around);
}

/* Whether the unit explains the term that the query is; which of the term's names that is, from 1. */
static guint
find_term (const Ranker *ranker, const VitkUnit *unit)
{
  GPtrArray *groups;
  guint i;
  guint j;

  if (unit->kind != VITK_SEARCH_TERM || ranker->glossary == NULL)
    return 0;
  groups = vitk_glossary_find (ranker->glossary, ranker->plan->key);
  for (i = 0; groups != NULL && i < groups->len; i++)
    {
      const VitkSynonyms *synonyms = g_ptr_array_index (groups, i);

      for (j = 0; strcmp (synonyms->anchor, unit->anchor) == 0 && j < synonyms->keys->len; j++)
        if (strcmp (g_ptr_array_index (synonyms->keys, j), ranker->plan->key) == 0)
          return j + 1;
    }
  return 0;
}

static VitkFit
judge (const Ranker *ranker, guint unit, const Found *here, const Found *around)
{
  if (fulfils_with (ranker, unit, here, NULL, VITK_TIER_STEM))
    return VITK_FIT_EXACT;
  if (fulfils_with (ranker, unit, here, NULL, VITK_TIER_PREFIX))
    return VITK_FIT_PREFIX;
  if (fulfils_with (ranker, unit, here, around, VITK_TIER_SYNONYM))
    return VITK_FIT_EXPANDED;
  return VITK_FIT_PARTLY;
}

static double
score (const Ranker *ranker, double sentence, const VitkUnit *unit, const Found *here,
       const Found *best, const Found *around)
{
  double sum = 0;
  guint i;

  for (i = 0; i < ranker->n_atoms; i++)
    {
      if (get_atom (ranker, i)->negative)
        continue;
      sum += ranker->worth[i] * MAX (WORTH_IN_UNIT * (tier_worth[here->best[i]] -
                                                      tier_worth[best->best[i]]),
                                     0);
      sum += ranker->worth[i] * WORTH_AGAIN * log (1 + here->n[i]);
      if (here->best[i] > VITK_TIER_SYNONYM)
        sum += ranker->worth[i] * WORTH_IN_CONTEXT * tier_worth[around->best[i]];
    }
  return (sentence + sum) * unit->weight;
}

static gboolean
consider (const Ranker *ranker, guint i, VitkCandidate *candidate)
{
  const VitkUnit *unit = get_unit (ranker, i);
  guint term = find_term (ranker, unit);
  Found here;
  Found best;
  Found around;
  double sentence;
  guint j;

  *candidate = (VitkCandidate){ .unit = i };
  find_in_unit (ranker, i, &here);
  find_around (ranker, unit, &around);
  candidate->fit = judge (ranker, i, &here, &around);
  if (candidate->fit == VITK_FIT_PARTLY && !fulfils_partly (ranker, i, &here))
    return FALSE;
  sentence = find_sentence (ranker, i, candidate, &best);
  candidate->score = score (ranker, sentence, unit, &here, &best, &around);
  for (j = 0; j < ranker->n_atoms; j++)
    candidate->n_missing += !get_atom (ranker, j)->optional && !get_atom (ranker, j)->negative &&
                            here.best[j] > VITK_TIER_SYNONYM;
  if (term > 0)
    {
      candidate->fit = VITK_FIT_TERM;
      candidate->score += 100.0 / term;
    }
  return candidate->fit != VITK_FIT_PARTLY || sentence > 0;
}

static int
compare_fits (gconstpointer a, gconstpointer b)
{
  const VitkCandidate *one = a;
  const VitkCandidate *two = b;

  if (one->fit != two->fit)
    return one->fit < two->fit ? -1 : 1;
  if (one->score != two->score)
    return one->score > two->score ? -1 : 1;
  return (one->unit > two->unit) - (one->unit < two->unit);
}

/* For a question it counts what is said, not whether all its words are there. */
static int
compare_answers (gconstpointer a, gconstpointer b)
{
  const VitkCandidate *one = a;
  const VitkCandidate *two = b;

  if ((one->fit == VITK_FIT_TERM) != (two->fit == VITK_FIT_TERM))
    return one->fit == VITK_FIT_TERM ? -1 : 1;
  if (one->score != two->score)
    return one->score > two->score ? -1 : 1;
  return (one->unit > two->unit) - (one->unit < two->unit);
}

/* Drops what has too few of the words, or all that has some if enough has all. */
static void
drop_partial (const Ranker *ranker, VitkRanking *ranking)
{
  GArray *candidates = ranking->candidates;
  gboolean question = ranker->plan->question != VITK_QUESTION_NONE;
  guint n_full = 0;
  double most = 0;
  guint i;

  for (i = 0; i < candidates->len; i++)
    {
      const VitkCandidate *candidate = &g_array_index (candidates, VitkCandidate, i);

      n_full += candidate->fit != VITK_FIT_PARTLY;
      if (candidate->fit != VITK_FIT_TERM)
        most = MAX (most, candidate->score);
    }
  ranking->partly = n_full == 0 && candidates->len > 0;
  question = question || (ranker->n_required >= 3 && n_full < FEW_ANSWERS);
  for (i = candidates->len; i > 0; i--)
    {
      const VitkCandidate *candidate = &g_array_index (candidates, VitkCandidate, i - 1);

      if (candidate->fit == VITK_FIT_PARTLY &&
          (candidate->score < LEAST_SHARE * most || (n_full > 0 && !question)))
        g_array_remove_index (candidates, i - 1);
    }
}

/**
 * vitk_ranking_new:
 * @plan: what was looked for
 * @document: the article
 * @glossary: (nullable): what means the same in it
 * @pairs: (array length=n_pairs): which alternative was found at which place, two numbers each
 * @n_pairs: how many
 *
 * Finds the units that answer, and the best sentence of each.
 *
 * Returns: (transfer full): the units, the best first
 */
VitkRanking *
vitk_ranking_new (const VitkPlan *plan, const VitkDocument *document, VitkGlossary *glossary,
                  const guint32 *pairs, gsize n_pairs)
{
  VitkRanking *self = g_new0 (VitkRanking, 1);
  Ranker ranker = { .plan = plan, .document = document, .glossary = glossary };
  gboolean by_filter = plan->alternatives->len == 0;
  guint i;

  self->candidates = g_array_new (FALSE, FALSE, sizeof (VitkCandidate));
  self->places = g_array_new (FALSE, FALSE, sizeof (VitkPlace));
  if (plan->query->root == NULL)
    return self;
  ranker.places = self->places;
  ranker.n_atoms = MIN (plan->atoms->len, MAX_ATOMS);
  take_places (&ranker, pairs, n_pairs);
  find_starts (&ranker);
  weigh_atoms (&ranker);
  for (i = 0; i < document->units->len; i++)
    {
      VitkCandidate candidate;

      if ((by_filter || ranker.starts[i] < ranker.starts[i + 1] ||
           find_term (&ranker, get_unit (&ranker, i)) > 0) &&
          consider (&ranker, i, &candidate))
        g_array_append_val (self->candidates, candidate);
    }
  drop_partial (&ranker, self);
  g_array_sort (self->candidates,
                plan->question != VITK_QUESTION_NONE ? compare_answers : compare_fits);
  g_free (ranker.starts);
  return self;
}

/**
 * vitk_ranking_free:
 * @self: (transfer full): a ranking
 */
void
vitk_ranking_free (VitkRanking *self)
{
  g_array_unref (self->candidates);
  g_array_unref (self->places);
  g_free (self);
}
