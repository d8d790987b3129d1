/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "base/vitk-measure.h"

#include <math.h>

#define N VITK_DIMENSION_NUMBER
#define M VITK_DIMENSION_MASS
#define MM VITK_DIMENSION_MASS_BY_MASS
#define U VITK_DIMENSION_UNITS
#define T VITK_DIMENSION_TIME

static const struct
{
  const char *text;
  VitkMeasure measure;
} cases[] = {
  { "500", { N, 500, 500 } },
  { "16,057", { N, 16057, 16057 } },
  { " 65.5 ", { N, 65.5, 65.5 } },
  { "180 ug/d", { M, 180, 180 } },
  { "180μg/day", { M, 180, 180 } },
  { "100 mcg", { M, 100, 100 } },
  { "45 mg/d", { M, 45000, 45000 } },
  { "0.7 mg/week", { M, 100, 100 } },
  { "10 mg/kg/d", { MM, 10000, 10000 } },
  { "100 μg/g", { MM, 100000, 100000 } },
  { "800 IU", { U, 800, 800 } },
  { "1y", { T, 365, 365 } },
  { "12 months", { T, 365, 365 } },
  { "8 weeks", { T, 56, 56 } },
  { "P1Y", { T, 365, 365 } },
  { "P8W", { T, 56, 56 } },
  { "P1Y6M", { T, 547.5, 547.5 } },
  { "P6M/P12M", { T, 182.5, 365 } },
  { "45-58 a", { T, 16425, 21170 } },
  { "28–62 years", { T, 10220, 22630 } },
  { "100..200 ug/d", { M, 100, 200 } },
  { "1.5..2", { N, 1.5, 2 } },
  { ">55 a", { T, 20075, INFINITY } },
  { "<1 y", { T, 0, 365 } },
};

static const char *const wrong[] = { "",      "abc",     "-5",    "1,2", "5 parsecs", "P",   "PT5H",
                                     "P6M/X", "ug/d",    "5 d/d", "1-",  "5 mg/",     "inf", "nan",
                                     "P-3Y",  "5 mg//d", "1.2.3", "1..", "1...2" };

static void
test_parse (void)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      VitkMeasure measure;

      g_test_message ("%s", cases[i].text);
      g_assert_true (vitk_measure_parse (cases[i].text, &measure));
      g_assert_cmpint (measure.dimension, ==, cases[i].measure.dimension);
      g_assert_cmpfloat_with_epsilon (measure.low, cases[i].measure.low, 1e-6);
      if (isinf (cases[i].measure.high))
        g_assert_true (isinf (measure.high));
      else
        g_assert_cmpfloat_with_epsilon (measure.high, cases[i].measure.high, 1e-6);
    }
}

static void
test_wrong (void)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      VitkMeasure measure;

      g_test_message ("%s", wrong[i]);
      g_assert_false (vitk_measure_parse (wrong[i], &measure));
    }
}

/* What is typed so far, and what it may become. */
static void
test_possible (void)
{
  const guint mass = 1 << VITK_DIMENSION_MASS;
  const guint units = 1 << VITK_DIMENSION_UNITS;
  const guint time = 1 << VITK_DIMENSION_TIME;
  const struct
  {
    const char *text;
    guint possible;
  } begun[] = {
    { "", ~0u },       { "1", ~0u },    { "16,0", ~0u }, { "1.", ~0u },    { "1 m", mass | time },
    { "1mc", mass },   { "1µ", mass },  { "1i", units }, { "1 ye", time }, { "1ug/", mass },
    { "1ug/d", mass }, { "1ug/dx", 0 }, { "1u/d", 0 },   { "1x", 0 },      { "x", 0 },
    { "1/", 0 },
  };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (begun); i++)
    {
      g_test_message ("%s", begun[i].text);
      g_assert_cmphex (vitk_measure_get_possible (begun[i].text), ==, begun[i].possible);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/measure/parse", test_parse);
  g_test_add_func ("/measure/wrong", test_wrong);
  g_test_add_func ("/measure/possible", test_possible);
  return g_test_run ();
}
