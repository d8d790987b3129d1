/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
/* Studies of a made-up article, tea.xml: rows that belong together, cells that span, rows of no
 * study. */
#include "corpus/vitk-jats-reader.h"
#include "evidence/vitk-comparison.h"
#include "evidence/vitk-study-filter.h"
#include "evidence/vitk-study-order.h"

#include <string.h>

static VitkStudies *studies;

static void
check_words (const char *study, VitkStudyField field, const char *expected)
{
  g_autofree char *words = vitk_study_dup_words (vitk_studies_find (studies, study), field);

  g_test_message ("%s %s", study, vitk_study_field_get_nick (field));
  g_assert_cmpstr (words, ==, expected);
}

/* Rows that cite the same reference first are one study; what is said twice is told once. */
static void
test_read (void)
{
  const VitkStudy *first = vitk_studies_find (studies, "1");

  g_assert_cmpuint (studies->studies->len, ==, 6);
  g_assert_cmpuint (first->n_places, ==, 2);
  g_assert_cmpstr (first->places[0].row->anchor->name, ==, "a");
  g_assert_cmpstr (first->places[1].row->anchor->name, ==, "f");
  check_words ("1", VITK_STUDY_DESIGN, "TRI [Trial]");
  check_words ("1", VITK_STUDY_SIZE, "20; ten [10]; 33");
  check_words ("1", VITK_STUDY_POPULATION, "women; men");
  check_words ("1", VITK_STUDY_AGE, NULL);
  check_words ("2", VITK_STUDY_DESIGN, "a cohort [Cohort]");
  check_words ("2", VITK_STUDY_SIZE, "5");
  check_words ("2", VITK_STUDY_DOSE, "900 μg; more [3 mg/d]");
  check_words ("4", VITK_STUDY_DESIGN, "a cohort [Cohort]");
  check_words ("4", VITK_STUDY_COMPARATOR, "hot water");
  check_words ("g", VITK_STUDY_DURATION, "two years [P2Y]");
}

static void
test_find (void)
{
  g_assert_true (vitk_studies_find (studies, "[2]") == vitk_studies_find (studies, "c"));
  g_assert_true (vitk_studies_find (studies, "r2") == vitk_studies_find (studies, "b/c2"));
  g_assert_cmpuint (vitk_studies_find (studies, "5")->index, ==, G_MAXUINT);
  g_assert_cmpuint (vitk_studies_find (studies, "5")->firsts[VITK_STUDY_N_FIELDS], ==, 0);
  g_assert_null (vitk_studies_find (studies, "e"));
  g_assert_null (vitk_studies_find (studies, "8"));
}

/* Rows of groups are counted row by row, not one on top of the other. */
static void
test_measures (void)
{
  VitkMeasure measure;

  g_assert_true (
      vitk_study_get_measure (vitk_studies_find (studies, "1"), VITK_STUDY_SIZE, &measure));
  g_assert_cmpfloat (measure.low, ==, 30);
  g_assert_cmpfloat (measure.high, ==, 33);
  g_assert_true (
      vitk_study_get_measure (vitk_studies_find (studies, "2"), VITK_STUDY_DOSE, &measure));
  g_assert_cmpfloat (measure.low, ==, 900);
  g_assert_cmpfloat (measure.high, ==, 3000);
  g_assert_false (
      vitk_study_get_measure (vitk_studies_find (studies, "4"), VITK_STUDY_DOSE, &measure));
}

static char *
dup_names (const GArray *found)
{
  GString *names = g_string_new (NULL);
  guint i;

  for (i = 0; i < found->len; i++)
    g_string_append_printf (
        names, "%s%s", i > 0 ? " " : "",
        vitk_study_get_name (vitk_studies_get (studies, g_array_index (found, guint, i))));
  return g_string_free (names, FALSE);
}

