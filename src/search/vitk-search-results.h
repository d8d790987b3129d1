/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "search/vitk-ranking.h"
#include "search/vitk-snippet.h"

G_BEGIN_DECLS

/**
 * VitkSearchResult:
 * @kind: what it is
 * @anchor: its address in the article
 * @path: the headings over it, outermost first
 * @fit: how well it answers
 * @score: how well, as a number; the better always has the higher
 * @standing: how it stands among the others
 * @snippet: why it answers, in the article's own spelling
 * @hits: (element-type VitkSnippetHit): what was found in the snippet
 * @marks: (element-type VitkSearchMark): all that was found there, in reading order
 * @file: (nullable): the file of its article, if several were searched and it is not the open one
 * @title: (nullable): the title of its article, if several were searched
 *
 * One place that answers a query.
 */
typedef struct
{
  VitkSearchKind kind;
  char *anchor;
  char *path;
  VitkFit fit;
  double score;
  VitkStanding standing;
  char *snippet;
  GArray *hits;
  GArray *marks;
  char *file;
  char *title;
} VitkSearchResult;

/**
 * VitkSearchResults:
 * @query: what was typed
 * @results: (element-type VitkSearchResult): what answers, the best first; as many as were asked
 * for
 * @extreme: what is compared, if @results has what is
 * @n_found: how many there are of each kind, whether asked for or not
 * @more: whether there may be others that are not counted
 * @expansions: (element-type utf8): what means the same and was searched for too
 * @correction: (nullable): the query as it was probably meant; the results are those of it
 * @partly: whether nothing has all words, and the results have most of them
 * @problems: (element-type utf8): why filters let nothing pass
 */
typedef struct
{
  VitkQuery *query;
  GPtrArray *results;
  VitkExtreme extreme;
  guint n_found[VITK_SEARCH_N_KINDS];
  gboolean more;
  GPtrArray *expansions;
  char *correction;
  gboolean partly;
  GPtrArray *problems;
} VitkSearchResults;

VitkSearchResults *vitk_search_results_new (VitkQuery *query);
void vitk_search_results_free (VitkSearchResults *self);
guint vitk_search_results_count (const VitkSearchResults *self);
void vitk_search_results_add (VitkSearchResults *self, const VitkPlan *plan,
                              const VitkDocument *document, const VitkRanking *ranking,
                              const VitkCandidate *candidate);
void vitk_search_results_settle (VitkSearchResults *self);
char *vitk_search_result_dup_address (const VitkSearchResult *result);
VitkSearchResults *vitk_search_results_join (VitkSearchResults *self, VitkSearchResults *others);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkSearchResults, vitk_search_results_free)

G_END_DECLS
