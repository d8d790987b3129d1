/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "search/vitk-search-results.h"

#include <stdlib.h>

/* Scores of what fits worse are lower by so much for each step: nobody who reads them needs to know
 * of steps. */
#define STEP 1000.0

/* Of so many results that are shown pages of PDFs have some, even if there are as many others. */
#define SHOWN 100
#define SHARE_OF_PAGES 5

static void
page_free (VitkSearchPage *page)
{
  g_free (page->reference);
  g_free (page->file);
  g_free (page->label);
  g_strfreev (page->words);
  g_free (page);
}

static void
result_clear (gpointer data)
{
  VitkSearchResult *result = data;

  g_clear_pointer (&result->page, page_free);
  g_free (result->anchor);
  g_free (result->path);
  g_free (result->snippet);
  g_array_unref (result->hits);
  g_array_unref (result->marks);
  g_free (result->file);
  g_free (result->title);
}

static void
result_unref (gpointer data)
{
  g_atomic_rc_box_release_full (data, result_clear);
}

/**
 * vitk_search_results_new:
 * @query: what was typed
 *
 * Returns: (transfer full): no results
 */
VitkSearchResults *
vitk_search_results_new (VitkQuery *query)
{
  VitkSearchResults *self = g_new0 (VitkSearchResults, 1);

  self->query = vitk_query_ref (query);
  self->results = g_ptr_array_new_with_free_func (result_unref);
  self->expansions = g_ptr_array_new_with_free_func (g_free);
  self->problems = g_ptr_array_new_with_free_func (g_free);
  return self;
}

static gpointer
copy_words (gconstpointer words, gpointer data)
{
  return g_strdup (words);
}

/**
 * vitk_search_results_copy:
 * @self: results that nobody changes any more
 *
 * Returns: (transfer full): the same results, to which others may be added
 */
VitkSearchResults *
vitk_search_results_copy (const VitkSearchResults *self)
{
  VitkSearchResults *copy = g_memdup2 (self, sizeof *self);
  guint i;

  vitk_query_ref (copy->query);
  copy->correction = g_strdup (self->correction);
  copy->results = g_ptr_array_new_with_free_func (result_unref);
  for (i = 0; i < self->results->len; i++)
    g_ptr_array_add (copy->results, g_atomic_rc_box_acquire (g_ptr_array_index (self->results, i)));
  copy->expansions = g_ptr_array_copy (self->expansions, copy_words, NULL);
  copy->problems = g_ptr_array_copy (self->problems, copy_words, NULL);
  return copy;
}

/**
 * vitk_search_results_free:
 * @self: (transfer full): results
 */
void
vitk_search_results_free (VitkSearchResults *self)
{
  vitk_query_unref (self->query);
  g_ptr_array_unref (self->results);
  g_ptr_array_unref (self->expansions);
  g_free (self->correction);
  g_ptr_array_unref (self->problems);
  g_free (self);
}

/**
 * vitk_search_results_count:
 * @self: results
 *
 * Returns: how many there are of all kinds together, whether asked for or not
 */
guint
vitk_search_results_count (const VitkSearchResults *self)
{
  guint n = 0;
  guint i;

  for (i = 0; i < VITK_SEARCH_N_KINDS; i++)
    n += self->n_found[i];
  return n;
}

/* Marks outlive the document. */
static void
keep_anchors (VitkSearchResult *result)
{
  guint i;

  for (i = 0; i < result->hits->len; i++)
    {
      VitkSearchMark *mark = &g_array_index (result->hits, VitkSnippetHit, i).mark;

      mark->anchor = g_intern_string (mark->anchor);
    }
  for (i = 0; i < result->marks->len; i++)
    {
      VitkSearchMark *mark = &g_array_index (result->marks, VitkSearchMark, i);

      mark->anchor = g_intern_string (mark->anchor);
    }
}

static VitkSearchPage *
make_page (const VitkUnit *unit, GStrv words)
{
  VitkSearchPage *page = g_new0 (VitkSearchPage, 1);

  page->number = strtoul (unit->anchor, NULL, 10);
  page->label = g_strdup (unit->path);
  page->words = words;
  return page;
}

/**
 * vitk_search_results_add:
 * @self: results
 * @plan: what was looked for
 * @document: an article
 * @ranking: what was found in it
 * @candidate: one of that
 *
 * Adds a result at the end.
 */
