/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "search/vitk-amounts.h"

#include "base/vitk-measure.h"

#include <math.h>

/* Numbers that anybody would write with a unit; of masses also those with so many decimals. */
#define LEAST 0.01
#define MOST 99999.0
#define DECIMALS 100

static gboolean
is_round (double number)
{
  return fabs (number - round (number)) <= VITK_MEASURE_TOLERANCE * (1 + number);
}

static void
add (GPtrArray *others, double number, const VitkUnitName *unit)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (digits, sizeof digits, "%.10g", number);
  g_ptr_array_add (others, g_strconcat (digits, " ", unit->name, NULL));
  if (unit->dimension == VITK_DIMENSION_TIME)
    g_ptr_array_add (others, g_strconcat (digits, " ", unit->name, "s", NULL));
}

/**
 * vitk_amounts_list_others:
 * @number: digits
 * @unit: a unit of mass or time, or anything else
 *
 * Returns: (transfer full) (element-type utf8): the same amount in other units, where that gives a
 *   number that is likely to be written: "180 ug" for "0.18" and "mg", "12 months" for "1" and
 *   "year"
 */
GPtrArray *
vitk_amounts_list_others (const char *number, const char *unit)
{
  GPtrArray *others = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = g_strconcat (number, " ", unit, NULL);
  guint n_units;
  const VitkUnitName *units = vitk_measure_get_units (&n_units);
  VitkMeasure measure;
  guint i;

  if (!vitk_measure_parse (text, &measure) || measure.low != measure.high)
    return others;
  for (i = 0; i < n_units; i++)
    {
      const double n = measure.low / units[i].size;

      if (!units[i].written || units[i].dimension != measure.dimension || n < LEAST || n > MOST ||
          n == g_ascii_strtod (number, NULL) ||
          !is_round (measure.dimension == VITK_DIMENSION_TIME ? n : n * DECIMALS))
        continue;
      add (others, n, &units[i]);
    }
  return others;
}
