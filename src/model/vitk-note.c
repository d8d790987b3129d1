/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "model/vitk-note.h"

static void
place_free (VitkNotePlace *place)
{
  g_free (place->anchor);
  g_free (place->quote);
  g_free (place);
}

/**
 * vitk_note_new:
 *
 * Returns: (transfer full): an empty note
 */
VitkNote *
vitk_note_new (void)
{
  VitkNote *note = g_new0 (VitkNote, 1);

  note->references = g_ptr_array_new_with_free_func (g_free);
  note->places = g_ptr_array_new_with_free_func ((GDestroyNotify) place_free);
  return note;
}

/**
 * vitk_note_free:
 * @note: (transfer full): a note
 */
void
vitk_note_free (VitkNote *note)
{
  g_ptr_array_unref (note->references);
  g_ptr_array_unref (note->places);
  g_free (note->id);
  g_free (note->text);
  g_free (note->review_says);
  g_free (note->source_says);
  g_free (note->source);
  g_free (note->basis);
  g_free (note->checked);
  g_free (note);
}

/**
 * vitk_note_add_place:
 * @note: a note being made
 * @anchor: name of the anchor it belongs to
 * @quote: (nullable): the words there
 *
 * Binds a note to one more place.
 *
 * Returns: (transfer none): the place
 */
VitkNotePlace *
vitk_note_add_place (VitkNote *note, const char *anchor, const char *quote)
{
  VitkNotePlace *place = g_new0 (VitkNotePlace, 1);

  place->anchor = g_strdup (anchor);
  place->quote = g_strdup (quote);
  g_ptr_array_add (note->places, place);
  return place;
}

/**
 * vitk_note_kind_get_nick:
 * @kind: a kind
 *
 * Returns: its name in files, as in "cited-source"
 */
const char *
vitk_note_kind_get_nick (VitkNoteKind kind)
{
  switch (kind)
    {
    case VITK_NOTE_CITED_SOURCE:
      return "cited-source";
    case VITK_NOTE_AS_PRINTED:
      return "as-printed";
    case VITK_NOTE_INTERNAL:
    default:
      return "internal";
    }
}

/**
 * vitk_note_count_major:
 * @notes: (element-type VitkNote): notes
 *
 * Returns: how many of them are major
 */
guint
vitk_note_count_major (GPtrArray *notes)
{
  guint n = 0;
  guint i;

  for (i = 0; i < notes->len; i++)
    n += ((const VitkNote *) g_ptr_array_index (notes, i))->major;
  return n;
}

/**
 * vitk_note_dup_facets:
 * @note: a note
 *
 * Returns: (transfer full): what filters look at: its kind, its severity and its basis, as files
 *   name them: "cited-source major (abstract)"
 */
char *
vitk_note_dup_facets (const VitkNote *note)
{
  const char *kind = vitk_note_kind_get_nick (note->kind);
  const char *severity = note->major ? "major" : "minor";

  if (note->basis == NULL)
    return g_strdup_printf ("%s %s", kind, severity);
  return g_strdup_printf ("%s %s (%s)", kind, severity, note->basis);
}
