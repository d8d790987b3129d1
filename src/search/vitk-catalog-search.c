/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "search/vitk-catalog-search.h"

#include "search/vitk-answer.h"
#include "search/vitk-document-bytes.h"
#include "search/vitk-plan-correction.h"

#include <string.h>

/* How many articles are kept to look for places in, and how many are looked at for each page. */
#define N_KEPT 64
#define LEAST_LOOKED_AT 4

/* After so many articles without a place that fits, the others have none either: what fits in part
 * is enough. */
#define GIVE_UP 24

/* After so many articles that have the words, the best of them are good enough. */
#define MAX_WEIGHED 3000

/* An article that has what is wanted. */
typedef struct
{
  gint64 id;
  double weight;
  GBytes *pairs; /* which alternative was found where */
} Hit;

/* An article that is looked at, and what was found in it. */
typedef struct
{
  VitkDocument *document;
  VitkRanking *ranking;
  char *file;
} Opened;

/* A place in one of them. */
typedef struct
{
  const Opened *opened;
  const VitkCandidate *candidate;
} Place;

typedef struct
{
  VitkDatabase *database;
  VitkGlossary *glossary;
  VitkPlan *plan;
  GHashTable *only; /* files and folders, or NULL */
  GArray *hits;
  GPtrArray *opened;
  GArray *places;
  guint n_enough; /* places that are what was asked for */
  gboolean more;  /* whether an article that has what is wanted was not looked at */
} Search;

static void
hit_clear (Hit *hit)
{
  g_bytes_unref (hit->pairs);
}

static void
opened_free (Opened *opened)
{
  g_clear_pointer (&opened->ranking, vitk_ranking_free);
  g_clear_pointer (&opened->document, vitk_document_free);
  g_free (opened->file);
  g_free (opened);
}

static int
compare_hits (gconstpointer a, gconstpointer b)
{
  const Hit *one = a;
  const Hit *two = b;

  if (one->weight != two->weight)
    return one->weight > two->weight ? -1 : 1;
  return (one->id > two->id) - (one->id < two->id);
}

/* Keeps a hit among the best. Returns the weight that the next one must have more than. */
static double
keep (GArray *hits, const Hit *hit)
{
  guint worst = 0;
  guint i;

  if (hits->len < N_KEPT)
    {
      g_array_append_val (hits, *hit);
      if (hits->len < N_KEPT)
        return -1;
    }
  else
    {
      for (i = 1; i < hits->len; i++)
        if (compare_hits (&g_array_index (hits, Hit, i), &g_array_index (hits, Hit, worst)) > 0)
          worst = i;
      hit_clear (&g_array_index (hits, Hit, worst));
      g_array_index (hits, Hit, worst) = *hit;
    }
  worst = 0;
  for (i = 1; i < hits->len; i++)
    if (g_array_index (hits, Hit, i).weight < g_array_index (hits, Hit, worst).weight)
      worst = i;
  return g_array_index (hits, Hit, worst).weight;
}

/* What full text says of a row: its weight, then phrases and places; phrases become alternatives.
 */
static Hit
read_hit (VitkStatement *statement, const GArray *numbers)
{
  gsize length;
  const guint8 *bytes = vitk_statement_get_bytes (statement, 1, &length);
  Hit hit = { .id = vitk_statement_get_integer (statement, 0) };
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (guint32));
  gsize at;

  memcpy (&hit.weight, bytes, sizeof hit.weight);
  for (at = sizeof hit.weight; at + 2 * sizeof (guint32) <= length; at += 2 * sizeof (guint32))
    {
      guint32 pair[2];
      int number;

      memcpy (pair, bytes + at, sizeof pair);
      number = numbers != NULL && pair[0] < numbers->len ? g_array_index (numbers, int, pair[0])
                                                         : (int) pair[0];
      if (number < 0)
        continue;
      pair[0] = number;
      g_array_append_vals (pairs, pair, 2);
    }
  length = pairs->len * sizeof (guint32);
  hit.pairs = g_bytes_new_take (g_array_free (g_steal_pointer (&pairs), FALSE), length);
  return hit;
}

/* Whether an article is among those that are to be looked into. */
static gboolean
is_wanted (const Search *search, VitkStatement *statement)
{
  const char *file = vitk_statement_get_text (statement, 2, NULL);
  const char *slash = file != NULL ? strrchr (file, '/') : NULL;
  g_autofree char *folder = slash != NULL ? g_strndup (file, slash - file) : NULL;

  return file != NULL && (g_hash_table_contains (search->only, file) ||
                          (folder != NULL && g_hash_table_contains (search->only, folder)));
}

