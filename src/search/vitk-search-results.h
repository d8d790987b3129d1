/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "search/vitk-ranking.h"
#include "search/vitk-snippet.h"

G_BEGIN_DECLS

/**
 * VitkSearchPage:
 * @reference: (nullable): the anchor of the reference whose PDF it is
 * @file: (nullable): the PDF
 * @number: which page of it, from 1
 * @label: its printed number; "" if it has none
 * @words: what was found on it, as it is written there, each once
 *
 * A page of a PDF that answers a query. The index of PDFs knows neither references nor where files
 * are.
 */
typedef struct
{
  char *reference;
  char *file;
  guint number;
  char *label;
  GStrv words;
} VitkSearchPage;

/**
 * VitkSearchResult:
 * @kind: what it is
 * @anchor: its address in the article
 * @path: the headings over it, outermost first
 * @fit: how well it answers
 * @score: how well, as a number; none has a higher one than those before it
 * @standing: how it stands among the others
 * @snippet: why it answers, in the article's own spelling
 * @hits: (element-type VitkSnippetHit): what was found in the snippet
 * @marks: (element-type VitkSearchMark): all that was found there, in reading order
 * @file: (nullable): the file of its article, if several were searched and it is not the open one
 * @title: (nullable): the title of its article, if several were searched
 * @page: (nullable): the page that it is, if it is one of a PDF
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
  VitkSearchPage *page;
} VitkSearchResult;

/**
 * VitkSearchResults:
 * @query: what was typed
 * @results: (element-type VitkSearchResult): what answers, the best first; as many as were asked
 * for
 * @extreme: what is compared, if @results has what is
 * @n_found: how many there are of each kind, whether asked for or not
 * @more: whether there may be others that are not counted
 * @more_pages: whether there may be other pages of PDFs that are not counted
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
  gboolean more_pages;
  GPtrArray *expansions;
  char *correction;
  gboolean partly;
  GPtrArray *problems;
} VitkSearchResults;

VitkSearchResults *vitk_search_results_new (VitkQuery *query);
VitkSearchResults *vitk_search_results_copy (const VitkSearchResults *self);
void vitk_search_results_free (VitkSearchResults *self);
guint vitk_search_results_count (const VitkSearchResults *self);
void vitk_search_results_add (VitkSearchResults *self, const VitkPlan *plan,
                              const VitkDocument *document, const VitkRanking *ranking,
                              const VitkCandidate *candidate);
void vitk_search_results_settle (VitkSearchResults *self);
char *vitk_search_result_dup_address (const VitkSearchResult *result);
VitkSearchResults *vitk_search_results_join (VitkSearchResults *self, VitkSearchResults *others);
VitkSearchResults *vitk_search_results_add_pages (VitkSearchResults *self, VitkSearchResults *pages,
                                                  guint limit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkSearchResults, vitk_search_results_free)

G_END_DECLS
