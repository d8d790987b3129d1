/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
/* The 22 rows of the review: every value of every study, held against the words of its cell. */
#include "corpus/vitk-jats-reader.h"
#include "corpus/vitk-notes-reader.h"
#include "evidence/vitk-studies.h"

#include <string.h>

#define RCT "Randomized Controlled Trial D016449"
#define META "Meta-Analysis D017418"
#define OBSERVED "Observational Study D064888"
#define TRIAL "Clinical Trial D016430"

static VitkStudies *studies;

/* A study, and what its row says: for each value a line with its words, and the normal form. */
static const struct
{
  const char *study;
  const char *values;
} rows[] = {
  { "21", "study: Framingham Heart Study\n"
          "n: 364 = 364\n"
          "n: 190 = 190\n"
          "population: women\n"
          "population: men\n"
          "age: 28–62 years old = 28-62 a\n"
          "duration: 25 years = P25Y\n"
          "outcome: aortic calcification = aortic calcification\n"
          "effect: associated with progression = unfavourable\n" },
  { "22", "study: Women’s Health Across the Nation Study\n"
          "n: 90 = 90\n"
          "population: women\n"
          "age: 45–58 years old = 45-58 a\n"
          "outcome: aortic calcification = aortic calcification\n"
          "effect: related to high = unfavourable\n" },
  { "23", "study: MESA Study\n"
          "n: 946 = 946\n"
          "n: 963 = 963\n"
          "population: women\n"
          "population: men\n"
          "age: mean age 65.5 years old = 65.5 a\n"
          "age: mean age 64.1 years old = 64.1 a\n"
          "outcome: coronary artery = coronary calcification\n"
          "outcome: abdominal aortic calcium score = aortic calcification\n"
          "effect: associated with greater = unfavourable\n" },
  { "24", "study: Rotterdam Study\n"
          "n: 582 = 582\n"
          "n: 694 = 694\n"
          "population: men\n"
          "population: women\n"
          "age: >55 years old = >55 a\n"
          "outcome: coronary artery calcification = coronary calcification\n"
          "effect: significantly associated with higher = unfavourable\n" },
  { "85", "design: RCT = " RCT "\n"
          "n: 219 = 219\n"
          "population: post-menopausal women\n"
          "isoform: vitamin K2 = vitamin K2\n"
          "dose: 100 μg/day = 100 ug/d\n"
          "duration: one year = P1Y\n"
          "outcome: BMD = BMD\n"
          "effect: increase = favourable\n" },
  { "86", "design: RCT = " RCT "\n"
          "n: 244 = 244\n"
          "population: healthy post-menopausal women\n"
          "isoform: MK-7 = MK-7\n"
          "dose: 180 μg/day = 180 ug/d\n"
          "duration: three years = P3Y\n"
          "outcome: bone loss = bone loss\n"
          "effect: Decrease = favourable\n" },
  { "87", "design: Meta-analysis of 19 RCTs = " META "\n"
          "n: 6759 = 6759\n"
          "population: post-menopausal women\n"
          "population: osteoporotic subjects\n"
          "isoform: K2 = vitamin K2\n"
          "outcome: BMD = BMD\n"
          "outcome: fracture = fracture\n"
          "effect: improvement = favourable\n"
          "effect: low incidence = favourable\n" },
  { "88", "design: Meta-analysis of 36 RCTs = " META "\n"
          "n: 11,122 = 11122\n"
          "population: post-menopausal women\n"
          "isoform: Vitamin K2 = vitamin K2\n"
          "isoform: MK-4 = MK-4\n"
          "dose: 45 mg/day = 45 mg/d\n"
          "outcome: fracture = fracture\n"
          "outcome: cOC = cOC\n"
          "outcome: ucOC = ucOC\n"
          "effect: reduce = favourable\n"
          "effect: increase = favourable\n"
          "effect: decrease = favourable\n" },
  { "89", "design: RCT = " RCT "\n"
          "n: 55 = 55\n"
          "population: healthy children\n"
          "isoform: MK-7 = MK-7\n"
          "duration: 8 weeks = P8W\n"
          "outcome: cOC = cOC\n"
          "effect: increase = favourable\n" },
  { "90", "design: Non-placebo-controlled dose-examination study = " TRIAL "\n"
          "n: 55 = 55\n"
          "population: healthy males\n"
          "isoform: MK-4 = MK-4\n"
          "dose: 600 = 600 ug/d\n"
          "dose: 900 μg/day = 900 ug/d\n"
          "outcome: ucOC = ucOC\n"
          "outcome: cOC = cOC\n"
          "effect: decrease = favourable\n"
          "effect: increase = favourable\n" },
  { "91", "design: RCT = " RCT "\n"
          "n: 48 = 48\n"
          "population: healthy post-menopausal women\n"
          "isoform: MK-4 = MK-4\n"
          "dose: 1.5 mg/day = 1.5 mg/d\n"
          "duration: 6–12 months = P6M/P12M\n"
          "outcome: ucOC = ucOC\n"
          "effect: significantly lower = favourable\n" },
  { "92", "design: RCT = " RCT "\n"
          "n: 60 = 60\n"
          "population: postmenopausal women\n"
          "isoform: MK-7 = MK-7\n"
          "dose: 100 μg/day = 100 ug/d\n"
          "outcome: ucOC = ucOC\n"
          "outcome: cOC/ucOC ratio = cOC\n"
          "effect: significantly decrease = favourable\n"
          "effect: increase = favourable\n" },
  { "120", "design: Meta-analysis of Prospect-EPIC cohort study = " META "\n"
           "study: Prospect-EPIC\n"
           "n: 16,057 = 16057\n"
           "population: Healthy\n"
           "population: women\n"
           "age: 49–70 years = 49-70 a\n"
           "isoform: Menaquinone’s = menaquinones\n"
           "outcome: coronary heart disease = coronary heart disease\n"
           "effect: reduces = favourable\n" },
  { "121", "design: RCT = " RCT "\n"
           "n: 564 = 564\n"
           "population: post-menopausal women\n"
           "isoform: Menaquinone’s = menaquinones\n"
           "outcome: coronary calcification = coronary calcification\n"
           "effect: decreased = favourable\n" },
  { "122", "design: Prospective cohort = " OBSERVED "\n"
           "n: 35,476 = 35476\n"
           "population: healthy subjects\n"
           "isoform: Menaquinone’s = menaquinones\n"
           "outcome: stroke = stroke\n"
           "effect: not associated = no association\n" },
  { "106", "design: RCT = " RCT "\n"
           "n: 244 = 244\n"
           "population: post-menopausal women\n"
           "isoform: Vitamin K2 = vitamin K2\n"
           "isoform: MK-7 = MK-7\n"
           "dose: 180 μg/day = 180 ug/d\n"
           "outcome: arterial stiffness = arterial stiffness\n"
           "effect: improves = favourable\n" },
  { "123", "design: Prospective cohort study = " OBSERVED "\n"
           "n: 7216 = 7216\n"
           "population: Mediterranean population at high cardiovascular disease risk\n"
           "isoform: Vitamin K2 = vitamin K2\n"
           "outcome: cardiovascular events = cardiovascular events\n"
           "outcome: mortality = mortality\n"
           "effect: associated with a reduced risk = favourable\n" },
  { "124", "design: RCT = " RCT "\n"
           "population: Patients with coronary artery disease\n"
           "isoform: MK-7 = MK-7\n"
           "dose: 360 μg/day = 360 ug/d\n"
           "outcome: coronary artery calcification = coronary calcification\n"
           "effect: arrested = favourable\n" },
  { "125", "design: Prospective cohort study = " OBSERVED "\n"
           "n: 36,629 = 36629\n"
           "population: participants with PAD\n"
           "isoform: Vitamin K2 = vitamin K2\n"
           "outcome: PAD = PAD\n"
           "effect: associated with a reduced risk = favourable\n" },
  { "126", "design: Prospective cohort study = " OBSERVED "\n"
           "n: 2987 = 2987\n"
           "population: Norwegian men and women\n"
           "isoform: Vitamin K2 = vitamin K2\n"
           "outcome: coronary artery disease = coronary heart disease\n"
           "effect: associated with a reduced risk = favourable\n" },
  { "127", "design: Prospective cohort study = " OBSERVED "\n"
           "study: EPIC-NL\n"
           "n: 33,289 = 33289\n"
           "population: participants from the EPIC-NL cohort\n"
           "isoform: Menaquinones = menaquinones\n"
           "outcome: CVD mortality = mortality\n"
           "effect: borderline significantly associated with lower = favourable\n" },
  { "128", "design: RCT = " RCT "\n"
           "n: 68 = 68\n"
           "population: Type II diabetes and CVD patients\n"
           "isoform: MK-7 = MK-7\n"
           "dose: 360 μg/day = 360 ug/d\n"
           "outcome: arterial calcification = arterial calcification\n"
           "effect: not associated = no association\n" },
};

