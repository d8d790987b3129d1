/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "workspace/vitk-quote.h"

#include <string.h>

/* A search for words inside one part of an article. */
typedef struct
{
  const VitkAnchor *anchor;
  const char *quote;
  gboolean found;
} Search;

static void
search_block (const VitkBlock *block, gpointer user_data)
{
  Search *search = user_data;
  const VitkAnchor *at = block->anchor;

  if (search->found)
    return;
  while (at != NULL && at != search->anchor)
    at = at->parent;
  if (at != NULL)
    search->found = strstr (block->text->string, search->quote) != NULL;
}

/**
 * vitk_quote_is_at:
 * @article: an article
 * @anchor: a place in it
 * @quote: words
 *
 * Returns: whether the words are there, letter by letter
 */
gboolean
vitk_quote_is_at (VitkArticle *article, const VitkAnchor *anchor, const char *quote)
{
  Search search = { anchor, quote, FALSE };

  if (anchor->kind == VITK_ANCHOR_INLINE)
    search.anchor = anchor->parent;
  if (anchor->kind == VITK_ANCHOR_REFERENCE)
    return strstr (((const VitkReference *) anchor->target)->text->string, quote) != NULL;
  if (anchor->kind == VITK_ANCHOR_SECTION &&
      strstr (((const VitkSection *) anchor->target)->title->string, quote) != NULL)
    return TRUE;
  if (anchor->kind == VITK_ANCHOR_TERM &&
      strstr (((const VitkTerm *) anchor->target)->name->string, quote) != NULL)
    return TRUE;
  vitk_article_foreach_block (article, search_block, &search);
  return search.found;
}
