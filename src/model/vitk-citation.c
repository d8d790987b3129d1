/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "model/vitk-citation.h"

/**
 * vitk_citation_dup_sentence:
 * @citation: a citation
 *
 * Returns: (transfer full): the sentence of the block that cites
 */
char *
vitk_citation_dup_sentence (const VitkCitation *citation)
{
  guint start;
  guint end;

  vitk_text_get_sentence (citation->block->text, citation->start, &start, &end);
  return vitk_text_slice (citation->block->text, start, end);
}

/**
 * vitk_citation_get_place:
 * @citation: a citation
 *
 * Returns: (nullable): where to go to see it: the row for a citation in a table, else the block
 */
const VitkAnchor *
vitk_citation_get_place (const VitkCitation *citation)
{
  const VitkAnchor *row = vitk_anchor_get_enclosing (citation->block->anchor, VITK_ANCHOR_ROW);

  return row != NULL ? row : citation->block->anchor;
}