static char *
dup_values (const VitkStudy *study)
{
  GString *lines = g_string_new (NULL);
  guint i;

  for (i = 0; i < study->firsts[VITK_STUDY_N_FIELDS]; i++)
    {
      const VitkStudyFact *fact = study->values[i].fact;

      if (fact->field == VITK_STUDY_NOTE)
        continue;
      g_string_append_printf (lines, "%s: %s", vitk_study_field_get_nick (fact->field),
                              fact->fact.words);
      if (fact->fact.term != NULL)
        g_string_append_printf (lines, " = %s", fact->fact.term);
      if (fact->term_id != NULL)
        g_string_append_printf (lines, " %s", fact->term_id);
      g_string_append_c (lines, '\n');
    }
  return g_string_free (lines, FALSE);
}

static void
test_rows (void)
{
  guint i;

  g_assert_cmpuint (studies->studies->len, ==, G_N_ELEMENTS (rows));
  for (i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const VitkStudy *study = vitk_studies_get (studies, i);
      g_autofree char *values = dup_values (study);

      g_assert_cmpstr (vitk_study_get_name (study), ==, rows[i].study);
      g_assert_cmpuint (study->n_places, ==, 1);
      g_assert_cmpstr (values, ==, rows[i].values);
    }
}

/* The words of each value stand in the very cell that it says it comes from. */
static void
test_words (void)
{
  guint i;
  guint j;

  for (i = 0; i < studies->studies->len; i++)
    {
      const VitkStudy *study = vitk_studies_get (studies, i);

      for (j = 0; j < study->firsts[VITK_STUDY_N_FIELDS]; j++)
        {
          const VitkStudyValue *value = &study->values[j];
          g_autofree char *cell = NULL;

          if (value->fact->field == VITK_STUDY_NOTE)
            continue;
          g_assert_cmpint (value->anchor->kind, ==, VITK_ANCHOR_CELL);
          g_assert_true (value->anchor->parent == study->places[0].row->anchor);
          cell = vitk_cell_dup_string (value->anchor->target);
          g_assert_nonnull (strstr (cell, value->fact->fact.words));
        }
    }
}

