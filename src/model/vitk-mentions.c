/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "model/vitk-mentions.h"

#include "model/vitk-term-names.h"

/* Every place where an article speaks of the terms of its own glossaries. */
struct _VitkMentions
{
  GPtrArray *all;      /* VitkCitation, in reading order */
  GHashTable *by_term; /* VitkAnchor → array of those */
  GHashTable *by_text; /* VitkText → array of those */
};

typedef struct
{
  VitkMentions *mentions;
  VitkArticle *article;
  VitkTermNames *names;
  const VitkBlock *block; /* being looked through */
} Search;

static void
index_mention (GHashTable *table, gconstpointer key, VitkCitation *mention)
{
  GPtrArray *same = g_hash_table_lookup (table, key);

  if (same == NULL)
    {
      same = g_ptr_array_new ();
      g_hash_table_insert (table, (gpointer) key, same);
    }
  g_ptr_array_add (same, mention);
}

static void
add_mention (const VitkTerm *term, guint start, guint end, gpointer user_data)
{
  const Search *search = user_data;
  VitkCitation *mention = g_new (VitkCitation, 1);

  *mention =
      (VitkCitation) { search->block->anchor, search->block->text, start, end, term->anchor };
  g_ptr_array_add (search->mentions->all, mention);
  index_mention (search->mentions->by_term, term->anchor, mention);
  index_mention (search->mentions->by_text, search->block->text, mention);
}

/* A cross reference may lead to a term as well. */
static void
add_linked (Search *search, const VitkSpan *span)
{
  g_auto (GStrv) ids = NULL;
  guint i;

  if (span->kind != VITK_SPAN_XREF || span->value == NULL)
    return;
  ids = g_strsplit_set (span->value, " \t\r\n", -1);
  for (i = 0; ids[i] != NULL; i++)
    {
      const VitkAnchor *target = vitk_article_get_anchor (search->article, ids[i]);

      if (target != NULL && target->kind == VITK_ANCHOR_TERM)
        add_mention (target->target, span->start, span->end, search);
    }
}

/* What leads somewhere says itself what it means; formulas and pictures have no words. */
static gboolean
is_closed (VitkSpanKind kind)
{
  return kind == VITK_SPAN_XREF || kind == VITK_SPAN_LINK || kind == VITK_SPAN_FORMULA ||
         kind == VITK_SPAN_IMAGE;
}

/* Titles, names, addresses, numbers and code speak of no terms; nor does a glossary itself. */
static gboolean
is_prose (const VitkBlock *block)
{
  switch (block->kind)
    {
    case VITK_BLOCK_TITLE:
    case VITK_BLOCK_SUBTITLE:
    case VITK_BLOCK_CONTRIBUTOR:
    case VITK_BLOCK_AFFILIATION:
    case VITK_BLOCK_RECORD:
    case VITK_BLOCK_PREFORMATTED:
    case VITK_BLOCK_FORMULA:
      return FALSE;
    default:
      return vitk_anchor_get_enclosing (block->anchor, VITK_ANCHOR_TERM) == NULL;
    }
}

static void
search_block (const VitkBlock *block, gpointer user_data)
{
  Search *search = user_data;
  const VitkText *text = block->text;
  guint at = 0;
  guint i;

  if (text->length == 0 || !is_prose (block))
    return;
  search->block = block;
  for (i = 0; i < text->n_spans; i++)
    {
      const VitkSpan *span = &text->spans[i];

      if (!is_closed (span->kind))
        continue;
      if (span->start > at)
        vitk_term_names_find (search->names, text->string, at, span->start, add_mention, search);
      add_linked (search, span);
      at = MAX (at, span->end);
    }
  vitk_term_names_find (search->names, text->string, at, text->length, add_mention, search);
}

/**
 * vitk_mentions_new:
 * @article: an article; not kept, but must live as long
 *
 * Finds the terms of the article's glossaries in its paragraphs, captions, cells and notes; how,
 * vitk_term_names_find() says. What is a link is none, unless it leads to a term.
 *
 * Returns: (transfer full): the mentions
 */
VitkMentions *
vitk_mentions_new (VitkArticle *article)
{
  VitkMentions *mentions = g_new0 (VitkMentions, 1);
  GPtrArray *terms = vitk_article_get_terms (article);
  g_autoptr (VitkTermNames) names = NULL;
  Search search = { mentions, article, NULL, NULL };

  mentions->all = g_ptr_array_new_with_free_func (g_free);
  mentions->by_term = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  mentions->by_text = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  if (terms->len == 0)
    return mentions;
  names = vitk_term_names_new (terms);
  search.names = names;
  vitk_article_foreach_block (article, search_block, &search);
  return mentions;
}

/**
 * vitk_mentions_free:
 * @mentions: (transfer full) (nullable): mentions
 */
void
vitk_mentions_free (VitkMentions *mentions)
{
  if (mentions == NULL)
    return;
  g_hash_table_unref (mentions->by_term);
  g_hash_table_unref (mentions->by_text);
  g_ptr_array_unref (mentions->all);
  g_free (mentions);
}

/**
 * vitk_mentions_get_of_term:
 * @mentions: the mentions in an article
 * @term: the anchor of a term
 *
 * Returns: (element-type VitkCitation) (nullable): every place that speaks of it, in reading order
 */
GPtrArray *
vitk_mentions_get_of_term (const VitkMentions *mentions, const VitkAnchor *term)
{
  return g_hash_table_lookup (mentions->by_term, term);
}

/**
 * vitk_mentions_get_in_text:
 * @mentions: the mentions in an article
 * @text: the text of a block
 *
 * Returns: (element-type VitkCitation) (nullable): the mentions in it, front to back
 */
GPtrArray *
vitk_mentions_get_in_text (const VitkMentions *mentions, const VitkText *text)
{
  return g_hash_table_lookup (mentions->by_text, text);
}
