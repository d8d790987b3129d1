/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "model/vitk-fact.h"

#define N_MOST 3

/* Normal forms of the facts of one thing, a dimension, and what they are in it; "" for nothing. */
static const struct
{
  const char *terms[N_MOST];
  VitkDimension dimension;
  const char *measure;
} cases[] = {
  { { "364", "190" }, VITK_DIMENSION_NUMBER, "554" },
  { { "P1Y", "364", "45 mg/d" }, VITK_DIMENSION_NUMBER, "364" },
  { { "P1Y", "P3Y", "P6M" }, VITK_DIMENSION_TIME, "P6M/P3Y" },
  { { "P1Y", "364", "45 mg/d" }, VITK_DIMENSION_MASS, "45 mg/d" },
  { { "180 ug/d", "1.5 mg/d", "5 mg/kg" }, VITK_DIMENSION_MASS, "180-1500 ug/d" },
  { { "180 ug/d", "1.5 mg/d", "5 mg/kg" }, VITK_DIMENSION_MASS_BY_MASS, "5 mg/kg" },
  { { "180 ug/d", "1.5 mg/d" }, VITK_DIMENSION_UNITS, "" },
  { { "many" }, VITK_DIMENSION_NUMBER, "" },
  { { NULL }, VITK_DIMENSION_NUMBER, "" },
};

static void
test_measures (void)
{
  guint i;
  guint j;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      VitkFact all[N_MOST + 1] = { { .name = "other", .measured = TRUE } };
      VitkFacts facts = { .facts = all, .n_facts = 1 };
      VitkMeasure wanted;
      VitkMeasure measure;
      gboolean found;

      all[0].measure = (VitkMeasure) { cases[i].dimension, 7, 7 };
      for (j = 0; j < N_MOST && cases[i].terms[j] != NULL; j++)
        {
          VitkFact *fact = &all[facts.n_facts++];

          fact->name = "this";
          fact->measured = vitk_measure_parse (cases[i].terms[j], &fact->measure);
        }
      found = vitk_facts_get_measure (&facts, "this", cases[i].dimension, &measure);
      g_test_message ("case %u", i);
      g_assert_cmpint (found, ==, *cases[i].measure != '\0');
      if (!found)
        continue;
      g_assert_true (vitk_measure_parse (cases[i].measure, &wanted));
      g_assert_true (vitk_measure_is_same (&measure, &wanted));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fact/measures", test_measures);
  return g_test_run ();
}
