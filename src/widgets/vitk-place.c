/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-place.h"

G_DEFINE_BOXED_TYPE (VitkPlace, vitk_place, vitk_place_copy, vitk_place_free)

/**
 * vitk_place_new:
 * @anchor: name of the topmost anchor in view
 * @character: characters into its paragraph at which the topmost line begins
 * @offset: pixels of that line above the edge of the view
 * @focused_link: place in reading order of the link with the focus, or -1; it is
 *   one of the text itself until focused_inset is set
 *
 * Returns: (transfer full): the place
 */
VitkPlace *
vitk_place_new (const char *anchor, int character, int offset, int focused_link)
{
  VitkPlace *place = g_new0 (VitkPlace, 1);

  place->anchor = g_strdup (anchor);
  place->character = character;
  place->offset = offset;
  place->focused_link = focused_link;
  place->focused_inset = -1;
  return place;
}

/**
 * vitk_place_copy:
 * @place: a place
 *
 * Returns: (transfer full): the same place
 */
VitkPlace *
vitk_place_copy (const VitkPlace *place)
{
  VitkPlace *copy =
      vitk_place_new (place->anchor, place->character, place->offset, place->focused_link);

  copy->focused_inset = place->focused_inset;
  return copy;
}

/**
 * vitk_place_free:
 * @place: (transfer full): a place
 */
void
vitk_place_free (VitkPlace *place)
{
  g_free (place->anchor);
  g_free (place);
}