/* The first step: which articles. */
static gboolean
find_articles (Search *search, const char *match, const GArray *numbers, guint n_wanted,
               GError **error)
{
  static const char all[] = "SELECT rowid, best(words, ?2, ?3) FROM words WHERE words MATCH ?1";
  static const char some[] = "SELECT rowid, best(words, ?2, ?3),"
                             " (SELECT file FROM article WHERE id = words.rowid)"
                             " FROM words WHERE words MATCH ?1";
  g_autoptr (VitkStatement) statement =
      vitk_database_prepare (search->database, search->only != NULL ? some : all, error);
  g_autoptr (GError) step_error = NULL;
  double least = -1;
  guint n = 0;

  if (statement == NULL)
    return FALSE;
  vitk_statement_bind_text (statement, 1, match);
  vitk_statement_bind_pointer (statement, 2, &least);
  vitk_statement_bind_integer (statement, 3, n_wanted);
  while (n < MAX_WEIGHED && vitk_statement_step (statement, &step_error))
    {
      gsize length;

      if (search->only != NULL && !is_wanted (search, statement))
        continue;
      n++;
      vitk_statement_get_bytes (statement, 1, &length);
      search->more = search->more || search->hits->len == N_KEPT;
      if (length >= sizeof (double))
        {
          const Hit hit = read_hit (statement, numbers);

          least = keep (search->hits, &hit);
        }
    }
  if (step_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&step_error));
      return FALSE;
    }
  g_array_sort (search->hits, compare_hits);
  return TRUE;
}

/* Reads an article of the index again. */
static Opened *
open_article (VitkStatement *statement, const Hit *hit, GError **error)
{
  g_autoptr (GError) step_error = NULL;
  Opened *opened;
  const char *text;
  gconstpointer units;
  gsize length;
  gsize n_bytes;

  vitk_statement_bind_integer (statement, 1, hit->id);
  if (!vitk_statement_step (statement, &step_error))
    {
      if (step_error != NULL)
        g_propagate_error (error, g_steal_pointer (&step_error));
      else
        g_set_error (error, VITK_DATABASE_ERROR, VITK_DATABASE_ERROR_DAMAGED,
                     "there is no article %" G_GINT64_FORMAT, hit->id);
      return NULL;
    }
  opened = g_new0 (Opened, 1);
  opened->file = g_strdup (vitk_statement_get_text (statement, 0, NULL));
  text = vitk_statement_get_text (statement, 1, &length);
  units = vitk_statement_get_bytes (statement, 2, &n_bytes);
  opened->document = vitk_document_unpack (text, length, units, n_bytes);
  vitk_statement_reset (statement);
  if (opened->document != NULL)
    return opened;
  g_set_error (error, VITK_DATABASE_ERROR, VITK_DATABASE_ERROR_DAMAGED,
               "article %" G_GINT64_FORMAT " is damaged", hit->id);
  opened_free (opened);
  return NULL;
}

static void
look_into (Search *search, Opened *opened, const Hit *hit, VitkFit worst)
{
  gsize length;
  const guint32 *pairs = g_bytes_get_data (hit->pairs, &length);
  GArray *candidates;
  guint i;

  opened->ranking = vitk_ranking_new (search->plan, opened->document, search->glossary, pairs,
                                      length / (2 * sizeof *pairs));
  vitk_answer_sort (search->plan, opened->document, opened->ranking);
  candidates = opened->ranking->candidates;
  for (i = 0; i < candidates->len; i++)
    {
      const Place place = { opened, &g_array_index (candidates, VitkCandidate, i) };

      g_array_append_val (search->places, place);
      search->n_enough += place.candidate->fit <= worst;
    }
  g_ptr_array_add (search->opened, opened);
}

/* The second step: where in the best of them. What has most of something may be in any. Others are
 * looked into as long as too few places fit at least so well as @worst. */
static gboolean
find_places (Search *search, guint limit, VitkFit worst, GError **error)
{
  const guint n_looked_at =
      search->plan->extreme.fact != NULL ? search->hits->len : LEAST_LOOKED_AT;
  g_autoptr (VitkStatement) statement = vitk_database_prepare (
      search->database, "SELECT file, text, units FROM article WHERE id = ?1", error);
  guint i;

  for (i = 0; statement != NULL && i < search->hits->len; i++)
    {
      const Hit *hit = &g_array_index (search->hits, Hit, i);
      Opened *opened;

      if (i >= n_looked_at && (i >= GIVE_UP ? search->places->len : search->n_enough) >= limit)
        {
          search->more = TRUE;
          break;
        }
      if (i >= GIVE_UP && search->places->len == 0)
        break;
      opened = open_article (statement, hit, error);
      if (opened == NULL)
        return FALSE;
      look_into (search, opened, hit, worst);
    }
  return statement != NULL;
}

static int
compare_places (gconstpointer a, gconstpointer b, gpointer extreme)
{
  const VitkCandidate *one = ((const Place *) a)->candidate;
  const VitkCandidate *two = ((const Place *) b)->candidate;
  const int order = vitk_extreme_compare (extreme, &one->standing, &two->standing);

  if (order != 0)
    return order;
  if (one->fit != two->fit)
    return one->fit < two->fit ? -1 : 1;
  return (one->score < two->score) - (one->score > two->score);
}

