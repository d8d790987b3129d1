/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * VitkPlace:
 * @anchor: name of the topmost anchor in view
 * @character: characters into its paragraph at which the topmost line begins
 * @offset: pixels of that line above the edge of the view; negative where the line starts below it
 * @focused_link: place in reading order of the link with the focus, or -1
 * @focused_inset: the table or figure that link is counted in, or -1 for one in the text itself
 *
 * Where a reader is in an article, to the pixel, whatever the width of the column has become.
 */
typedef struct
{
  char *anchor;
  int character;
  int offset;
  int focused_link;
  int focused_inset;
} VitkPlace;

#define VITK_TYPE_PLACE (vitk_place_get_type ())
GType vitk_place_get_type (void);

VitkPlace *vitk_place_new (const char *anchor, int character, int offset, int focused_link);
VitkPlace *vitk_place_copy (const VitkPlace *place);
void vitk_place_free (VitkPlace *place);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkPlace, vitk_place_free)

G_END_DECLS