void
vitk_search_results_add (VitkSearchResults *self, const VitkPlan *plan,
                         const VitkDocument *document, const VitkRanking *ranking,
                         const VitkCandidate *candidate)
{
  const VitkUnit *unit = &g_array_index (document->units, VitkUnit, candidate->unit);
  const gboolean is_page = unit->kind == VITK_SEARCH_PDF;
  VitkSearchResult *result = g_atomic_rc_box_new0 (VitkSearchResult);
  GStrv words = NULL;

  result->kind = unit->kind;
  result->anchor = g_strdup (unit->anchor);
  result->path = g_strdup (unit->path);
  result->fit = candidate->fit;
  result->score = candidate->score + STEP * (VITK_FIT_PARTLY - candidate->fit);
  result->standing = candidate->standing;
  self->extreme = plan->extreme;
  result->snippet = vitk_snippet_new (plan, document, ranking, candidate, &result->hits,
                                      &result->marks, is_page ? &words : NULL);
  if (is_page)
    {
      result->page = make_page (unit, words);
      /* They are in no text of the article. */
      g_array_set_size (result->marks, 0);
    }
  keep_anchors (result);
  g_ptr_array_add (self->results, result);
}

/**
 * vitk_search_results_settle:
 * @self: results, all of them, in their order
 *
 * What comes first because it has most of what is compared is worth more than all else.
 */
void
vitk_search_results_settle (VitkSearchResults *self)
{
  double best = 0;
  guint n_compared = 0;
  guint i;

  for (i = 0; i < self->results->len; i++)
    {
      const VitkSearchResult *result = g_ptr_array_index (self->results, i);

      best = MAX (best, result->score);
      n_compared += result->standing.compared;
    }
  for (i = n_compared; i-- > 0;)
    ((VitkSearchResult *) g_ptr_array_index (self->results, i))->score = ++best;
}

/**
 * vitk_search_result_dup_address:
 * @result: a result
 *
 * Returns: (transfer full): what no other result has: its anchor in the open article, or its file
 *   and its anchor there
 */
char *
vitk_search_result_dup_address (const VitkSearchResult *result)
{
  return result->file != NULL ? g_strconcat (result->file, "#", result->anchor, NULL)
                              : g_strdup (result->anchor);
}

/* How well a search was answered as a whole. */
static int
get_grade (const VitkSearchResults *self)
{
  if (self->results->len == 0)
    return 0;
  if (self->partly)
    return 1;
  return self->correction != NULL ? 2 : 3;
}

static int
compare_results (gconstpointer a, gconstpointer b, gpointer extreme)
{
  const VitkSearchResult *one = *(VitkSearchResult *const *) a;
  const VitkSearchResult *two = *(VitkSearchResult *const *) b;
  const int order = vitk_extreme_compare (extreme, &one->standing, &two->standing);

  if (order != 0)
    return order;
  return (one->score < two->score) - (one->score > two->score);
}

/**
 * vitk_search_results_join:
 * @self: (transfer full): what was found in one place
 * @others: (transfer full): what was found for the same query in another
 *
 * Puts the results together, the best first. Where one search found what was asked for and the
 * other only something like it, that is left out.
 *
 * Returns: (transfer full): the results of both
 */
VitkSearchResults *
vitk_search_results_join (VitkSearchResults *self, VitkSearchResults *others)
{
  const int grade = get_grade (self);
  guint i;

  if (grade != get_grade (others) || g_strcmp0 (self->correction, others->correction) != 0)
    {
      const gboolean keep_self = grade >= get_grade (others);

      vitk_search_results_free (keep_self ? others : self);
      return keep_self ? self : others;
    }
  for (i = 0; i < VITK_SEARCH_N_KINDS; i++)
    self->n_found[i] += others->n_found[i];
  self->more = self->more || others->more;
  for (i = 0; i < others->expansions->len; i++)
    {
      const char *expansion = g_ptr_array_index (others->expansions, i);

      if (!g_ptr_array_find_with_equal_func (self->expansions, expansion, g_str_equal, NULL))
        g_ptr_array_add (self->expansions, g_strdup (expansion));
    }
  g_ptr_array_extend_and_steal (self->results, g_ptr_array_ref (others->results));
  g_ptr_array_sort_with_data (self->results, compare_results, &self->extreme);
  vitk_search_results_settle (self);
  vitk_search_results_free (others);
  return self;
}

