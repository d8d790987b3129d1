/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "model/vitk-citation.h"

/**
 * vitk_citation_dup_sentence:
 * @citation: a citation
 *
 * Returns: (transfer full): the sentence that cites
 */
char *
vitk_citation_dup_sentence (const VitkCitation *citation)
{
  guint start;
  guint end;

  vitk_text_get_sentence (citation->text, citation->start, &start, &end);
  return vitk_text_slice (citation->text, start, end);
}

/**
 * vitk_citation_get_place:
 * @citation: a citation
 *
 * Returns: (nullable): where to go to see it: the row for a citation in a table, else what cites
 */
const VitkAnchor *
vitk_citation_get_place (const VitkCitation *citation)
{
  const VitkAnchor *row = vitk_anchor_get_enclosing (citation->anchor, VITK_ANCHOR_ROW);

  return row != NULL ? row : citation->anchor;
}

/**
 * vitk_citation_is_same_place:
 * @citation: a citation
 * @other: another
 *
 * Returns: whether both are one place to go to: they are in one sentence, or in one row
 */
gboolean
vitk_citation_is_same_place (const VitkCitation *citation, const VitkCitation *other)
{
  const VitkAnchor *place = vitk_citation_get_place (citation);
  guint start;
  guint start_of_other;
  guint end;

  if (place != vitk_citation_get_place (other))
    return FALSE;
  if (place->kind == VITK_ANCHOR_ROW)
    return TRUE;
  if (citation->text != other->text)
    return FALSE;
  vitk_text_get_sentence (citation->text, citation->start, &start, &end);
  vitk_text_get_sentence (other->text, other->start, &start_of_other, &end);
  return start == start_of_other;
}