/* The words of a measure with figures for its numbers, and without what is no part of it. */
static char *
dup_figures (const char *words)
{
  static const char *const figures[][2] = { { "one ", "1 " },
                                            { "three ", "3 " },
                                            { "mean age ", "" } };
  GString *text = g_string_new (words);
  guint i;

  for (i = 0; i < G_N_ELEMENTS (figures); i++)
    g_string_replace (text, figures[i][0], figures[i][1], 0);
  return g_string_free (text, FALSE);
}

/* Numbers, doses, times and ages: the words, read as they stand, measure what the normal form says.
 * One dose has its unit only in the words behind it: "600 and 900 μg/day". */
static void
test_measures (void)
{
  guint n = 0;
  guint i;
  guint j;

  for (i = 0; i < studies->studies->len; i++)
    for (j = 0; j < vitk_studies_get (studies, i)->firsts[VITK_STUDY_N_FIELDS]; j++)
      {
        const VitkFact *fact = &vitk_studies_get (studies, i)->values[j].fact->fact;
        g_autofree char *words = dup_figures (fact->words);
        VitkMeasure measure;

        if (!fact->measured)
          continue;
        g_test_message ("%s: %s = %s", vitk_study_get_name (vitk_studies_get (studies, i)),
                        fact->words, fact->term);
        g_assert_true (vitk_measure_parse (words, &measure));
        if (strcmp (fact->name, "dose") == 0 && measure.dimension == VITK_DIMENSION_NUMBER)
          g_assert_cmpstr (words, ==, "600");
        else
          g_assert_cmpint (measure.dimension, ==, fact->measure.dimension);
        g_assert_cmpfloat (measure.low, ==, fact->measure.low);
        g_assert_cmpfloat (measure.high, ==, fact->measure.high);
        n++;
      }
  g_assert_cmpuint (n, ==, 45);
}

/* Which notes are on a study: those on its row and those that concern its reference. */
static const struct
{
  const char *study;
  const char *notes;
} noted[] = {
  { "22", "n-t1-outcome s-22" },
  { "85", "n-85-population" },
  { "87", "" },
  { "89", "n-89-population s-89" },
  { "119", "n-t3-title s-119" },
  { "122", "n-t3-title" },
  { "124", "n-124-effect s-124 p-double-bind" },
  { "128", "" },
};

static void
test_notes (void)
{
  guint i;
  guint j;

  for (i = 0; i < G_N_ELEMENTS (noted); i++)
    {
      const VitkStudy *study = vitk_studies_find (studies, noted[i].study);
      g_autoptr (GString) notes = g_string_new (NULL);

      for (j = 0; study->notes != NULL && j < study->notes->len; j++)
        g_string_append_printf (notes, "%s%s", j > 0 ? " " : "",
                                ((const VitkNote *) g_ptr_array_index (study->notes, j))->id);
      g_test_message ("%s", noted[i].study);
      g_assert_cmpstr (notes->str, ==, noted[i].notes);
    }
}

int
main (int argc, char **argv)
{
  g_autofree char *path = g_build_filename (g_getenv ("VITK2_DATADIR"), "review.xml", NULL);
  g_autofree char *notes_path = g_build_filename (g_getenv ("VITK2_DATADIR"), "notes.xml", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) notes_file = g_file_new_for_path (notes_path);
  g_autoptr (GError) error = NULL;
  g_autoptr (VitkArticle) article = NULL;
  g_autoptr (GPtrArray) notes = NULL;
  g_autofree char *doi = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  article = vitk_jats_reader_read_file (file, NULL, &error);
  g_assert_no_error (error);
  notes = vitk_notes_reader_read_file (notes_file, &doi, NULL, &error);
  g_assert_no_error (error);
  studies = vitk_studies_new (article, notes);
  g_test_add_func ("/evidence/review/rows", test_rows);
  g_test_add_func ("/evidence/review/words", test_words);
  g_test_add_func ("/evidence/review/measures", test_measures);
  g_test_add_func ("/evidence/review/notes", test_notes);
  status = g_test_run ();
  vitk_studies_unref (studies);
  return status;
}
