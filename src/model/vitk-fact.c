/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "model/vitk-fact.h"

#include <string.h>

static void
add_measure (VitkMeasure *all, const VitkMeasure *measure)
{
  if (all->dimension == VITK_DIMENSION_NUMBER)
    {
      all->low += measure->low;
      all->high += measure->high;
      return;
    }
  all->low = MIN (all->low, measure->low);
  all->high = MAX (all->high, measure->high);
}

/**
 * vitk_facts_get_measure:
 * @self: all there is to look at of one thing
 * @name: the name of a fact
 * @dimension: what of it can be compared with others
 * @measure: (out): what all facts of that name say in that dimension; changed only if one does.
 *   Numbers are those of groups, which are counted together: "364 women and 190 men" are 554.
 *   Anything else is a range from the least to the most.
 *
 * Returns: whether there is such a fact
 */
gboolean
vitk_facts_get_measure (const VitkFacts *self, const char *name, VitkDimension dimension,
                        VitkMeasure *measure)
{
  gboolean found = FALSE;
  guint i;

  for (i = 0; i < self->n_facts; i++)
    {
      const VitkFact *fact = &self->facts[i];

      if (strcmp (fact->name, name) != 0 || !fact->measured || fact->measure.dimension != dimension)
        continue;
      if (found)
        add_measure (measure, &fact->measure);
      else
        *measure = fact->measure;
      found = TRUE;
    }
  return found;
}
