/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-filter.h"

G_BEGIN_DECLS

/**
 * VitkQueryNodeKind:
 * @VITK_QUERY_WORD: one word as it was typed; what hyphens hold together is one
 * @VITK_QUERY_PHRASE: words in quotation marks
 * @VITK_QUERY_FILTER: a filter
 * @VITK_QUERY_AND: all of its children
 * @VITK_QUERY_OR: one of its children
 * @VITK_QUERY_NOT: not its only child
 * @VITK_QUERY_NEAR: its two children, at most @distance words apart
 */
typedef enum
{
  VITK_QUERY_WORD,
  VITK_QUERY_PHRASE,
  VITK_QUERY_FILTER,
  VITK_QUERY_AND,
  VITK_QUERY_OR,
  VITK_QUERY_NOT,
  VITK_QUERY_NEAR,
} VitkQueryNodeKind;

typedef struct _VitkQueryNode VitkQueryNode;

/**
 * VitkQueryNode:
 * @kind: what it is
 * @start: its first byte in the query
 * @end: the byte after its last
 * @text: (nullable): the words of a word or a phrase, without quotation marks and star
 * @prefix: whether a star follows: words that begin so
 * @distance: see %VITK_QUERY_NEAR
 * @filter: (nullable): see %VITK_QUERY_FILTER
 * @children: (nullable) (element-type VitkQueryNode): see #VitkQueryNodeKind
 *
 * A part of a query.
 */
struct _VitkQueryNode
{
  VitkQueryNodeKind kind;
  guint start;
  guint end;
  char *text;
  gboolean prefix;
  guint distance;
  VitkFilter *filter;
  GPtrArray *children;
};

/**
 * VitkQueryProblem:
 * @start: where in the query, first byte
 * @end: the byte after the last
 * @message: what is wrong there
 * @unfinished: whether what is typed next may make it right
 */
typedef struct
{
  guint start;
  guint end;
  char *message;
  gboolean unfinished;
} VitkQueryProblem;

/**
 * VitkQuery:
 * @text: what was typed
 * @root: (nullable): what it says; %NULL if there is nothing to search for
 * @problems: (element-type VitkQueryProblem): what is wrong with it
 * @begun: the byte after the filter that is being typed and is taken for a beginning; 0 for none
 *
 * A query, read. It never changes.
 */
typedef struct
{
  char *text;
  VitkQueryNode *root;
  GPtrArray *problems;
  guint begun;
  /*< private >*/
  gatomicrefcount references;
} VitkQuery;

VitkQuery *vitk_query_parse (const char *text);
VitkQuery *vitk_query_parse_typed (const char *text, guint caret);
VitkQuery *vitk_query_parse_where (const char *text);
VitkQuery *vitk_query_parse_where_typed (const char *text, guint caret);
gboolean vitk_query_find_word (const char *text, guint caret, guint *start, guint *end);
char *vitk_query_dup_unquoted (const char *text, gsize length);
VitkQuery *vitk_query_ref (VitkQuery *self);
void vitk_query_unref (VitkQuery *self);

VitkQueryNode *vitk_query_node_new (VitkQueryNodeKind kind, guint start, guint end);
void vitk_query_node_free (VitkQueryNode *node);
void vitk_query_add_problem (GPtrArray *problems, guint start, guint end, const char *message,
                             gboolean unfinished);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkQuery, vitk_query_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkQueryNode, vitk_query_node_free)

G_END_DECLS
