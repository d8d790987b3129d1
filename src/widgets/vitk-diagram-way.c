/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-diagram-way.h"

#include <math.h>

/* What is off to the side counts as so much farther than what is ahead. */
#define ASIDE 1.5
/* What is more aside than ahead comes after all that is not. */
#define LATER 1e6
/* And what is farther off to the side than this is in another direction. */
#define MOST_ASIDE 4
/* What is not farther ahead than this is at the same height. */
#define LEAST_AHEAD 4

/**
 * vitk_diagram_way_is_stop:
 * @glyph: a glyph
 *
 * Returns: whether a reader goes to it: what is no part of another, and joins no arcs
 */
gboolean
vitk_diagram_way_is_stop (const VitkGlyph *glyph)
{
  return glyph->parent == NULL && !vitk_glyph_class_is_auxiliary (glyph->glyph_class) &&
         !vitk_glyph_class_is_operator (glyph->glyph_class) &&
         !vitk_glyph_class_is_process (glyph->glyph_class);
}

static VitkPoint
get_middle (GPtrArray *glyphs, guint i)
{
  const VitkBox *box = &((const VitkGlyph *) g_ptr_array_index (glyphs, i))->box;

  return (VitkPoint) { box->x + box->width / 2, box->y + box->height / 2 };
}

/**
 * vitk_diagram_way_find:
 * @glyphs: (element-type VitkGlyph): glyphs of a diagram
 * @from: which of them one is at
 * @across: 1 to the right, -1 to the left, 0 neither
 * @down: 1 down, -1 up, 0 neither
 *
 * Returns: the nearest of them in that direction; @from if there is none
 */
guint
vitk_diagram_way_find (GPtrArray *glyphs, guint from, int across, int down)
{
  const VitkPoint here = get_middle (glyphs, from);
  double least = G_MAXDOUBLE;
  guint best = from;
  guint i;

  for (i = 0; i < glyphs->len; i++)
    {
      const VitkPoint there = get_middle (glyphs, i);
      const double ahead = (there.x - here.x) * across + (there.y - here.y) * down;
      const double aside = fabs ((there.x - here.x) * down) + fabs ((there.y - here.y) * across);
      const double distance = ahead + ASIDE * aside + (aside > ahead ? LATER : 0);

      if (i == from || ahead < LEAST_AHEAD || aside > MOST_ASIDE * ahead || distance >= least)
        continue;
      least = distance;
      best = i;
    }
  return best;
}
