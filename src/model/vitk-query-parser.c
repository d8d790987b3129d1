/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "model/vitk-query-token.h"
#include "model/vitk-query.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* query   = chain of alternatives, all of which must be
 * or      = near, "OR" near, …
 * near    = unary, "NEAR" or "NEAR/5", unary
 * unary   = "-" primary | "NOT" unary | primary
 * primary = "(" query ")" | filter | "phrase" | word | word*
 *
 * Nothing that can be typed is without a meaning: what is no operator here is words. */

#define MAX_DEPTH 16
#define MAX_LEAVES 64
#define NEAR_WORDS 10
#define NO_CARET G_MAXUINT

typedef struct
{
  const char *text;
  guint caret; /* where something is being typed: a byte, or NO_CARET */
  guint begun; /* see VitkQuery */
  guint at;
  VitkQueryToken token;
  GPtrArray *problems;
  guint depth;
  guint n_leaves;
} Parser;

static VitkQueryNode *parse_chain (Parser *parser);

static void
advance (Parser *parser)
{
  parser->token = vitk_query_token_read (parser->text, parser->at, parser->depth > 0);
  parser->at = parser->token.end;
}

static void
complain (Parser *parser, VitkQueryToken token, const char *message, gboolean unfinished)
{
  vitk_query_add_problem (parser->problems, token.start, token.end, message, unfinished);
}

/* Whether the caret stands in a token, or behind its last letter. */
static gboolean
is_in (const Parser *parser, VitkQueryToken token)
{
  return token.start < parser->caret && parser->caret <= token.end;
}

/* Whether the end of the query was reached, and is being typed. */
static gboolean
is_going_on (const Parser *parser, VitkQueryToken token)
{
  return parser->token.kind == VITK_QUERY_TOKEN_END && parser->caret != NO_CARET &&
         parser->caret >= token.end;
}

static gboolean
has_letters (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_unichar_isalnum (g_utf8_get_char (text)))
      return TRUE;
  return FALSE;
}

/**
 * vitk_query_dup_unquoted:
 * @text: some of a query, valid UTF-8
 * @length: its bytes
 *
 * Returns: (transfer full): the text without quotation marks
 */
char *
vitk_query_dup_unquoted (const char *text, gsize length)
{
  GString *unquoted = g_string_new (NULL);
  const char *p;

  for (p = text; p < text + length; p = g_utf8_next_char (p))
    if (!vitk_query_token_is_quote (g_utf8_get_char (p)))
      g_string_append_unichar (unquoted, g_utf8_get_char (p));
  return g_string_free (unquoted, FALSE);
}

static VitkQueryNode *
make_leaf (Parser *parser, VitkQueryNodeKind kind, VitkQueryToken token)
{
  VitkQueryNode *node;

  if (parser->n_leaves == MAX_LEAVES)
    complain (parser, token, _ ("the query has too many words"), FALSE);
  if (parser->n_leaves++ >= MAX_LEAVES)
    return NULL;
  node = vitk_query_node_new (kind, token.start, token.end);
  node->text = vitk_query_dup_unquoted (parser->text + token.start, token.end - token.start);
  return node;
}

/* Quotation marks that are closed end what a filter is given. */
static gboolean
is_closed (const Parser *parser, VitkQueryToken token)
{
  guint n_quotes = 0;
  const char *p;

  for (p = parser->text + token.start; p < parser->text + token.end; p = g_utf8_next_char (p))
    n_quotes += vitk_query_token_is_quote (g_utf8_get_char (p));
  return n_quotes > 1;
}

static VitkQueryNode *
make_filter (Parser *parser, VitkQueryToken token, const char *name, const char *sign,
             const char *value)
{
  const gboolean begun = is_in (parser, token) && !is_closed (parser, token);
  g_autofree char *problem = NULL;
  VitkFilter *filter = begun ? vitk_filter_begin (name, sign, value, &problem)
                             : vitk_filter_new (name, sign, value, &problem);
  VitkQueryNode *node;

  if (filter == NULL)
    {
      complain (parser, token, problem, begun && vitk_filter_may_become (name, sign, value));
      return NULL;
    }
  if (filter->begun)
    parser->begun = token.end;
  node = make_leaf (parser, VITK_QUERY_FILTER, token);
  if (node != NULL)
    node->filter = filter;
  else
    vitk_filter_free (filter);
  return node;
}

/* What is searched for as words, but was meant to compare. */
static void
complain_of_filter (Parser *parser, VitkQueryToken token, const char *word)
{
  g_autofree char *problem = vitk_filter_dup_comparison_problem (word);

  if (problem != NULL)
    complain (parser, token, problem, FALSE);
}