static void
fill (Search *search, VitkSearchResults *results, guint limit)
{
  guint i;

  g_array_sort_with_data (search->places, compare_places, &search->plan->extreme);
  results->partly = search->places->len > 0;
  results->more = search->places->len > 0 && (search->more || search->places->len > limit);
  for (i = 0; i < MIN (limit, search->places->len); i++)
    {
      const Place *place = &g_array_index (search->places, Place, i);
      VitkSearchResult *result;

      vitk_search_results_add (results, search->plan, place->opened->document,
                               place->opened->ranking, place->candidate);
      result = g_ptr_array_index (results->results, i);
      result->file = g_strdup (place->opened->file);
      result->title = g_strdup (place->opened->document->title);
      results->n_found[result->kind]++;
      results->partly = results->partly && result->fit == VITK_FIT_PARTLY;
    }
  vitk_search_results_settle (results);
  for (i = 0; i < search->plan->expansions->len; i++)
    g_ptr_array_add (results->expansions,
                     g_strdup (g_ptr_array_index (search->plan->expansions, i)));
}

/* All words first; if no article has them all, some. */
static gboolean
run (Search *search, guint limit, GError **error)
{
  g_autoptr (GArray) numbers = NULL;
  guint n_of_all;
  guint n_of_any;
  g_autofree char *all = vitk_plan_dup_all (search->plan, search->glossary, &numbers, &n_of_all);
  g_autofree char *any = vitk_plan_dup_any (search->plan, &n_of_any);

  if (*all != '\0' && (!find_articles (search, all, numbers, n_of_all, error) ||
                       !find_places (search, limit, VITK_FIT_EXPANDED, error)))
    return FALSE;
  /* One word is there or it is not. */
  if (search->places->len > 0 || *any == '\0' || search->plan->atoms->len < 2)
    return TRUE;
  g_array_set_size (search->hits, 0);
  return find_articles (search, any, NULL, n_of_any, error) &&
         find_places (search, limit, VITK_FIT_PARTLY, error);
}

static void
plan_as (Search *search, VitkLexicon *lexicon, const char *text, const VitkSearchOptions *options,
         gboolean typing)
{
  g_autoptr (VitkQuery) query = vitk_query_parse (text);

  vitk_plan_free (search->plan);
  search->plan = vitk_plan_new (query, lexicon, search->glossary, options->expand, typing);
}

/* What finds nothing as it is typed may be there without its hyphens. */
static gboolean
run_loosely (Search *search, VitkLexicon *lexicon, char **correction,
             const VitkSearchOptions *options, GError **error)
{
  g_autofree char *loosened = search->places->len == 0 ? vitk_plan_loosen (search->plan) : NULL;

  if (loosened == NULL)
    return TRUE;
  plan_as (search, lexicon, loosened, options, options->typing);
  g_array_set_size (search->hits, 0);
  g_ptr_array_set_size (search->opened, 0);
  if (!run (search, options->limit, error))
    return FALSE;
  if (search->places->len > 0)
    {
      g_free (*correction);
      *correction = g_steal_pointer (&loosened);
    }
  return TRUE;
}

/**
 * vitk_catalog_answer:
 * @database: the database of an index of many articles
 * @lexicon: its words
 * @glossary: what means the same in its articles
 * @query: what to search for
 * @options: how
 * @error: return location
 *
 * Returns: (transfer full): see vitk_catalog_search()
 */
VitkSearchResults *
vitk_catalog_answer (VitkDatabase *database, VitkLexicon *lexicon, VitkGlossary *glossary,
                     VitkQuery *query, const VitkSearchOptions *options, GError **error)
{
  g_autoptr (VitkSearchResults) results = vitk_search_results_new (query);
  Search search = { .database = database, .glossary = glossary, .only = options->only };
  gboolean done;

  search.plan = vitk_plan_new (query, lexicon, glossary, options->expand, options->typing);
  results->correction = vitk_plan_correct (search.plan, lexicon);
  if (results->correction != NULL)
    plan_as (&search, lexicon, results->correction, options, FALSE);
  search.hits = g_array_new (FALSE, FALSE, sizeof (Hit));
  g_array_set_clear_func (search.hits, (GDestroyNotify) hit_clear);
  search.opened = g_ptr_array_new_with_free_func ((GDestroyNotify) opened_free);
  search.places = g_array_new (FALSE, FALSE, sizeof (Place));
  done = run (&search, options->limit, error) &&
         run_loosely (&search, lexicon, &results->correction, options, error);
  if (done)
    fill (&search, results, options->limit);
  g_array_unref (search.places);
  g_ptr_array_unref (search.opened);
  g_array_unref (search.hits);
  vitk_plan_free (search.plan);
  return done ? g_steal_pointer (&results) : NULL;
}
