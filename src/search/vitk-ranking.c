/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "search/vitk-ranking.h"

#include "search/vitk-naming.h"

#include <math.h>
#include <string.h>

#define MAX_ATOMS VITK_MATCHES_MAX_ATOMS

/* What a word is worth that was found elsewhere than in the best sentence. */
#define WORTH_IN_UNIT 0.4
#define WORTH_IN_CONTEXT 0.25
#define WORTH_OPTIONAL 0.12
#define WORTH_SOFT 0.5
#define LEAST_NOT_SOFT 2
#define WORTH_AGAIN 0.04
#define WORTH_OF_TERM 0.6
#define WORTH_OF_NAME 1.6
#define WORTH_VERBATIM 1.1

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
  const VitkMatches *matches;
  double worth[MAX_ATOMS];
  int before[MAX_ATOMS]; /* the atom that counts before each, and the one after; -1 for none */
  int after[MAX_ATOMS];
  guint n_required;
  const char *verbatim; /* the query, if it is nothing but words, or NULL */
} Ranker;

static const VitkAtom *
get_atom (const Ranker *ranker, guint i)
{
  return vitk_matches_get_atom (ranker->matches, i);
}

static const VitkUnit *
get_unit (const Ranker *ranker, guint i)
{
  return vitk_matches_get_unit (ranker->matches, i);
}

/* Whether other words say what it is about. */
static gboolean
has_more_than_soft (const Ranker *ranker)
{
  guint n = 0;
  guint i;

  for (i = 0; i < ranker->matches->n_atoms; i++)
    {
      const VitkAtom *atom = get_atom (ranker, i);

      n += !atom->optional && !atom->negative && !atom->soft;
    }
  return n >= LEAST_NOT_SOFT;
}

/* The rarer a word is among the units of the article, the more it says. */
static void
weigh_atoms (Ranker *ranker)
{
  guint n_units = ranker->matches->document->units->len;
  const gboolean is_long =
      ranker->matches->plan->question != VITK_QUESTION_NONE || has_more_than_soft (ranker);
  g_autofree guint *n_with = g_new0 (guint, MAX_ATOMS);
  VitkFound found;
  guint i;
  guint j;

  for (i = 0; i < n_units; i++)
    {
      if (ranker->matches->starts[i] == ranker->matches->starts[i + 1])
        continue;
      vitk_matches_find_unit (ranker->matches, i, &found);
      for (j = 0; j < ranker->matches->n_atoms; j++)
        n_with[j] += found.best[j] < VITK_TIER_AKIN;
    }
  for (j = 0; j < ranker->matches->n_atoms; j++)
    {
      const VitkAtom *atom = get_atom (ranker, j);

      ranker->worth[j] = log (1 + (n_units + 1) / (n_with[j] + 0.5));
      if (atom->optional)
        ranker->worth[j] *= WORTH_OPTIONAL;
      else if (atom->soft && is_long)
        ranker->worth[j] *= WORTH_SOFT;
      ranker->n_required += !atom->optional && !atom->negative;
    }
}

/* What was typed, if it may stand in the text just so. */
static void
find_verbatim (Ranker *ranker)
{
  const VitkPlan *plan = ranker->matches->plan;
  gboolean words = plan->question == VITK_QUESTION_NONE;
  guint i;

  for (i = 0; words && i < plan->atoms->len; i++)
    {
      const VitkQueryNode *node = g_array_index (plan->atoms, VitkAtom, i).node;

      words = node->kind == VITK_QUERY_WORD && !node->prefix;
    }
  if (words &&
      (plan->query->root->kind == VITK_QUERY_WORD || plan->query->root->kind == VITK_QUERY_AND))
    ranker->verbatim = plan->query->text;
}