/* A word or a filter; %NULL for punctuation. */
static VitkQueryNode *
parse_word (Parser *parser)
{
  VitkQueryToken token = parser->token;
  g_autofree char *word =
      vitk_query_dup_unquoted (parser->text + token.start, token.end - token.start);
  g_autofree char *name = NULL;
  const char *sign;
  const char *value;
  VitkQueryNode *node;

  advance (parser);
  if (vitk_filter_split (word, &name, &sign, &value))
    return make_filter (parser, token, name, sign, value);
  complain_of_filter (parser, token, word);
  if (!has_letters (word))
    {
      if (*word == '*')
        complain (parser, token, _ ("* needs the beginning of a word"), is_in (parser, token));
      return NULL;
    }
  node = make_leaf (parser, VITK_QUERY_WORD, token);
  if (node != NULL && g_str_has_suffix (node->text, "*"))
    node->prefix = TRUE;
  return node;
}

static VitkQueryNode *
parse_phrase (Parser *parser)
{
  VitkQueryToken token = parser->token;
  VitkQueryNode *node = make_leaf (parser, VITK_QUERY_PHRASE, token);

  advance (parser);
  if (node != NULL && !has_letters (node->text))
    g_clear_pointer (&node, vitk_query_node_free);
  return node;
}

static VitkQueryNode *
parse_group (Parser *parser)
{
  VitkQueryNode *node;

  if (parser->depth == MAX_DEPTH)
    {
      complain (parser, parser->token, _ ("there are too many brackets in brackets"), FALSE);
      parser->at = strlen (parser->text);
      advance (parser);
      return NULL;
    }
  parser->depth++;
  advance (parser);
  node = parse_chain (parser);
  parser->depth--;
  /* One that is not closed is being typed. */
  if (parser->token.kind == VITK_QUERY_TOKEN_CLOSE)
    advance (parser);
  return node;
}

static VitkQueryNode *
parse_primary (Parser *parser)
{
  switch (parser->token.kind)
    {
    case VITK_QUERY_TOKEN_OPEN:
      return parse_group (parser);
    case VITK_QUERY_TOKEN_PHRASE:
      return parse_phrase (parser);
    case VITK_QUERY_TOKEN_WORD:
      return parse_word (parser);
    default:
      return NULL;
    }
}

static VitkQueryNode *
parse_unary (Parser *parser)
{
  VitkQueryToken token = parser->token;
  VitkQueryNode *child;
  VitkQueryNode *node;
  guint nots = 0;

  for (; parser->token.kind == VITK_QUERY_TOKEN_NOT; nots++)
    advance (parser);
  child = parse_primary (parser);
  if (child == NULL && nots > 0)
    complain (parser, token, _ ("a word to leave out is missing"), is_going_on (parser, token));
  if (child == NULL || nots % 2 == 0)
    return child;
  node = vitk_query_node_new (VITK_QUERY_NOT, token.start, child->end);
  g_ptr_array_add (node->children, child);
  return node;
}

static gboolean
is_words (const VitkQueryNode *node)
{
  return node != NULL && (node->kind == VITK_QUERY_WORD || node->kind == VITK_QUERY_PHRASE);
}

static VitkQueryNode *
parse_near (Parser *parser)
{
  VitkQueryNode *left = parse_unary (parser);

  while (parser->token.kind == VITK_QUERY_TOKEN_NEAR)
    {
      VitkQueryToken token = parser->token;
      const char *slash = memchr (parser->text + token.start, '/', token.end - token.start);
      VitkQueryNode *right;
      VitkQueryNode *node;

      advance (parser);
      right = parse_unary (parser);
      if (!is_words (left) || !is_words (right))
        {
          complain (parser, token, _ ("NEAR needs a word or a phrase on both sides"),
                    is_words (left) && right == NULL && is_going_on (parser, token));
          if (left == NULL)
            left = g_steal_pointer (&right);
          g_clear_pointer (&right, vitk_query_node_free);
          continue;
        }
      node = vitk_query_node_new (VITK_QUERY_NEAR, left->start, right->end);
      node->distance = slash != NULL ? g_ascii_strtoull (slash + 1, NULL, 10) : NEAR_WORDS;
      g_ptr_array_add (node->children, left);
      g_ptr_array_add (node->children, right);
      left = node;
    }
  return left;
}

static VitkQueryNode *
parse_or (Parser *parser)
{
  VitkQueryNode *first = parse_near (parser);
  VitkQueryNode *node;

  if (parser->token.kind != VITK_QUERY_TOKEN_OR)
    return first;
  node = vitk_query_node_new (VITK_QUERY_OR, parser->token.start, parser->token.end);
  if (first != NULL)
    g_ptr_array_add (node->children, first);
  while (parser->token.kind == VITK_QUERY_TOKEN_OR)
    {
      VitkQueryToken token = parser->token;
      VitkQueryNode *child;

      advance (parser);
      child = parse_near (parser);
      if (child != NULL)
        g_ptr_array_add (node->children, child);
      if (child == NULL || first == NULL)
        complain (parser, token, _ ("OR needs a word on both sides"),
                  first != NULL && is_going_on (parser, token));
      first = child;
    }
  if (node->children->len > 0)
    return node;
  vitk_query_node_free (node);
  return NULL;
}

