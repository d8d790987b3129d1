/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "model/vitk-filter-match.h"

/* Words of a table, their normal form, a filter, and whether it lets them pass. */
static const struct
{
  const char *name;
  const char *words;
  const char *term;
  const char *filter;
  const char *value;
  gboolean passes;
} cases[] = {
  { "population", "post-menopausal women", NULL, "population", "postmenopausal", TRUE },
  { "population", "post-menopausal women", NULL, "population", "post-menopausal", TRUE },
  { "population", "post-menopausal women", NULL, "population", "menopausal", TRUE },
  { "population", "postmenopausal women", NULL, "population", "post-menopausal women", TRUE },
  { "population", "postmenopausal women", NULL, "population", "women post-menopausal", TRUE },
  { "population", "postmenopausal women", NULL, "population", "menopausal", FALSE },
  { "population", "healthy post-menopausal women", NULL, "population", "postmenopausal women",
    TRUE },
  { "population", "healthy women", NULL, "population", "post-menopausal women", FALSE },
  { "population", "men", NULL, "population", "women", FALSE },
  { "population", "healthy males", NULL, "population", "men", TRUE },
  { "population", "190 men", NULL, "population", "males", FALSE },
  { "population", "healthy women", NULL, "population", "men", FALSE },
  { "population", "Type II diabetes patients", NULL, "population", "type 2 diabetes", TRUE },
  { "population", "type 2 diabetes", NULL, "population", "type II", TRUE },
  { "population", "type 1 diabetes", NULL, "population", "type II", FALSE },
  { "study-design", "RCT", "Randomized Controlled Trial", "design", "rct", TRUE },
  { "study-design", "trial", "Randomized Controlled Trial", "design", "RCT", TRUE },
  { "study-design", "trial", "Randomized Controlled Trial", "design", "randomised", TRUE },
  { "study-design", "cohort", "Observational Study", "design", "rct", FALSE },
  { "intervention", "MK-7", "MK-7", "isoform", "mk7", TRUE },
  { "intervention", "MK-7", "MK-7", "isoform", "MK-4", FALSE },
  { "dose", "1.5 mg/day", "1.5 mg/d", "dose", "1500ug/d", TRUE },
  { "dose", "45 mg/day", "45 mg/d", "dose", "180ug/d", FALSE },
  { "outcome", "BMD", "BMD", "population", "BMD", FALSE },
  { "effect", "was not associated", "no association", "effect", "none", TRUE },
  { "effect", "was not associated", "no association", "effect", "Negative", TRUE },
  { "effect", "was not associated", "no association", "effect", "positive", FALSE },
  { "effect", "improves", "favourable", "effect", "positive", TRUE },
  { "effect", "improves", "favourable", "effect", "none", FALSE },
  { "outcome", "no association", NULL, "outcome", "none", FALSE },
  { "note", "cited-source major (abstract)", NULL, "note", "major", TRUE },
  { "note", "cited-source major (abstract)", NULL, "note", "cited-source", TRUE },
  { "note", "cited-source major (abstract)", NULL, "note", "cited-source minor", FALSE },
};

static void
test_words (void)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *problem = NULL;
      g_autoptr (VitkFilter) filter =
          vitk_filter_new (cases[i].filter, "=", cases[i].value, &problem);
      VitkFact fact = { 0, cases[i].name, cases[i].words, cases[i].term, { 0 }, FALSE };
      VitkFacts facts = { .facts = &fact, .n_facts = 1 };

      g_test_message ("%s=%s: %s", cases[i].filter, cases[i].value, cases[i].words);
      g_assert_cmpstr (problem, ==, NULL);
      fact.measured = fact.term != NULL && vitk_measure_parse (fact.term, &fact.measure);
      g_assert_cmpint (vitk_filter_matches (filter, &facts, NULL), ==, cases[i].passes);
    }
}

/* What a filter is given while it is typed passes what begins so. */
static void
test_begun (void)
{
  const VitkFact fact = { 0, "study-design", "RCT", "Randomized Controlled Trial", { 0 }, FALSE };
  static const struct
  {
    const char *name;
    const char *value;
    gboolean passes;
  } begun[] = {
    { "design", "r", TRUE },   { "design", "rc", TRUE },      { "design", "tri", TRUE },
    { "design", "ct", FALSE }, { "design", "trials", FALSE }, { "design", "control tr", TRUE },
    { "in", "t", TRUE },       { "in", "tab", TRUE },         { "in", "tex", FALSE },
    { "in", "tables", TRUE },  { "section", "met", TRUE },
  };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (begun); i++)
    {
      g_autofree char *problem = NULL;
      g_autoptr (VitkFilter) filter =
          vitk_filter_begin (begun[i].name, ":", begun[i].value, &problem);
      const VitkFacts facts = {
        .kind = VITK_SEARCH_TABLE, .path = "Methods", .facts = &fact, .n_facts = 1
      };

      g_test_message ("%s:%s", begun[i].name, begun[i].value);
      g_assert_cmpstr (problem, ==, NULL);
      g_assert_cmpint (vitk_filter_matches (filter, &facts, NULL), ==, begun[i].passes);
    }
}

/* The groups of one thing are counted together. */
static void
test_numbers (void)
{
  const VitkFact groups[] = {
    { 0, "sample-size", "364", "364", { VITK_DIMENSION_NUMBER, 364, 364 }, TRUE },
    { 0, "sample-size", "190", "190", { VITK_DIMENSION_NUMBER, 190, 190 }, TRUE },
  };
  const VitkFacts facts = { .facts = groups, .n_facts = 2 };
  static const struct
  {
    const char *sign;
    const char *value;
    gboolean passes;
  } sizes[] = {
    { ">", "500", TRUE },  { "=", "554", TRUE },  { "=", "364", FALSE },
    { "<", "500", FALSE }, { "<=", "554", TRUE }, { ">", "554", FALSE },
  };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *problem = NULL;
      g_autoptr (VitkFilter) filter =
          vitk_filter_new ("n", sizes[i].sign, sizes[i].value, &problem);

      g_assert_cmpint (vitk_filter_matches (filter, &facts, NULL), ==, sizes[i].passes);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/filter/words", test_words);
  g_test_add_func ("/model/filter/begun", test_begun);
  g_test_add_func ("/model/filter/numbers", test_numbers);
  return g_test_run ();
}
