/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "base/vitk-measure.h"

#include "base/vitk-fold.h"

#include <math.h>
#include <string.h>

/* A year has twelve months, so that 12 months are one year; weeks are 7 days. */
#define DAYS_OF_YEAR 365.0
#define DAYS_OF_MONTH (DAYS_OF_YEAR / 12)

static const VitkUnitName units[] = {
  { "ng", VITK_DIMENSION_MASS, 1e-3, TRUE },
  { "ug", VITK_DIMENSION_MASS, 1, TRUE },
  { "mcg", VITK_DIMENSION_MASS, 1, FALSE },
  { "microgram", VITK_DIMENSION_MASS, 1, FALSE },
  { "mg", VITK_DIMENSION_MASS, 1e3, TRUE },
  { "milligram", VITK_DIMENSION_MASS, 1e3, FALSE },
  { "g", VITK_DIMENSION_MASS, 1e6, TRUE },
  { "gram", VITK_DIMENSION_MASS, 1e6, FALSE },
  { "kg", VITK_DIMENSION_MASS, 1e9, FALSE },
  { "iu", VITK_DIMENSION_UNITS, 1, FALSE },
  { "h", VITK_DIMENSION_TIME, 1.0 / 24, FALSE },
  { "hr", VITK_DIMENSION_TIME, 1.0 / 24, FALSE },
  { "hour", VITK_DIMENSION_TIME, 1.0 / 24, FALSE },
  { "d", VITK_DIMENSION_TIME, 1, FALSE },
  { "day", VITK_DIMENSION_TIME, 1, TRUE },
  { "daily", VITK_DIMENSION_TIME, 1, FALSE },
  { "w", VITK_DIMENSION_TIME, 7, FALSE },
  { "wk", VITK_DIMENSION_TIME, 7, FALSE },
  { "week", VITK_DIMENSION_TIME, 7, TRUE },
  { "m", VITK_DIMENSION_TIME, DAYS_OF_MONTH, FALSE },
  { "mo", VITK_DIMENSION_TIME, DAYS_OF_MONTH, FALSE },
  { "month", VITK_DIMENSION_TIME, DAYS_OF_MONTH, TRUE },
  { "a", VITK_DIMENSION_TIME, DAYS_OF_YEAR, FALSE },
  { "y", VITK_DIMENSION_TIME, DAYS_OF_YEAR, FALSE },
  { "yr", VITK_DIMENSION_TIME, DAYS_OF_YEAR, FALSE },
  { "year", VITK_DIMENSION_TIME, DAYS_OF_YEAR, TRUE },
  { "yearsold", VITK_DIMENSION_TIME, DAYS_OF_YEAR, FALSE },
};

/**
 * vitk_measure_get_units:
 * @n_units: (out): how many there are
 *
 * Returns: (array length=n_units): the units that amounts may have
 */
const VitkUnitName *
vitk_measure_get_units (guint *n_units)
{
  *n_units = G_N_ELEMENTS (units);
  return units;
}

static gboolean
find_unit (const char *name, VitkDimension *dimension, double *size)
{
  g_autofree char *folded = vitk_fold_string (name);
  gsize length = strlen (folded);
  guint pass;
  guint i;

  /* As it is, then without the "s" of a plural. */
  for (pass = 0; pass < 2; pass++)
    {
      for (i = 0; i < G_N_ELEMENTS (units); i++)
        if (strcmp (units[i].name, folded) == 0)
          {
            *dimension = units[i].dimension;
            *size = units[i].size;
            return TRUE;
          }
      if (length < 3 || folded[length - 1] != 's')
        break;
      folded[length - 1] = '\0';
    }
  return FALSE;
}

/* "P3Y", "P6M", "P1Y6M": calendar times of ISO 8601, without hours. */
static gboolean
parse_period (const char *text, double *days)
{
  const char *p = text + 1;

  *days = 0;
  if (*text != 'P' || *p == '\0')
    return FALSE;
  while (*p != '\0')
    {
      char *end;
      double n = g_ascii_strtod (p, &end);

      if (end == p || !g_ascii_isdigit (*p))
        return FALSE;
      switch (*end)
        {
        case 'Y':
          *days += n * DAYS_OF_YEAR;
          break;
        case 'M':
          *days += n * DAYS_OF_MONTH;
          break;
        case 'W':
          *days += n * 7;
          break;
        case 'D':
          *days += n;
          break;
        default:
          return FALSE;
        }
      p = end + 1;
    }
  return TRUE;
}

static gboolean
parse_periods (const char *text, VitkMeasure *measure)
{
  g_auto (GStrv) parts = g_strsplit (text, "/", -1);
  guint i;

  for (i = 0; parts[i] != NULL; i++)
    {
      double days;

      if (!parse_period (parts[i], &days))
        return FALSE;
      measure->low = i == 0 ? days : MIN (measure->low, days);
      measure->high = i == 0 ? days : MAX (measure->high, days);
    }
  measure->dimension = VITK_DIMENSION_TIME;
  return i > 0;
}

