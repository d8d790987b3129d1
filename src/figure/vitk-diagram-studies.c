/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
/* Where a diagram shows what a study is about. */
#include "figure/vitk-diagram-studies.h"

static void
add (GPtrArray *ids, const char *id)
{
  if (!g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL))
    g_ptr_array_add (ids, (gpointer) id);
}

static void
add_outcome (const VitkDiagram *diagram, const char *outcome, GPtrArray *ids)
{
  guint i;

  for (i = 0; i < diagram->glyphs->len; i++)
    {
      const VitkGlyph *glyph = g_ptr_array_index (diagram->glyphs, i);

      if (g_ptr_array_find_with_equal_func (glyph->outcomes, outcome, g_str_equal, NULL))
        add (ids, glyph->id);
    }
}

static gboolean
is_in_sentence (const VitkClaim *claim, const VitkCitation *citation)
{
  guint start;
  guint end;
  guint sentence_start;
  guint sentence_end;

  if (citation->anchor == NULL ||
      !vitk_claim_find (claim, citation->anchor->name, citation->text, &start, &end))
    return FALSE;
  vitk_text_get_sentence (citation->text, citation->start, &sentence_start, &sentence_end);
  return start < sentence_end && end > sentence_start;
}

static gboolean
is_said_with (const VitkArc *arc, GPtrArray *citations)
{
  guint i;
  guint j;

  for (i = 0; i < arc->claims->len; i++)
    for (j = 0; j < citations->len; j++)
      if (is_in_sentence (g_ptr_array_index (arc->claims, i), g_ptr_array_index (citations, j)))
        return TRUE;
  return FALSE;
}

/**
 * vitk_diagram_studies_dup_ids:
 * @diagram: a diagram
 * @article: the article that it is of
 * @study: a study of it
 *
 * Finds where the diagram shows what a study is about: the glyphs that say of themselves that an
 * outcome of it is their measure, then the arcs that a sentence states which cites it.
 *
 * Returns: (transfer container) (element-type utf8): their names in the file of the diagram, each
 *   once
 */
GPtrArray *
vitk_diagram_studies_dup_ids (const VitkDiagram *diagram, VitkArticle *article,
                              const VitkStudy *study)
{
  GPtrArray *ids = g_ptr_array_new ();
  guint n_outcomes;
  const VitkStudyValue *outcomes = vitk_study_get_values (study, VITK_STUDY_OUTCOME, &n_outcomes);
  GPtrArray *citations;
  guint i;

  for (i = 0; i < n_outcomes; i++)
    if (outcomes[i].fact->fact.term != NULL)
      add_outcome (diagram, outcomes[i].fact->fact.term, ids);
  if (study->reference == NULL)
    return ids;
  citations = vitk_article_get_citations (article, study->reference->anchor);
  for (i = 0; i < diagram->arcs->len; i++)
    {
      const VitkArc *arc = g_ptr_array_index (diagram->arcs, i);

      if (is_said_with (arc, citations))
        add (ids, arc->id);
    }
  return ids;
}
