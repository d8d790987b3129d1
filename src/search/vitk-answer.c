/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "search/vitk-answer.h"

#include "model/vitk-filter-match.h"

#include <string.h>

/* How many answers to a question are looked at more closely, and what a word that fits the question
 * is worth to them. */
#define N_LOOKED_AT 24
#define CUE_WORTH 0.12
#define MAX_CUES 3
#define PERSON_WORTH 0.2
#define NEAR_HIT 3

typedef struct
{
  const VitkPlan *plan;
  const GArray *places;
  const char *text;
  guint place; /* of the word that comes next */
  guint first;
  guint last;
  guint n_cues;
  guint n_names; /* words in capitals, not the first */
} Look;

/* Whether a word of the query was found so near that one speaks of the other. */
static gboolean
is_near_hit (const Look *look, guint place)
{
  guint i;

  for (i = 0; i < look->places->len; i++)
    {
      const VitkMatch *hit = &g_array_index (look->places, VitkMatch, i);
      const VitkAlternative *alternative =
          &g_array_index (look->plan->alternatives, VitkAlternative, hit->alternative);

      if (hit->place + NEAR_HIT >= place && hit->place <= place + NEAR_HIT &&
          alternative->tier <= VITK_TIER_STEM &&
          !g_array_index (look->plan->atoms, VitkAtom, alternative->first).optional)
        return TRUE;
    }
  return FALSE;
}

static gboolean
look_at_word (const VitkWord *word, gpointer user_data)
{
  Look *look = user_data;
  g_autofree char *form = NULL;
  guint place;

  if (word->again)
    return TRUE;
  place = look->place++;
  if (place < look->first || place >= look->last)
    return place < look->last;
  form = g_strndup (word->form, word->length);
  look->n_cues += vitk_english_is_cue (form, look->plan->question) &&
                  (look->plan->question != VITK_QUESTION_WHAT || is_near_hit (look, place));
  /* "Hendrik", not "RCT" and not "K2". */
  if (place > look->first && word->length > 2 && g_ascii_isupper (look->text[word->start]) &&
      g_ascii_islower (look->text[word->start + 1]) && g_ascii_isalpha (form[word->length - 1]))
    look->n_names++;
  return TRUE;
}

/* How much likelier the best sentence of a unit answers a question of that sort. */
static double
praise (const VitkPlan *plan, const VitkDocument *document, const VitkRanking *ranking,
        const VitkCandidate *candidate)
{
  const VitkUnit *unit = &g_array_index (document->units, VitkUnit, candidate->unit);
  Look look = { .plan = plan,
                .places = ranking->matches->places,
                .first = candidate->first,
                .last = candidate->last };
  double praise = 1;
  guint i;

  for (i = unit->first_part; i < unit->first_part + unit->n_parts; i++)
    {
      const VitkPart *part = &g_array_index (document->parts, VitkPart, i);

      look.text = document->text->str + part->start;
      look.place = part->first;
      vitk_words_foreach (plan->words, look.text, part->end - part->start, look_at_word, &look);
    }
  praise += CUE_WORTH * MIN (look.n_cues, MAX_CUES);
  if (plan->question == VITK_QUESTION_WHO && look.n_names >= 2 && look.n_cues > 0)
    praise += PERSON_WORTH;
  return praise;
}

static int
compare_scores (gconstpointer a, gconstpointer b)
{
  const VitkCandidate *one = a;
  const VitkCandidate *two = b;

  if ((one->fit == VITK_FIT_NAMED) != (two->fit == VITK_FIT_NAMED))
    return one->fit == VITK_FIT_NAMED ? -1 : 1;
  return (one->score < two->score) - (one->score > two->score);
}

static int
compare_standings (gconstpointer a, gconstpointer b, gpointer plan)
{
  const VitkCandidate *one = a;
  const VitkCandidate *two = b;

  return vitk_extreme_compare (&((const VitkPlan *) plan)->extreme, &one->standing, &two->standing);
}