static void
find_neighbours (Ranker *ranker)
{
  int last = -1;
  guint i;

  for (i = 0; i < ranker->matches->n_atoms; i++)
    {
      ranker->before[i] = last;
      ranker->after[i] = -1;
      if (get_atom (ranker, i)->optional)
        continue;
      if (last >= 0)
        ranker->after[last] = i;
      last = i;
    }
}

/* What it is worth that a word follows the one that it follows in the query at such a distance. */
static double
praise_distance (int distance)
{
  if (distance < 0)
    return distance >= -4 ? 0.2 : 0;
  return distance <= 1 ? 0.6 : distance <= 3 ? 0.35 : distance <= 8 ? 0.15 : 0;
}

/* How near the words of the query are to each other in a sentence: for each two that follow each
 * other, by how many words lie between. */
static double
measure_nearness (const Ranker *ranker, guint from, guint to)
{
  const VitkMatches *matches = ranker->matches;
  int last[MAX_ATOMS];
  double best[MAX_ATOMS] = { 0 };
  double nearness = 0;
  guint i;

  memset (last, -1, sizeof last);
  for (i = from; i < to; i++)
    {
      const VitkAlternative *alternative = vitk_matches_get_alternative (matches, i);
      int place = vitk_matches_get_place (matches, i)->place;
      guint a;

      for (a = alternative->first;
           alternative->tier < VITK_TIER_AKIN && a <= alternative->last && a < matches->n_atoms;
           a++)
        {
          int before = ranker->before[a];
          int after = ranker->after[a];

          last[a] = place + (a < alternative->last ? 0 : (int) alternative->n_words - 1);
          if (before >= 0 && last[before] >= 0)
            best[a] = MAX (best[a], praise_distance (place - last[before]));
          if (after >= 0 && last[after] >= 0)
            best[after] = MAX (best[after], praise_distance (last[after] - place));
        }
    }
  for (i = 0; i < matches->n_atoms; i++)
    if (best[i] > 0)
      nearness += best[i] * MIN (ranker->worth[ranker->before[i]], ranker->worth[i]);
  return nearness;
}

