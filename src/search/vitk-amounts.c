/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "search/vitk-amounts.h"

#include "base/vitk-measure.h"

#include <math.h>
#include <string.h>

/* How much of a digit may be lost when units are converted. */
#define TOLERANCE 1e-6

/* Numbers that anybody would write with a unit; of masses also those with so many decimals. */
#define LEAST 0.01
#define MOST 99999.0
#define DECIMALS 100

/* Units that an amount may be written in, by their normal forms. */
static const struct
{
  const char *name;
  const char *plural;
} units[] = {
  { "ng", NULL },    { "ug", NULL },      { "mg", NULL },        { "g", NULL },
  { "day", "days" }, { "week", "weeks" }, { "month", "months" }, { "year", "years" },
};

static gboolean
is_round (double number)
{
  return fabs (number - round (number)) <= TOLERANCE * (1 + number);
}

static void
add (GPtrArray *others, double number, const char *unit)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (digits, sizeof digits, "%.10g", number);
  g_ptr_array_add (others, g_strconcat (digits, " ", unit, NULL));
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
  VitkMeasure measure;
  guint i;

  if (!vitk_measure_parse (text, &measure) || measure.low != measure.high)
    return others;
  for (i = 0; i < G_N_ELEMENTS (units); i++)
    {
      g_autofree char *one = g_strconcat ("1 ", units[i].name, NULL);
      VitkMeasure size;
      double n;

      if (!vitk_measure_parse (one, &size) || size.dimension != measure.dimension)
        continue;
      n = measure.low / size.low;
      if (n < LEAST || n > MOST || n == g_ascii_strtod (number, NULL) ||
          !is_round (measure.dimension == VITK_DIMENSION_TIME ? n : n * DECIMALS))
        continue;
      add (others, n, units[i].name);
      if (units[i].plural != NULL)
        add (others, n, units[i].plural);
    }
  return others;
}
