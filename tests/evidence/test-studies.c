/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
/* Studies of a made-up article: rows that belong together, cells that span, rows of no study. */
#include "corpus/vitk-jats-reader.h"
#include "evidence/vitk-study-filter.h"
#include "evidence/vitk-study-order.h"

#include <string.h>

#define NAMED(type, term, words) \
  "<named-content content-type='" type "' vocab='x' vocab-term='" term "'>" words "</" \
  "named-content>"
#define PLAIN(type, words) "<named-content content-type='" type "'>" words "</named-content>"
#define CITES(n) "[<xref ref-type='bibr' rid='r" n "'>" n "</xref>]"
#define REFERENCE(n, title) \
  "<ref id='r" n "'><label>" n "</label><mixed-citation>" title "</mixed-citation></ref>"

static const char xml[] =
    "<article><front><article-meta><title-group><article-title>Tea</article-title></title-group>"
    "</article-meta></front><body><sec id='s'><title>Green tea</title>"
    "<table-wrap id='t1'><label>Table 1</label><table><thead><tr><th>Study</th></tr></thead><tbody>"
    "<tr id='a'><th>" CITES ("1") "</th><td>" NAMED (
        "study-design", "Trial",
        "TRI") "</td><td>" NAMED ("sample-size",
                                  "20", "20") " " PLAIN ("population",
                                                         "women") " and " NAMED ("sample-size",
                                                                                 "10", "ten") " " PLAIN ("population", "men") "</td><td>" NAMED ("dose", "2 mg/d", "2 mg") " as in " CITES ("3") "</td></tr>"
                                                                                                                                                                                                 "<tr id='b'><th rowspan='2'>" CITES ("2") "</th><td rowspan='3'>" NAMED ("study-design", "Cohort", "a cohort") "</td><td>" NAMED ("sample-size",
                                                                                                                                                                                                                                                                                                                                   "5",
                                                                                                                                                                                                                                                                                                                                   "5") "</td><td>" NAMED ("dose",
                                                                                                                                                                                                                                                                                                                                                           "900 ug/d", "900 μg") "</td></tr>"
                                                                                                                                                                                                                                                                                                                                                                                 "<tr id='c'><td>" NAMED ("sample-size",
                                                                                                                                                                                                                                                                                                                                                                                                          "5",
                                                                                                                                                                                                                                                                                                                                                                                                          "5") "</td><td>" NAMED ("dose",
                                                                                                                                                                                                                                                                                                                                                                                                                                  "3 mg/d", "more") "</td></tr>"
                                                                                                                                                                                                                                                                                                                                                                                                                                                    "<tr id='d'><th>" CITES ("4") "</th><td>" PLAIN (
                                                                                                                                                                                                                                                                                                                                                                                                                                                        "comparator", "hot water") "</td><td>" PLAIN ("population", "pre-menopausal women") "</td></tr>"
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                            "<tr id='e'><th>" CITES ("5") "</th><td>nothing</td><td>marked up</td></tr>"
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                          "</tbody></table></table-wrap></sec><sec id='s2'><title>Black tea</title>"
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                          "<table-wrap id='t2'><label>Table 2</label><table><tbody>"
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                          "<tr id='f'><th>" CITES ("1") "</th><td>" NAMED (
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                              "study-design",
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                              "Trial", "TRI") "</td><td>" NAMED ("sample-size", "33", "33") " " PLAIN ("population",
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                       "women") "</td></tr>"
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                "<tr id='g'><td>nobody</td><td>" NAMED ("duration",
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                        "P2Y",
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                        "two years") "</td></tr>"
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                     "</tbody></table></table-wrap></sec></body><back><ref-list>" REFERENCE (
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                         "1",
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                         "Amber on kettles")
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                         REFERENCE (
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                             "2",
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                             "Birch on cups")
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                             REFERENCE (
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                 "3",
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                 "Cedar")
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                 REFERENCE (
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                     "4",
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                     "Dill")
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                     REFERENCE (
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                         "5",
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                         "Elm") "</ref-list></back></article>";

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

  g_assert_cmpuint (studies->studies->len, ==, 4);
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
  g_assert_cmpuint (vitk_studies_find (studies, "5")->n_values, ==, 0);
  g_assert_null (vitk_studies_find (studies, "e"));
  g_assert_null (vitk_studies_find (studies, "6"));
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
  { "-design:cohort", "1 g" },
  { "design:cohort OR duration>1y", "2 4 g" },
  { "n=30", "1" },
  { "n=33", "1" },
  { "n>33", "" },
  { "n=10", "" },
  { "n<=5", "2" },
  { "dose>1mg/d", "1 2" },
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
  { "in:table", "1 2 4 g" },
  { "in:text", "" },
  { "section:black", "1 g" },
  { "section:\"table 2\"", "1 g" },
  { "section:green -section:black", "2 4" },
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
    { "design:rct", "design:rct: no row is so; there are: Trial, Cohort" },
    { "dose>1g/d", "dose>1g/d: no row is so; there are: 2 mg, 900 μg, more" },
    { "outcome:x", "outcome: the tables of this article do not tell it" },
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
  { "reading", "1 2 4 g" },     { "-reading", "g 4 2 1" }, { "reference", "1 2 4 g" },
  { "-reference", "4 2 1 g" },  { "n", "2 1 4 g" },        { "-sample-size", "1 2 4 g" },
  { "dose", "2 1 4 g" },        { "-dose", "2 1 4 g" },    { "duration", "g 1 2 4" },
  { "design", "2 4 1 g" },      { "-design", "1 2 4 g" },  { "population", "1 4 2 g" },
  { "-Population", "1 4 2 g" },
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

int
main (int argc, char **argv)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (xml, sizeof xml - 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (VitkArticle) article = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  article = vitk_jats_reader_read_bytes (bytes, "tea.xml", &error);
  g_assert_no_error (error);
  studies = vitk_studies_new (article, NULL);
  g_test_add_func ("/evidence/studies/read", test_read);
  g_test_add_func ("/evidence/studies/find", test_find);
  g_test_add_func ("/evidence/studies/measures", test_measures);
  g_test_add_func ("/evidence/studies/filter", test_filter);
  g_test_add_func ("/evidence/studies/explain", test_explain);
  g_test_add_func ("/evidence/studies/sort", test_sort);
  status = g_test_run ();
  vitk_studies_unref (studies);
  return status;
}