/* Of the rows that have as many of the words as any answer those come first that have most of what
 * is compared. */
static void
sort_by_extreme (const VitkPlan *plan, const VitkDocument *document, GArray *candidates)
{
  guint least = G_MAXUINT;
  guint i;

  for (i = 0; i < candidates->len; i++)
    least = MIN (least, g_array_index (candidates, VitkCandidate, i).standing.n_missing);
  for (i = 0; i < candidates->len; i++)
    {
      VitkCandidate *row = &g_array_index (candidates, VitkCandidate, i);

      row->standing.compared =
          row->standing.n_missing == least &&
          vitk_extreme_get_measure (&plan->extreme, document, row->unit, &row->standing.measure);
    }
  g_array_sort_with_data (candidates, compare_standings, (gpointer) plan);
}

/**
 * vitk_answer_sort:
 * @plan: what was looked for
 * @document: the article
 * @ranking: what was found
 *
 * Puts the likeliest answers to a question first. Changes nothing for other queries.
 */
void
vitk_answer_sort (const VitkPlan *plan, const VitkDocument *document, VitkRanking *ranking)
{
  guint n = MIN (ranking->candidates->len, N_LOOKED_AT);
  guint i;

  if (plan->extreme.fact != NULL && n > 0)
    {
      sort_by_extreme (plan, document, ranking->candidates);
      return;
    }
  if (plan->question == VITK_QUESTION_NONE || plan->question == VITK_QUESTION_OTHER)
    return;
  for (i = 0; i < n; i++)
    {
      VitkCandidate *candidate = &g_array_index (ranking->candidates, VitkCandidate, i);

      candidate->score *= praise (plan, document, ranking, candidate);
    }
  if (n > 0)
    qsort (ranking->candidates->data, n, sizeof (VitkCandidate), compare_scores);
}

/* Filters that let nothing pass say so, wherever they stand. */
static void
explain_filters (VitkSearchResults *results, const VitkQueryNode *node,
                 const VitkDocument *document, VitkGlossary *glossary)
{
  VitkFacts facts;
  guint i;

  for (i = 0; node->children != NULL && i < node->children->len; i++)
    explain_filters (results, g_ptr_array_index (node->children, i), document, glossary);
  /* Pages of PDFs are in no article: whoever has them says so. */
  if (node->kind != VITK_QUERY_FILTER || vitk_filter_is_of_kind (node->filter, VITK_SEARCH_PDF))
    return;
  for (i = 0; i < document->units->len; i++)
    {
      vitk_document_get_facts (document, i, &facts);
      if (vitk_filter_matches (node->filter, &facts, glossary))
        return;
    }
  g_ptr_array_add (results->problems, vitk_filter_dup_explanation (
                                          node->filter, (const VitkFact *) document->facts->data,
                                          document->facts->len));
}

/**
 * vitk_answer_fill:
 * @results: results
 * @plan: what was looked for
 * @document: the article
 * @glossary: (nullable): what means the same in it
 * @ranking: what was found
 * @limit: how many results at most
 *
 * Fills in the results for one article.
 */
void
vitk_answer_fill (VitkSearchResults *results, const VitkPlan *plan, const VitkDocument *document,
                  VitkGlossary *glossary, const VitkRanking *ranking, guint limit)
{
  guint i;

  results->partly = ranking->partly;
  for (i = 0; i < plan->expansions->len; i++)
    g_ptr_array_add (results->expansions, g_strdup (g_ptr_array_index (plan->expansions, i)));
  for (i = 0; i < ranking->candidates->len; i++)
    {
      const VitkCandidate *candidate = &g_array_index (ranking->candidates, VitkCandidate, i);

      results->n_found[g_array_index (document->units, VitkUnit, candidate->unit).kind]++;
      if (i < limit)
        vitk_search_results_add (results, plan, document, ranking, candidate);
    }
  vitk_search_results_settle (results);
  if (ranking->candidates->len == 0 && plan->query->root != NULL)
    explain_filters (results, plan->query->root, document, glossary);
}
