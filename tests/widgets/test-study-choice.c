/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
/* Which studies of tests/evidence/tea.xml are chosen by their values, and how many have each. */
#include "corpus/vitk-jats-reader.h"
#include "widgets/vitk-study-choice.h"

static VitkStudies *studies;

static guint
find_facet (VitkStudyField field)
{
  guint facet = 0;

  while (vitk_study_choice_get_field (facet) != field)
    facet++;
  return facet;
}

/* Spellings with hyphens and without are one value, in its first; a study counts once for each.
 * What is told most often comes first: women twice, of one study. */
static const struct
{
  const char *query;
  VitkStudyField field;
  const char *counts;
} counts[] = {
  { NULL, VITK_STUDY_DESIGN, "Chance 2, Cohort 2, Trial 1" },
  { NULL, VITK_STUDY_POPULATION, "mid-day drinkers 2, women 1, men 1, pre-menopausal women 1" },
  { NULL, VITK_STUDY_OUTCOME, "sleep 2, thirst 1" },
  { "n<50", VITK_STUDY_DESIGN, "Cohort 1, Trial 1" },
  { NULL, VITK_STUDY_NOTE, "" },
  { "n>1000", VITK_STUDY_DESIGN, "" },
};

static char *
dup_counts (VitkStudyChoice *choice, guint facet)
{
  GPtrArray *values = vitk_study_choice_get_values (choice, facet);
  GString *told = g_string_new (NULL);
  guint i;

  for (i = 0; i < values->len; i++)
    {
      const char *value = g_ptr_array_index (values, i);
      const guint n = vitk_study_choice_get_count (choice, facet, value);

      if (n > 0)
        g_string_append_printf (told, "%s%s %u", told->len > 0 ? ", " : "", value, n);
    }
  return g_string_free (told, FALSE);
}

static void
test_counts (void)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      g_autoptr (VitkStudyChoice) choice = vitk_study_choice_new (studies);
      g_autofree char *told = NULL;

      vitk_study_choice_set_words (choice, counts[i].query != NULL ? counts[i].query : "");
      told = dup_counts (choice, find_facet (counts[i].field));
      g_assert_cmpstr (told, ==, counts[i].counts);
    }
}

static char *
dup_shown (VitkStudyChoice *choice)
{
  GString *shown = g_string_new (NULL);
  guint i;

  for (i = 0; i < vitk_study_choice_get_n_shown (choice); i++)
    g_string_append_printf (shown, "%s%s", i > 0 ? " " : "",
                            vitk_study_get_name (vitk_study_choice_get_shown (choice, i)));
  return g_string_free (shown, FALSE);
}

/* In whatever spelling a value is chosen, whoever has it in whatever spelling is shown; another
 * facet counts those that are left, and its own facet what could be chosen as well. */
static void
test_chosen (void)
{
  g_autoptr (VitkStudyChoice) choice = vitk_study_choice_new (studies);
  const guint population = find_facet (VITK_STUDY_POPULATION);
  g_autofree char *all = dup_shown (choice);
  g_autofree char *some = NULL;
  g_autofree char *own = NULL;
  g_autofree char *again = NULL;

  vitk_study_choice_set_chosen (choice, population, "midday drinkers", TRUE);
  g_assert_true (vitk_study_choice_get_chosen (choice, population, "mid-day drinkers"));
  g_assert_cmpuint (vitk_study_choice_get_n_shown (choice), ==, 2);
  some = dup_shown (choice);
  g_assert_cmpstr (some, !=, all);
  own = dup_counts (choice, population);
  g_assert_cmpstr (own, ==, "mid-day drinkers 2, women 1, men 1, pre-menopausal women 1");
  vitk_study_choice_set_chosen (choice, population, "nobody", TRUE);
  g_assert_cmpuint (vitk_study_choice_get_n_shown (choice), ==, 2);
  vitk_study_choice_clear (choice);
  again = dup_shown (choice);
  g_assert_cmpstr (again, ==, all);
}

/* A query with a mistake, or not yet written to its end, leaves what is shown. */
static void
test_mistake (void)
{
  g_autoptr (VitkStudyChoice) choice = vitk_study_choice_new (studies);
  g_autofree char *found = NULL;
  g_autofree char *kept = NULL;

  vitk_study_choice_set_words (choice, "n<50");
  found = dup_shown (choice);
  g_assert_null (vitk_study_choice_get_problem (choice));
  vitk_study_choice_set_words (choice, "n<50 n>");
  kept = dup_shown (choice);
  g_assert_cmpstr (kept, ==, found);
  g_assert_cmpstr (vitk_study_choice_get_words (choice), ==, "n<50 n>");
  g_assert_cmpstr (vitk_study_choice_get_problem (choice)->message, ==, "n> needs a number");
  vitk_study_choice_set_words (choice, "");
  g_assert_null (vitk_study_choice_get_problem (choice));
  g_assert_cmpuint (vitk_study_choice_get_n_shown (choice), ==, studies->studies->len);
}

static void
count_changes (guint *n)
{
  (*n)++;
}

/* What was chosen comes back at once, and is told in words. */
static void
test_state (void)
{
  g_autoptr (VitkStudyChoice) choice = vitk_study_choice_new (studies);
  const guint population = find_facet (VITK_STUDY_POPULATION);
  g_autofree char *none = vitk_study_choice_dup_filter (choice);
  g_autoptr (GVariant) state = NULL;
  g_autofree char *filter = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  guint n_changes = 0;

  g_assert_cmpstr (none, ==, "");
  vitk_study_choice_set_words (choice, "n<50");
  vitk_study_choice_set_chosen (choice, find_facet (VITK_STUDY_DESIGN), "cohort", TRUE);
  vitk_study_choice_set_chosen (choice, population, "women", TRUE);
  vitk_study_choice_set_chosen (choice, population, "men", TRUE);
  filter = vitk_study_choice_dup_filter (choice);
  g_assert_cmpstr (filter, ==, "n<50; Design: Cohort; Population: women or men");
  before = dup_shown (choice);
  state = vitk_study_choice_dup_state (choice);
  g_assert_true (g_variant_is_of_type (state, G_VARIANT_TYPE (VITK_STUDY_CHOICE_STATE)));
  vitk_study_choice_clear (choice);
  g_assert_cmpuint (vitk_study_choice_get_n_shown (choice), ==, studies->studies->len);
  g_signal_connect_swapped (choice, "changed", G_CALLBACK (count_changes), &n_changes);
  vitk_study_choice_set_state (choice, state);
  vitk_study_choice_set_state (choice, state);
  g_assert_cmpuint (n_changes, ==, 1);
  after = dup_shown (choice);
  g_assert_cmpstr (after, ==, before);
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
  path = g_test_build_filename (G_TEST_DIST, "..", "evidence", "tea.xml", NULL);
  file = g_file_new_for_path (path);
  article = vitk_jats_reader_read_file (file, NULL, &error);
  g_assert_no_error (error);
  studies = vitk_studies_new (article, NULL);
  g_test_add_func ("/study-choice/counts", test_counts);
  g_test_add_func ("/study-choice/chosen", test_chosen);
  g_test_add_func ("/study-choice/mistake", test_mistake);
  g_test_add_func ("/study-choice/state", test_state);
  status = g_test_run ();
  vitk_studies_unref (studies);
  return status;
}