/* The pages of a reference together, in the order of the best of each. */
static void
gather_pages (GPtrArray *pages)
{
  g_autoptr (GPtrArray) gathered = g_ptr_array_new ();
  g_autoptr (GHashTable) done = g_hash_table_new (g_str_hash, g_str_equal);
  guint i;
  guint j;

  for (i = 0; i < pages->len; i++)
    {
      const VitkSearchResult *first = g_ptr_array_index (pages, i);

      if (!g_hash_table_add (done, first->page->file))
        continue;
      for (j = i; j < pages->len; j++)
        {
          VitkSearchResult *other = g_ptr_array_index (pages, j);

          if (g_str_equal (other->page->file, first->page->file))
            g_ptr_array_add (gathered, other);
        }
    }
  for (i = 0; i < pages->len; i++)
    pages->pdata[i] = gathered->pdata[i];
}

/* Where pages have all that was asked for, those that have some of it are no help. */
static void
drop_partial (VitkSearchResults *pages)
{
  guint i;

  for (i = pages->results->len; !pages->partly && i-- > 0;)
    {
      const VitkSearchResult *result = g_ptr_array_index (pages->results, i);

      if (result->fit != VITK_FIT_PARTLY)
        continue;
      pages->n_found[result->kind]--;
      g_ptr_array_remove_index (pages->results, i);
    }
}

/* Where pages stand is not told by what they are worth: below what the article has, and those of a
 * file together. Scores follow. */
static void
level_scores (GPtrArray *results, guint first, guint n)
{
  const VitkSearchResult *above = first > 0 ? g_ptr_array_index (results, first - 1) : NULL;
  const VitkSearchResult *below =
      first + n < results->len ? g_ptr_array_index (results, first + n) : NULL;
  double most = above != NULL ? above->score : G_MAXDOUBLE;
  guint i;

  for (i = first; i < first + n; i++)
    {
      VitkSearchResult *page = g_ptr_array_index (results, i);

      most = page->score = CLAMP (page->score, below != NULL ? below->score : -G_MAXDOUBLE, most);
    }
}

/* What is wrong with the article or its index is so still. */
static VitkSearchResults *
keep_pages (VitkSearchResults *self, VitkSearchResults *pages)
{
  level_scores (pages->results, 0, pages->results->len);
  pages->more_pages = pages->more;
  pages->more = FALSE;
  g_ptr_array_extend_and_steal (pages->problems, g_ptr_array_ref (self->problems));
  vitk_search_results_free (self);
  return pages;
}

/**
 * vitk_search_results_add_pages:
 * @self: (transfer full): what was found in an article
 * @pages: (transfer full): pages of PDFs that were found for the same query, each with its file
 * @limit: how many results at most
 *
 * Puts the pages below what the article itself has, those of a file together. They are left out
 * where they only have something like what was asked for and the article has as much; and what the
 * article has is left out where it only has what is spelled alike.
 *
 * Returns: (transfer full): the results of both
 */
VitkSearchResults *
vitk_search_results_add_pages (VitkSearchResults *self, VitkSearchResults *pages, guint limit)
{
  const guint shown = MIN (limit, SHOWN);
  const int grade = get_grade (self);
  const int grade_of_pages = get_grade (pages);
  const guint at = MIN (self->results->len, shown - shown / SHARE_OF_PAGES);
  guint i;

  drop_partial (pages);
  gather_pages (pages->results);
  if (grade_of_pages > 0 && (grade == 0 || (grade == 2 && grade_of_pages == 3)))
    return keep_pages (self, pages);
  if (grade_of_pages < 3 &&
      (grade_of_pages != grade || g_strcmp0 (self->correction, pages->correction) != 0))
    {
      vitk_search_results_free (pages);
      return self;
    }
  for (i = 0; i < pages->results->len; i++)
    g_ptr_array_insert (self->results, at + i, g_ptr_array_index (pages->results, i));
  level_scores (self->results, at, pages->results->len);
  g_ptr_array_set_free_func (pages->results, NULL);
  g_ptr_array_set_size (self->results, MIN (self->results->len, limit));
  self->n_found[VITK_SEARCH_PDF] += pages->n_found[VITK_SEARCH_PDF];
  self->partly = self->partly && pages->partly;
  self->more_pages = pages->more;
  vitk_search_results_free (pages);
  return self;
}
