/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "base/vitk-distance.h"

#include <string.h>

#define MAX_LENGTH 64

/**
 * vitk_distance_measure:
 * @a: a folded word
 * @b: another
 * @most: more than this is of no interest
 *
 * Counts the slips that make one word of the other: a letter more, less, changed, or two swapped.
 *
 * Returns: how many, or anything above @most if they are more
 */
guint
vitk_distance_measure (const char *a, const char *b, guint most)
{
  guint rows[3][MAX_LENGTH + 1];
  gsize length_a = strlen (a);
  gsize length_b = strlen (b);
  gsize i;
  gsize j;

  if (length_a > MAX_LENGTH || length_b > MAX_LENGTH ||
      MAX (length_a, length_b) - MIN (length_a, length_b) > most)
    return most + 1;
  for (j = 0; j <= length_b; j++)
    rows[0][j] = j;
  for (i = 1; i <= length_a; i++)
    {
      guint *row = rows[i % 3];
      const guint *above = rows[(i + 2) % 3];
      const guint *above_that = rows[(i + 1) % 3];
      guint least = row[0] = i;

      for (j = 1; j <= length_b; j++)
        {
          row[j] = MIN (above[j - 1] + (a[i - 1] != b[j - 1]), MIN (above[j], row[j - 1]) + 1);
          if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
            row[j] = MIN (row[j], above_that[j - 2] + 1);
          least = MIN (least, row[j]);
        }
      /* It only grows from here. */
      if (least > most)
        return least;
    }
  return rows[length_a % 3][length_b];
}
