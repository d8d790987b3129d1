/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-note-places.h"

/**
 * vitk_note_place_find_beside:
 * @place: a place that a note is bound to
 * @article: the article it is about
 *
 * Returns: (nullable): what its flag stands beside: a row, a table or a figure, else the paragraph
 *   or what it names; %NULL if the article has no such place
 */
const VitkAnchor *
vitk_note_place_find_beside (const VitkNotePlace *place, VitkArticle *article)
{
  static const VitkAnchorKind kinds[] = { VITK_ANCHOR_ROW, VITK_ANCHOR_TABLE, VITK_ANCHOR_FIGURE,
                                          VITK_ANCHOR_BLOCK };
  const VitkAnchor *anchor = vitk_article_get_anchor (article, place->anchor);
  guint i;

  for (i = 0; anchor != NULL && i < G_N_ELEMENTS (kinds); i++)
    {
      const VitkAnchor *around = vitk_anchor_get_enclosing (anchor, kinds[i]);

      if (around != NULL)
        return around;
    }
  return anchor;
}

/**
 * vitk_note_places_list_notes:
 * @notes: (element-type VitkNote): the editor's notes on an article
 * @article: the article
 * @beside: a part of it
 *
 * Returns: (transfer container) (element-type VitkNote): those whose flag stands beside @beside
 */
GPtrArray *
vitk_note_places_list_notes (GPtrArray *notes, VitkArticle *article, const VitkAnchor *beside)
{
  GPtrArray *list = g_ptr_array_new ();
  guint i;
  guint j;

  for (i = 0; i < notes->len; i++)
    {
      VitkNote *note = g_ptr_array_index (notes, i);

      for (j = 0; j < note->places->len; j++)
        if (vitk_note_place_find_beside (g_ptr_array_index (note->places, j), article) == beside)
          {
            g_ptr_array_add (list, note);
            break;
          }
    }
  return list;
}
