/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "export/vitk-surroundings.h"

#include "model/vitk-figure.h"
#include "model/vitk-section.h"
#include "model/vitk-table.h"

#include <glib/gi18n-lib.h>

/**
 * vitk_surroundings_dup_words:
 * @anchor: an anchor
 *
 * Returns: (transfer full): what the reader knows its place by: its table, its figure or its
 *   section
 */
char *
vitk_surroundings_dup_words (const VitkAnchor *anchor)
{
  const VitkAnchor *table = vitk_anchor_get_enclosing (anchor, VITK_ANCHOR_TABLE);
  const VitkAnchor *figure = vitk_anchor_get_enclosing (anchor, VITK_ANCHOR_FIGURE);
  const VitkAnchor *section = vitk_anchor_get_enclosing (anchor, VITK_ANCHOR_SECTION);

  if (table != NULL && ((const VitkTable *) table->target)->label != NULL)
    return g_strdup (((const VitkTable *) table->target)->label);
  if (figure != NULL && ((const VitkFigure *) figure->target)->label != NULL)
    return g_strdup (((const VitkFigure *) figure->target)->label);
  return section != NULL ? vitk_section_dup_heading (section->target) : g_strdup ("");
}

/**
 * vitk_note_kind_get_verdict:
 * @kind: a kind of editor's notes
 *
 * Returns: what such notes say, in the reader's language
 */
const char *
vitk_note_kind_get_verdict (VitkNoteKind kind)
{
  switch (kind)
    {
    case VITK_NOTE_CITED_SOURCE:
      return _ ("the cited source says otherwise");
    case VITK_NOTE_AS_PRINTED:
      return _ ("kept as printed");
    case VITK_NOTE_INTERNAL:
    default:
      return _ ("the article disagrees with itself");
    }
}