static VitkQueryNode *
parse_chain (Parser *parser)
{
  VitkQueryNode *chain =
      vitk_query_node_new (VITK_QUERY_AND, parser->token.start, parser->token.end);
  VitkQueryNode *only;

  while (parser->token.kind != VITK_QUERY_TOKEN_END &&
         !(parser->token.kind == VITK_QUERY_TOKEN_CLOSE && parser->depth > 0))
    {
      VitkQueryNode *child;

      if (parser->token.kind == VITK_QUERY_TOKEN_AND ||
          parser->token.kind == VITK_QUERY_TOKEN_CLOSE)
        {
          advance (parser);
          continue;
        }
      child = parse_or (parser);
      if (child == NULL)
        continue;
      chain->end = child->end;
      g_ptr_array_add (chain->children, child);
    }
  if (chain->children->len > 1)
    return chain;
  only = chain->children->len > 0 ? g_ptr_array_steal_index (chain->children, 0) : NULL;
  vitk_query_node_free (chain);
  return only;
}

/* Whether there is something to be found, not only to be left out. */
static gboolean
is_positive (const VitkQueryNode *node)
{
  guint i;

  if (node->kind == VITK_QUERY_NOT)
    return FALSE;
  if (node->kind != VITK_QUERY_AND && node->kind != VITK_QUERY_OR)
    return TRUE;
  for (i = 0; i < node->children->len; i++)
    if (is_positive (g_ptr_array_index (node->children, i)) == (node->kind == VITK_QUERY_AND))
      return node->kind == VITK_QUERY_AND;
  return node->kind == VITK_QUERY_OR;
}

static char *
dup_clean (const char *text)
{
  char *clean = g_utf8_make_valid (text, -1);
  char *p;

  for (p = clean; *p != '\0'; p++)
    if (g_ascii_iscntrl (*p))
      *p = ' ';
  return clean;
}

/**
 * vitk_query_parse:
 * @text: any string at all
 *
 * Reads a query. What is wrong with it is among its problems, and what is right is searched for
 * nevertheless.
 *
 * Returns: (transfer full): the query
 */
VitkQuery *
vitk_query_parse (const char *text)
{
  return vitk_query_parse_typed (text, NO_CARET);
}

/**
 * vitk_query_parse_typed:
 * @text: what was typed: any string at all
 * @caret: where in it something is being typed: a byte; %G_MAXUINT for nowhere
 *
 * Reads a query that is being typed: the filter around the caret may be only begun, and is then
 * taken for all that begin so.
 *
 * Returns: (transfer full): the query
 */
VitkQuery *
vitk_query_parse_typed (const char *text, guint caret)
{
  VitkQuery *self = vitk_query_parse_where_typed (text, caret);

  if (self->root != NULL && !is_positive (self->root))
    vitk_query_add_problem (self->problems, self->root->start, self->root->end,
                            _ ("there are only words to leave out"), caret != NO_CARET);
  return self;
}

/**
 * vitk_query_parse_where:
 * @text: what was typed: any string at all
 *
 * Reads a query on a list that is there as a whole: it may say only what to leave out.
 *
 * Returns: (transfer full): the query
 */
VitkQuery *
vitk_query_parse_where (const char *text)
{
  return vitk_query_parse_where_typed (text, NO_CARET);
}

/**
 * vitk_query_parse_where_typed:
 * @text: what was typed: any string at all
 * @caret: where in it something is being typed: a byte; %G_MAXUINT for nowhere
 *
 * As vitk_query_parse_where(), while it is being typed: see vitk_query_parse_typed().
 *
 * Returns: (transfer full): the query
 */
VitkQuery *
vitk_query_parse_where_typed (const char *text, guint caret)
{
  VitkQuery *self = g_new0 (VitkQuery, 1);
  Parser parser = { .caret = caret };

  g_atomic_ref_count_init (&self->references);
  self->text = dup_clean (text);
  self->problems = g_ptr_array_new ();
  parser.text = self->text;
  parser.problems = self->problems;
  advance (&parser);
  self->root = parse_chain (&parser);
  self->begun = parser.begun;
  if (self->root == NULL && self->problems->len == 0)
    vitk_query_add_problem (self->problems, 0, strlen (self->text),
                            _ ("there is no word to search for"), caret != NO_CARET);
  return self;
}

/**
 * vitk_query_find_word:
 * @text: a query, valid UTF-8
 * @caret: where in it something is being typed: a byte
 * @start: (out): the first byte of the word that is being typed
 * @end: (out): the byte after its last
 *
 * Finds the word or the filter that stands before the caret or around it.
 *
 * Returns: whether it is in one; a phrase and an operator are none
 */
gboolean
vitk_query_find_word (const char *text, guint caret, guint *start, guint *end)
{
  Parser parser = { .text = text };

  do
    {
      advance (&parser);
      if (parser.token.kind == VITK_QUERY_TOKEN_OPEN)
        parser.depth++;
      else if (parser.token.kind == VITK_QUERY_TOKEN_CLOSE && parser.depth > 0)
        parser.depth--;
    }
  while (parser.token.kind != VITK_QUERY_TOKEN_END && parser.token.end < caret);
  *start = parser.token.start;
  *end = parser.token.end;
  return parser.token.kind == VITK_QUERY_TOKEN_WORD && parser.token.start < caret;
}