/* What is asked, and which studies answer. */
static const struct
{
  const char *query;
  const char *names;
} queries[] = {
  { "design:cohort", "2 4" },
  { "-design:cohort", "1 g 6 7" },
  { "design:cohort OR duration>1y", "2 4 g" },
  { "design:D1", "6 7" },
  { "design:d1 outcome:thirst", "7" },
  { "n=30", "1" },
  { "n=33", "1" },
  { "n>33", "6 7" },
  { "n=50", "6 7" },
  { "n=10", "" },
  { "n<=5", "2" },
  { "dose>1mg/d", "1 2 6 7" },
  { "dose=1500ug/d", "6 7" },
  { "dose<1mg/d", "2" },
  { "dose>=3000ug/d", "2" },
  { "duration>=24months", "g" },
  { "comparator:water", "4" },
  { "population:premenopausal", "4" },
  { "population:\"pre-menopausal women\"", "4" },
  { "population:menopausal", "4" },
  { "cites:3", "1" },
  { "cites:1", "1" },
  { "cites:9", "" },
  { "in:table", "1 2 4 g 6 7" },
  { "in:text", "" },
  { "section:black", "1 g" },
  { "section:\"table 2\"", "1 g" },
  { "section:green -section:black", "2 4" },
  { "midday NEAR/1 drinker", "6 7" },
  { "\"mid-day drinkers\"", "6 7" },
  { "women", "1 4" },
  { "cohorts OR kettle", "1 2 4" },
  { "premenopausal", "4" },
  { "\"premenopausal women\"", "4" },
  { "\"pre-menopausal women\"", "4" },
  { "\"women pre-menopausal\"", "" },
  { "menop*", "4" },
  { "the women", "1 4" },
  { "kettle", "1" },
  { "trial", "1" },
  { "water NEAR/2 women", "" },
  { "hot NEAR/2 water", "4" },
  { "water NEAR hot", "4" },
  { "nobody", "g" },
  { "marked", "" },
};

static void
test_filter (void)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autoptr (VitkQuery) query = vitk_query_parse_where (queries[i].query);
      g_autoptr (GArray) found = vitk_studies_filter (studies, query);
      g_autofree char *names = dup_names (found);

      g_test_message ("%s", queries[i].query);
      g_assert_cmpuint (query->problems->len, ==, 0);
      g_assert_cmpstr (names, ==, queries[i].names);
    }
}

/* A filter that lets nothing pass says why. */
static void
test_explain (void)
{
  static const char *const explained[][2] = {
    { "design:survey", "design:survey: no row is so; there are: Trial, Cohort, Chance" },
    { "dose>1g/d", "dose>1g/d: no row is so; there are: 2 mg, 900 μg, more, a lot, much" },
    { "age>5y", "age: the tables of this article do not tell it" },
    { "note:major", "note: the tables of this article do not tell it" },
  };
  g_autoptr (VitkQuery) both = vitk_query_parse_where ("design:cohort duration>1y");
  g_autoptr (GPtrArray) none = vitk_studies_explain (studies, both);
  guint i;

  g_assert_cmpuint (none->len, ==, 0);
  for (i = 0; i < G_N_ELEMENTS (explained); i++)
    {
      g_autoptr (VitkQuery) query = vitk_query_parse_where (explained[i][0]);
      g_autoptr (GPtrArray) problems = vitk_studies_explain (studies, query);

      g_assert_cmpuint (problems->len, ==, 1);
      g_assert_cmpstr (g_ptr_array_index (problems, 0), ==, explained[i][1]);
    }
}

/* A key, and the order it makes; what is not reported comes last. */
static const struct
{
  const char *key;
  const char *names;
} orders[] = {
  { "reading", "1 2 4 g 6 7" },     { "-reading", "7 6 g 4 2 1" },
  { "reference", "1 2 4 6 7 g" },   { "-reference", "7 6 4 2 1 g" },
  { "n", "2 1 6 7 4 g" },           { "-sample-size", "6 7 1 2 4 g" },
  { "dose", "2 6 7 1 4 g" },        { "-dose", "2 1 6 7 4 g" },
  { "duration", "6 7 g 1 2 4" },    { "design", "6 7 2 4 1 g" },
  { "-design", "1 2 4 6 7 g" },     { "population", "1 6 7 4 2 g" },
  { "-Population", "1 4 7 6 2 g" },
};

