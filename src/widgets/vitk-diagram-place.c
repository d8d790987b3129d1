/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
/* What the diagrams of an article show of a place in the text. */
#include "widgets/vitk-diagram-place.h"

/* How well something answers, the better the higher. */
enum
{
  NOTHING,
  IN_PARAGRAPH,
  IN_SENTENCE,
  NAMED,
  CLAIMED,
};

typedef struct
{
  const VitkText *text;
  guint byte;
  guint sentence_start;
  guint sentence_end;
  const VitkFigureDiagram *figure; /* which is searched */
  const VitkFigureDiagram *best_figure;
  const char *best;
  int rank;
  gsize length; /* of the words of the best claim: the shorter say more */
} Search;

static void
offer (Search *search, const char *id, int rank, gsize length)
{
  if (rank < search->rank || (rank == search->rank && length >= search->length))
    return;
  search->best_figure = search->figure;
  search->best = id;
  search->rank = rank;
  search->length = length;
}

static void
search_claims (Search *search, const char *anchor, const char *id, GPtrArray *claims)
{
  guint i;

  for (i = 0; i < claims->len; i++)
    {
      const VitkClaim *claim = g_ptr_array_index (claims, i);
      guint start;
      guint end;

      if (!vitk_claim_find (claim, anchor, search->text, &start, &end))
        continue;
      if (start <= search->byte && search->byte < end)
        offer (search, id, CLAIMED, end - start);
      else if (start < search->sentence_end && end > search->sentence_start)
        offer (search, id, IN_SENTENCE, end - start);
      else
        offer (search, id, IN_PARAGRAPH, end - start);
    }
}

/* A term of the glossary that is named there, and has the name of a glyph. */
static void
search_names (Search *search, VitkArticle *article, const VitkDiagram *diagram)
{
  GPtrArray *mentions = vitk_article_get_mentions (article, search->text);
  guint i;
  guint j;

  for (i = 0; i < mentions->len; i++)
    {
      const VitkCitation *mention = g_ptr_array_index (mentions, i);
      const VitkTerm *term = mention->target->target;

      if (search->byte < mention->start || search->byte >= mention->end)
        continue;
      for (j = 0; j < diagram->glyphs->len; j++)
        {
          const VitkGlyph *glyph = g_ptr_array_index (diagram->glyphs, j);

          if (glyph->parent == NULL && g_strcmp0 (glyph->label, term->name->string) == 0)
            offer (search, glyph->id, NAMED, 0);
        }
    }
}

static void
search_diagram (Search *search, VitkArticle *article, const char *anchor,
                const VitkFigureDiagram *figure)
{
  const VitkDiagram *diagram = figure->diagram;
  guint i;

  if (diagram == NULL)
    return;
  search->figure = figure;
  for (i = 0; i < diagram->arcs->len; i++)
    {
      const VitkArc *arc = g_ptr_array_index (diagram->arcs, i);

      search_claims (search, anchor, arc->id, arc->claims);
    }
  for (i = 0; i < diagram->glyphs->len; i++)
    {
      const VitkGlyph *glyph = g_ptr_array_index (diagram->glyphs, i);

      search_claims (search, anchor, glyph->id, glyph->claims);
    }
  search_names (search, article, diagram);
}

/**
 * vitk_diagram_place_dup_address:
 * @diagrams: the diagrams of an article whose mentions of terms are known
 * @first: (nullable): one of them, which is taken where others show no more
 * @anchor: name of a paragraph or caption
 * @byte: where in it
 *
 * Finds what a diagram shows of what is said there: what is drawn of the words, a glyph of the name
 * that stands there, or what is drawn of the sentence or of another one of the paragraph.
 *
 * Returns: (transfer full) (nullable): the address of a glyph or an arc
 */
char *
vitk_diagram_place_dup_address (VitkDiagrams *diagrams, const VitkFigureDiagram *first,
                                const char *anchor, guint byte)
{
  const VitkAnchor *place = vitk_article_get_anchor (diagrams->article, anchor);
  Search search = { .byte = byte };
  guint i;

  if (place == NULL || place->kind != VITK_ANCHOR_BLOCK)
    return NULL;
  search.text = ((const VitkBlock *) place->target)->text;
  vitk_text_get_sentence (search.text, byte, &search.sentence_start, &search.sentence_end);
  if (first != NULL)
    search_diagram (&search, diagrams->article, anchor, first);
  for (i = 0; i < diagrams->figures->len; i++)
    if (g_ptr_array_index (diagrams->figures, i) != first)
      search_diagram (&search, diagrams->article, anchor, g_ptr_array_index (diagrams->figures, i));
  return search.best != NULL ? vitk_figure_diagram_dup_address (search.best_figure, search.best)
                             : NULL;
}