static double
sum_worth (const Ranker *ranker, const VitkFound *found)
{
  double sum = 0;
  guint i;

  for (i = 0; i < ranker->matches->n_atoms; i++)
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
find_sentence (const Ranker *ranker, guint unit, VitkCandidate *candidate, VitkFound *best)
{
  guint end = ranker->matches->starts[unit + 1];
  guint i = ranker->matches->starts[unit];
  double most = -1;

  candidate->first = get_unit (ranker, unit)->first;
  candidate->last = get_unit (ranker, unit)->last;
  vitk_matches_clear_found (ranker->matches, best);
  while (i < end)
    {
      guint from = i;
      guint first;
      guint last;
      double value;
      VitkFound found;

      vitk_document_get_sentence (ranker->matches->document,
                                  vitk_matches_get_place (ranker->matches, i)->place, &first,
                                  &last);
      while (i < end && vitk_matches_get_place (ranker->matches, i)->place < last)
        i++;
      vitk_matches_clear_found (ranker->matches, &found);
      vitk_matches_find (ranker->matches, from, i, &found);
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

static gboolean
fulfils_with (const Ranker *ranker, guint unit, const VitkFound *here, const VitkFound *around,
              VitkTier most)
{
  gboolean found[MAX_ATOMS];
  guint i;

  for (i = 0; i < ranker->matches->n_atoms; i++)
    found[i] = here->best[i] <= most || (around != NULL && around->best[i] <= VITK_TIER_STEM &&
                                         !get_atom (ranker, i)->negative);
  return vitk_matches_fulfil (ranker->matches, unit, found);
}

/* Whether a unit may answer with some of the words: filters and what is left out still hold. */
static gboolean
fulfils_partly (const Ranker *ranker, guint unit, const VitkFound *here)
{
  const VitkQueryNode *root = ranker->matches->plan->query->root;
  gboolean found[MAX_ATOMS];
  guint i;

  for (i = 0; i < ranker->matches->n_atoms; i++)
    found[i] = !get_atom (ranker, i)->negative || here->best[i] <= VITK_TIER_STEM;
  if (root->kind == VITK_QUERY_NEAR)
    return FALSE;
  for (i = 0; root->kind == VITK_QUERY_AND && i < root->children->len; i++)
    if (((VitkQueryNode *) g_ptr_array_index (root->children, i))->kind == VITK_QUERY_NEAR)
      return FALSE;
  return vitk_matches_fulfil (ranker->matches, unit, found);
}

static void
find_around (const VitkMatches *matches, const VitkUnit *unit, VitkFound *around)
{
  guint i;

  vitk_matches_clear_found (matches, around);
  for (i = 0; i < G_N_ELEMENTS (unit->context); i++)
    if (unit->context[i] >= 0)
      vitk_matches_find (matches, matches->starts[unit->context[i]],
                         matches->starts[unit->context[i] + 1], around);
}

static VitkFit
judge (const Ranker *ranker, guint unit, const VitkFound *here, const VitkFound *around)
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
score (const Ranker *ranker, double sentence, const VitkUnit *unit, const VitkFound *here,
       const VitkFound *best, const VitkFound *around)
{
  double sum = 0;
  guint i;

  for (i = 0; i < ranker->matches->n_atoms; i++)
    {
      if (get_atom (ranker, i)->negative)
        continue;
      sum += ranker->worth[i] *
             MAX (WORTH_IN_UNIT * (tier_worth[here->best[i]] - tier_worth[best->best[i]]), 0);
      sum += ranker->worth[i] * WORTH_AGAIN * log (1 + here->n[i]);
      if (here->best[i] > VITK_TIER_SYNONYM)
        sum += ranker->worth[i] * WORTH_IN_CONTEXT * tier_worth[around->best[i]];
    }
  return (sentence + sum) * unit->weight;
}

static gboolean
is_part_of_word (char c)
{
  return g_ascii_isalnum (c) || (c & 0x80) != 0;
}

/* Whether the query stands in a unit letter for letter. */
static gboolean
has_verbatim (const Ranker *ranker, const VitkUnit *unit)
{
  const VitkDocument *document = ranker->matches->document;
  const gsize length = strlen (ranker->verbatim);
  guint i;

  for (i = unit->first_part; i < unit->first_part + unit->n_parts; i++)
    {
      const VitkPart *part = &g_array_index (document->parts, VitkPart, i);
      const char *start = document->text->str + part->start;
      const char *end = document->text->str + part->end;
      const char *p;

      for (p = start; (p = g_strstr_len (p, end - p, ranker->verbatim)) != NULL; p++)
        if ((p == start || !is_part_of_word (p[-1])) &&
            (p + length == end || !is_part_of_word (p[length])))
          return TRUE;
    }
  return FALSE;
}

static gboolean
consider (const Ranker *ranker, guint i, VitkCandidate *candidate)
{
  const VitkUnit *unit = get_unit (ranker, i);
  double named = vitk_naming_measure (ranker->matches, i, ranker->n_required);
  VitkFound here;
  VitkFound best;
  VitkFound around;
  double sentence;
  guint j;

  *candidate = (VitkCandidate) { .unit = i };
  vitk_matches_find_unit (ranker->matches, i, &here);
  find_around (ranker->matches, unit, &around);
  candidate->fit = judge (ranker, i, &here, &around);
  if (candidate->fit == VITK_FIT_PARTLY && !fulfils_partly (ranker, i, &here))
    return FALSE;
  sentence = find_sentence (ranker, i, candidate, &best);
  candidate->score = score (ranker, sentence, unit, &here, &best, &around);
  if (ranker->verbatim != NULL && has_verbatim (ranker, unit))
    candidate->score *= WORTH_VERBATIM;
  for (j = 0; j < ranker->matches->n_atoms; j++)
    candidate->standing.n_missing += !get_atom (ranker, j)->optional &&
                                     !get_atom (ranker, j)->negative &&
                                     here.best[j] > VITK_TIER_SYNONYM;
  /* What a term means answers what it is, not how it works. */
  if (unit->kind == VITK_SEARCH_TERM && ranker->matches->plan->question != VITK_QUESTION_NONE)
    candidate->score *= WORTH_OF_TERM;
  /* What is drawn is found where it has its own name rather than where others do something to it.
   */
  if (unit->kind == VITK_SEARCH_FIGURE && vitk_naming_is_title (ranker->matches, unit))
    candidate->score *= WORTH_OF_NAME;
  if (named > 0)
    {
      candidate->fit = VITK_FIT_NAMED;
      candidate->score += named;
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

  if ((one->fit == VITK_FIT_NAMED) != (two->fit == VITK_FIT_NAMED))
    return one->fit == VITK_FIT_NAMED ? -1 : 1;
  if (one->score != two->score)
    return one->score > two->score ? -1 : 1;
  return (one->unit > two->unit) - (one->unit < two->unit);
}

/* Drops what has too few of the words, or all that has some if enough has all. */
static void
drop_partial (const Ranker *ranker, VitkRanking *ranking)
{
  GArray *candidates = ranking->candidates;
  gboolean question = ranker->matches->plan->question != VITK_QUESTION_NONE;
  guint n_full = 0;
  double most = 0;
  guint i;

  for (i = 0; i < candidates->len; i++)
    {
      const VitkCandidate *candidate = &g_array_index (candidates, VitkCandidate, i);

      n_full += candidate->fit != VITK_FIT_PARTLY;
      if (candidate->fit != VITK_FIT_NAMED)
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

/* A figure is found once, whether by its caption or by its description. */
static void
drop_repeated (const Ranker *ranker, GArray *candidates)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  guint n = 0;
  guint i;

  for (i = 0; i < candidates->len; i++)
    {
      const VitkCandidate candidate = g_array_index (candidates, VitkCandidate, i);

      if (g_hash_table_add (seen, (gpointer) get_unit (ranker, candidate.unit)->anchor))
        g_array_index (candidates, VitkCandidate, n++) = candidate;
    }
  g_array_set_size (candidates, n);
}

/* Whether it is enough that a unit tells what an extreme is asked of. */
static gboolean
is_compared (const Ranker *ranker, guint unit)
{
  const VitkPlan *plan = ranker->matches->plan;
  VitkMeasure measure;

  return plan->extreme.fact != NULL && ranker->n_required == 0 &&
         vitk_extreme_get_measure (&plan->extreme, ranker->matches->document, unit, &measure);
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
  gboolean by_filter = plan->atoms->len == 0;
  Ranker ranker = { 0 };
  guint i;

  self->candidates = g_array_new (FALSE, FALSE, sizeof (VitkCandidate));
  self->matches = vitk_matches_new (plan, document, glossary, pairs, n_pairs);
  if (plan->query->root == NULL)
    return self;
  ranker.matches = self->matches;
  find_verbatim (&ranker);
  weigh_atoms (&ranker);
  find_neighbours (&ranker);
  for (i = 0; i < document->units->len; i++)
    {
      VitkCandidate candidate;

      if ((by_filter || self->matches->starts[i] < self->matches->starts[i + 1] ||
           vitk_naming_measure (ranker.matches, i, ranker.n_required) > 0 ||
           is_compared (&ranker, i)) &&
          consider (&ranker, i, &candidate))
        g_array_append_val (self->candidates, candidate);
    }
  drop_partial (&ranker, self);
  g_array_sort (self->candidates,
                plan->question != VITK_QUESTION_NONE ? compare_answers : compare_fits);
  drop_repeated (&ranker, self->candidates);
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
  vitk_matches_free (self->matches);
  g_free (self);
}