static void
test_sort (void)
{
  VitkStudyOrder order;
  guint i;

  for (i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      g_autoptr (GArray) all = vitk_studies_filter (studies, NULL);
      g_autofree char *names = NULL;

      g_test_message ("%s", orders[i].key);
      g_assert_true (vitk_study_order_parse (orders[i].key, &order));
      vitk_studies_sort (studies, all, &order);
      names = dup_names (all);
      g_assert_cmpstr (names, ==, orders[i].names);
    }
  g_assert_false (vitk_study_order_parse ("kettle", &order));
  g_assert_false (vitk_study_order_parse ("", &order));
  g_assert_false (vitk_study_order_parse ("--n", &order));
}

/* Studies side by side, a field, and how they agree in it. */
static const struct
{
  const char *names;
  VitkStudyField field;
  VitkCompared compared;
} compared[] = {
  { "1 2", VITK_STUDY_DESIGN, VITK_COMPARED_DIFFERENT },
  { "2 4", VITK_STUDY_DESIGN, VITK_COMPARED_SAME },
  { "2 4 g", VITK_STUDY_DESIGN, VITK_COMPARED_PARTLY },
  { "4 5", VITK_STUDY_DESIGN, VITK_COMPARED_PARTLY },
  { "1 2 4", VITK_STUDY_DESIGN, VITK_COMPARED_DIFFERENT },
  { "1 2", VITK_STUDY_SIZE, VITK_COMPARED_DIFFERENT },
  { "1 2", VITK_STUDY_AGE, VITK_COMPARED_ABSENT },
  { "1 2 4 g", VITK_STUDY_DURATION, VITK_COMPARED_PARTLY },
  { "6 7", VITK_STUDY_DOSE, VITK_COMPARED_SAME },
  { "6 7", VITK_STUDY_DURATION, VITK_COMPARED_SAME },
  { "6 7", VITK_STUDY_SIZE, VITK_COMPARED_SAME },
  { "6 7", VITK_STUDY_POPULATION, VITK_COMPARED_SAME },
  { "6 7", VITK_STUDY_OUTCOME, VITK_COMPARED_DIFFERENT },
  { "7 6", VITK_STUDY_OUTCOME, VITK_COMPARED_DIFFERENT },
  { "6 7", VITK_STUDY_DESIGN, VITK_COMPARED_SAME },
};

static void
test_compare (void)
{
  guint i;
  guint j;

  for (i = 0; i < G_N_ELEMENTS (compared); i++)
    {
      g_auto (GStrv) names = g_strsplit (compared[i].names, " ", -1);
      g_autoptr (GPtrArray) list = g_ptr_array_new ();
      g_autoptr (VitkComparison) comparison = NULL;

      for (j = 0; names[j] != NULL; j++)
        g_ptr_array_add (list, (gpointer) vitk_studies_find (studies, names[j]));
      comparison = vitk_comparison_new (list);
      g_test_message ("%s: %s", compared[i].names, vitk_study_field_get_nick (compared[i].field));
      g_assert_cmpint (comparison->fields[compared[i].field], ==, compared[i].compared);
      g_assert_true (vitk_comparison_get_study (comparison, 1) == g_ptr_array_index (list, 1));
    }
}

int
main (int argc, char **argv)
{
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (VitkArticle) article = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  path = g_test_build_filename (G_TEST_DIST, "tea.xml", NULL);
  file = g_file_new_for_path (path);
  article = vitk_jats_reader_read_file (file, NULL, &error);
  g_assert_no_error (error);
  studies = vitk_studies_new (article, NULL);
  g_test_add_func ("/evidence/studies/read", test_read);
  g_test_add_func ("/evidence/studies/find", test_find);
  g_test_add_func ("/evidence/studies/measures", test_measures);
  g_test_add_func ("/evidence/studies/filter", test_filter);
  g_test_add_func ("/evidence/studies/explain", test_explain);
  g_test_add_func ("/evidence/studies/sort", test_sort);
  g_test_add_func ("/evidence/studies/compare", test_compare);
  status = g_test_run ();
  vitk_studies_unref (studies);
  return status;
}
