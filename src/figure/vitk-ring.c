/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "figure/vitk-ring.h"

/* Larger ones are drawn as chains. */
#define MAX_SIZE 8

#define NONE G_MAXUINT

/* Goes from atom to atom, nearest first, until all within reach are known. */
typedef struct
{
  const VitkMolecule *molecule;
  guint bond;
  guint *before;
  guint *steps;
  GArray *waiting;
} Walk;

static void
reach (Walk *self, guint from, guint atom)
{
  if (self->before[atom] != NONE)
    return;
  self->before[atom] = from;
  self->steps[atom] = self->steps[from] + 1;
  g_array_append_val (self->waiting, atom);
}

static void
walk (Walk *self, guint from)
{
  guint next;
  guint i;

  self->before[from] = from;
  g_array_append_val (self->waiting, from);
  for (next = 0; next < self->waiting->len; next++)
    {
      const guint at = g_array_index (self->waiting, guint, next);

      if (self->steps[at] + 1 >= MAX_SIZE)
        return;
      for (i = 0; i < self->molecule->bonds->len; i++)
        {
          const VitkBond *bond = &g_array_index (self->molecule->bonds, VitkBond, i);

          if (i == self->bond)
            continue;
          if (bond->begin == at)
            reach (self, at, bond->end);
          else if (bond->end == at)
            reach (self, at, bond->begin);
        }
    }
}

/**
 * vitk_ring_find_middle:
 * @molecule: a molecule
 * @bond: number of a bond
 * @middle: where the middle is stored, as the molecule has places
 *
 * Finds the smallest ring that a bond is in.
 *
 * Returns: whether it is in one
 */
gboolean
vitk_ring_find_middle (const VitkMolecule *molecule, guint bond, double middle[2])
{
  const VitkBond *at = &g_array_index (molecule->bonds, VitkBond, bond);
  g_autofree guint *before = g_new (guint, molecule->atoms->len);
  g_autofree guint *steps = g_new0 (guint, molecule->atoms->len);
  g_autoptr (GArray) waiting = g_array_new (FALSE, FALSE, sizeof (guint));
  Walk walking = { molecule, bond, before, steps, waiting };
  guint n = 0;
  guint i;

  for (i = 0; i < molecule->atoms->len; i++)
    before[i] = NONE;
  walk (&walking, at->begin);
  if (before[at->end] == NONE)
    return FALSE;
  middle[0] = 0;
  middle[1] = 0;
  for (i = at->end;; i = before[i])
    {
      middle[0] += g_array_index (molecule->atoms, VitkAtom, i).x;
      middle[1] += g_array_index (molecule->atoms, VitkAtom, i).y;
      n++;
      if (i == at->begin)
        break;
    }
  middle[0] /= n;
  middle[1] /= n;
  return TRUE;
}
