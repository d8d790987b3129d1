/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VitkQueryTokenKind:
 * @VITK_QUERY_TOKEN_END: there is no more
 * @VITK_QUERY_TOKEN_OPEN: an opening bracket
 * @VITK_QUERY_TOKEN_CLOSE: a closing bracket
 * @VITK_QUERY_TOKEN_AND: AND
 * @VITK_QUERY_TOKEN_OR: OR
 * @VITK_QUERY_TOKEN_NOT: NOT, or a minus before something
 * @VITK_QUERY_TOKEN_NEAR: NEAR, NEAR/5
 * @VITK_QUERY_TOKEN_PHRASE: words in quotation marks
 * @VITK_QUERY_TOKEN_WORD: a word, a filter or punctuation
 */
typedef enum
{
  VITK_QUERY_TOKEN_END,
  VITK_QUERY_TOKEN_OPEN,
  VITK_QUERY_TOKEN_CLOSE,
  VITK_QUERY_TOKEN_AND,
  VITK_QUERY_TOKEN_OR,
  VITK_QUERY_TOKEN_NOT,
  VITK_QUERY_TOKEN_NEAR,
  VITK_QUERY_TOKEN_PHRASE,
  VITK_QUERY_TOKEN_WORD,
} VitkQueryTokenKind;

/**
 * VitkQueryToken:
 * @kind: what it is
 * @start: its first byte in the query
 * @end: the byte after its last
 *
 * What a query is made of, one after the other.
 */
typedef struct
{
  VitkQueryTokenKind kind;
  guint start;
  guint end;
} VitkQueryToken;

VitkQueryToken vitk_query_token_read (const char *text, guint at, gboolean in_brackets);
gboolean vitk_query_token_is_quote (gunichar c);

G_END_DECLS