/* "ug/d", "mg/kg": divides by what stands behind each stroke. */
static gboolean
parse_unit (const char *text, VitkDimension *dimension, double *size)
{
  g_auto (GStrv) parts = g_strsplit (text, "/", -1);
  guint i;

  if (!find_unit (parts[0], dimension, size))
    return FALSE;
  for (i = 1; parts[i] != NULL; i++)
    {
      VitkDimension by;
      double by_size;

      if (!find_unit (parts[i], &by, &by_size) || *dimension == VITK_DIMENSION_TIME)
        return FALSE;
      if (by == VITK_DIMENSION_MASS && *dimension == VITK_DIMENSION_MASS)
        {
          *dimension = VITK_DIMENSION_MASS_BY_MASS;
          *size /= by_size / 1e9;
        }
      else if (by == VITK_DIMENSION_TIME)
        *size /= by_size;
      else
        return FALSE;
    }
  return TRUE;
}

static const char *
skip_spaces (const char *p)
{
  while (g_unichar_isspace (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return p;
}

/* A number with or without separators of thousands; no sign, no exponent, no "inf". Two dots are
 * what stands between two numbers. */
static const char *
parse_number (const char *p, double *number)
{
  g_autoptr (GString) digits = g_string_new (NULL);

  if (!g_ascii_isdigit (*p))
    return NULL;
  for (; g_ascii_isdigit (*p) || (*p == '.' && p[1] != '.') || *p == ','; p++)
    if (*p == '.' && strchr (digits->str, '.') != NULL)
      return NULL;
    else if (*p != ',')
      g_string_append_c (digits, *p);
    else if (!(g_ascii_isdigit (p[1]) && g_ascii_isdigit (p[2]) && g_ascii_isdigit (p[3])))
      return NULL;
  *number = g_ascii_strtod (digits->str, NULL);
  return p;
}

/* "100–200", "100-200", "100..200". */
static const char *
skip_dash (const char *p)
{
  static const char *const dashes[] = { "–", "-", ".." };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (dashes); i++)
    if (g_str_has_prefix (p, dashes[i]))
      return p + strlen (dashes[i]);
  return NULL;
}

static const char *
parse_range (const char *p, VitkMeasure *measure)
{
  const char *dash;
  char before = *p;

  if (before == '>' || before == '<')
    p = skip_spaces (p + 1);
  p = parse_number (p, &measure->low);
  if (p == NULL)
    return NULL;
  measure->high = measure->low;
  if (before == '>')
    measure->high = INFINITY;
  else if (before == '<')
    measure->low = 0;
  dash = skip_dash (p);
  return dash != NULL ? parse_number (dash, &measure->high) : p;
}

/**
 * vitk_measure_parse:
 * @text: a number, an amount or a time: "16,057", "180 ug/d", "45-58 a", ">55 a", "P6M/P12M"
 * @measure: (out): what it says
 *
 * Returns: whether @text can be read; @measure may have changed if not
 */
gboolean
vitk_measure_parse (const char *text, VitkMeasure *measure)
{
  g_autofree char *unit = NULL;
  double size = 1;
  const char *p = skip_spaces (text);

  *measure = (VitkMeasure) { VITK_DIMENSION_NUMBER, 0, 0 };
  if (*p == 'P')
    return parse_periods (p, measure);
  p = parse_range (p, measure);
  if (p == NULL)
    return FALSE;
  unit = g_strstrip (g_strdup (skip_spaces (p)));
  if (*unit != '\0' && !parse_unit (unit, &measure->dimension, &size))
    return FALSE;
  measure->low *= size;
  measure->high *= size;
  return TRUE;
}

/* The dimensions of the units that begin so, a bit for each. */
static guint
list_begun_units (const char *begun)
{
  g_autofree char *folded = vitk_fold_string (begun);
  guint dimensions = 0;
  guint i;

  for (i = 0; i < G_N_ELEMENTS (units); i++)
    if (g_str_has_prefix (units[i].name, folded))
      dimensions |= 1u << units[i].dimension;
  return dimensions;
}

static const char *
skip_digits (const char *p)
{
  while (g_ascii_isdigit (*p) || *p == '.' || *p == ',')
    p++;
  return p;
}

/**
 * vitk_measure_get_possible:
 * @text: the beginning of a number, an amount or a time, as it is typed
 *
 * Returns: which dimensions it may have once it is typed: a bit for each #VitkDimension; 0 if
 *   nothing that begins so can be read
 */
guint
vitk_measure_get_possible (const char *text)
{
  const char *digits = skip_spaces (text);
  const char *p = skip_digits (digits);
  const char *dash = skip_dash (p);
  g_auto (GStrv) parts = NULL;
  VitkDimension dimension;
  double size;
  guint possible;
  guint i;

  if (p == digits && *p != '\0')
    return 0;
  if (dash != NULL)
    p = skip_digits (dash);
  /* Before a stroke a unit is whole. */
  parts = g_strsplit (p, "/", -1);
  for (i = 0; parts[i] != NULL && parts[i + 1] != NULL; i++)
    if (!find_unit (parts[i], &dimension, &size))
      return 0;
  possible = *p != '\0' ? list_begun_units (parts[i]) : ~0u;
  if (i > 0 && possible != 0 && find_unit (parts[0], &dimension, &size))
    possible = 1u << dimension;
  return possible;
}

static gboolean
is_near (double a, double b)
{
  /* Infinite ends are equal, and their difference is none. */
  return a == b || ABS (a - b) <= VITK_MEASURE_TOLERANCE * (1 + ABS (a));
}

/**
 * vitk_measure_is_same:
 * @a: a measure
 * @b: another
 *
 * Returns: whether both say the same, whatever the units
 */
gboolean
vitk_measure_is_same (const VitkMeasure *a, const VitkMeasure *b)
{
  return a->dimension == b->dimension && is_near (a->low, b->low) && is_near (a->high, b->high);
}
