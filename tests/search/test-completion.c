/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "open-article.h"

#include "search/vitk-completion.h"

#include <string.h>

static const VitkFilterName *
find_name (const char *name)
{
  const VitkFilterName *names;
  guint n_names;
  guint i;

  names = vitk_filter_get_names (&n_names);
  for (i = 0; i < n_names; i++)
    if (strcmp (names[i].name, name) == 0)
      return &names[i];
  g_assert_not_reached ();
}

static VitkChoices *
make_choices (void)
{
  static const struct
  {
    const char *name;
    const char *value;
    const char *note;
    guint n_places;
  } all[] = {
    { "in", "text", NULL, 40 },
    { "in", "table", NULL, 7 },
    { "in", "term", NULL, 3 },
    { "section", "Introduction", NULL, 9 },
    { "section", "Bone (and more) “today”", NULL, 12 },
    { "cites", "8", "Smith A. On β-carotene.", 1 },
    { "cites", "85", "Kanellakis S. Dietary haemorrhage.", 3 },
    { "cites", "86", NULL, 2 },
    { "design", "Randomized Controlled Trial", NULL, 9 },
    { "design", "Observational Study", NULL, 5 },
    { "n", "48", NULL, 1 },
    { "dose", "100ug/d", NULL, 2 },
    { "dose", "180ug/d", NULL, 1 },
    { "dose", "45mg/d", NULL, 1 },
    { "duration", "P1Y", NULL, 1 },
  };
  VitkChoices *choices = vitk_choices_new ();
  guint i;

  for (i = 0; i < G_N_ELEMENTS (all); i++)
    vitk_choices_add (choices, find_name (all[i].name), all[i].value, all[i].note, all[i].n_places);
  return choices;
}

/* A query with its caret, a bar; what is replaced, and what is offered: its text, the
 * beginning of its note in brackets, and how often it is there. */
static const struct
{
  const char *query;
  const char *offers;
} cases[] = {
  { "|", "" },
  { "d|", "" },
  { "de|", "0-2: design: (Design of the study)" },
  { "bone DES|", "5-8: design: (Design of the study)" },
  { "do|", "0-2: dose>= (Dose, in any unit)" },
  { "se| bone", "0-2: section: (Section, by words of its heading)" },
  { "in|", "0-2: in: (Kind of result)" },
  { "-in|", "1-3: in: (Kind of result)" },
  { "(du|)", "1-3: duration> (Length of the study)" },
  { "bone|", "" },
  { "de |", "" },
  { "|de", "" },
  { "\"de|", "" },
  { "\"the de|\"", "" },
  /* What the article does not have. */
  { "ou|", "" },
  { "outcome:|", "" },
  /* The name alone is replaced. */
  { "de|x:rct", "0-4: design: (Design of the study)" },
  { "des|ign:rct", "" },

  { "in:|", "0-3: in:text 40; in:table 7; in:term 3" },
  { "in:t|", "0-4: in:text 40; in:table 7; in:term 3" },
  { "IN=te|", "0-5: in=text 40; in=term 3" },
  { "in:table|", "" },
  { "in:ta|ble", "" },
  { "in:foo|", "" },
  { "-in:ta|", "1-6: in:table 7" },
  { "in:table in:te|", "9-14: in:text 40; in:term 3" },
  { "design:|", "0-7: design:\"Randomized Controlled Trial\" 9; design:\"Observational Study\" 5" },
  { "design:r|", "0-8: design:\"Randomized Controlled Trial\" 9" },
  { "design:rct|", "0-10: design:\"Randomized Controlled Trial\" 9" },
  { "design:STUD|", "0-11: design:\"Observational Study\" 5" },
  { "design:\"randomised con|", "0-22: design:\"Randomized Controlled Trial\" 9" },
  { "design:\"observational study\"|", "" },
  { "bone (design:o|)", "6-14: design:\"Observational Study\" 5" },
  { "design>|", "" },
  { "desing:|", "" },
  { "section:|", "0-8: section:Introduction 9; section:\"Bone (and more) today\" 12" },
  { "section:\"bone |\"", "0-15: section:\"Bone (and more) today\" 12" },
  { "cites:8|", "0-7: cites:85 (Kanellakis S. Dietary haemorrhage.) 3; cites:86 2" },
  { "cites:kan|", "0-9: cites:85 (Kanellakis S. Dietary haemorrhage.) 3" },
  { "cites:hemorr|", "0-12: cites:85 (Kanellakis S. Dietary haemorrhage.) 3" },
  { "cites:beta|", "0-10: cites:8 (Smith A. On β-carotene.) 1" },

  { "n>|", "" },
  { "n>4|", "" },
  { "dose>|", "0-5: dose>100ug/d 2; dose>180ug/d 1; dose>45mg/d 1" },
  { "dose>=100|", "0-9: dose>=100ug/d; dose>=100mg/d" },
  { "dose>=2.5U|", "0-10: dose>=2.5ug/d" },
  { "dose>=100ug/d|", "" },
  { "duration>|", "" },
  { "duration>6|", "0-10: duration>6y (Years); duration>6mo (Months); duration>6w (Weeks); "
                   "duration>6d (Days)" },
  { "duration>6m|", "0-11: duration>6mo (Months)" },
  { "age>50|", "" },
};

static char *
dup_offers (const VitkCompletion *completion)
{
  GString *out = g_string_new (NULL);
  guint i;

  if (completion == NULL)
    return g_string_free (out, FALSE);
  g_string_append_printf (out, "%u-%u: ", completion->start, completion->end);
  for (i = 0; i < completion->offers->len; i++)
    {
      const VitkOffer *offer = g_ptr_array_index (completion->offers, i);

      g_string_append_printf (out, "%s%s", i > 0 ? "; " : "", offer->text);
      if (offer->note != NULL)
        g_string_append_printf (out, " (%.40s)", offer->note);
      if (offer->n_places > 0)
        g_string_append_printf (out, " %u", offer->n_places);
    }
  return g_string_free (out, FALSE);
}

/* Takes the bar out of a query; returns where it was. */
static guint
take_caret (char *query)
{
  char *bar = strchr (query, '|');

  memmove (bar, bar + 1, strlen (bar));
  return bar - query;
}

static void
test_offers (void)
{
  g_autoptr (VitkChoices) choices = make_choices ();
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *query = g_strdup (cases[i].query);
      const guint caret = take_caret (query);
      g_autoptr (VitkCompletion) completion = vitk_completion_new (query, caret, choices);
      g_autofree char *offers = dup_offers (completion);

      g_test_message ("%s", cases[i].query);
      g_assert_cmpstr (offers, ==, cases[i].offers);
    }
}

/* As long as nothing is known of the article, there are the names of all filters. */
static void
test_unknown (void)
{
  g_autoptr (VitkCompletion) names = vitk_completion_new ("ou", 2, NULL);
  g_autoptr (VitkCompletion) values = vitk_completion_new ("in:", 3, NULL);
  g_autofree char *offers = dup_offers (names);

  g_assert_cmpstr (offers, ==, "0-2: outcome: (Outcome of the study)");
  g_assert_null (values);
}

/* A query, which of its offers is taken, and what it is then. */
static void
test_apply (void)
{
  static const struct
  {
    const char *query;
    guint offer;
    const char *then;
  } applied[] = {
    { "bone des|", 0, "bone design:|" },
    { "de|x:rct", 0, "design:|rct" },
    { "in:t|", 1, "in:table |" },
    { "in:t| bone", 1, "in:table |bone" },
    { "(design:o|)", 0, "(design:\"Observational Study\" |)" },
    { "dose>=5|", 1, "dose>=5mg/d |" },
    { "é section:i| é", 0, "é section:Introduction |é" },
  };
  g_autoptr (VitkChoices) choices = make_choices ();
  guint i;

  for (i = 0; i < G_N_ELEMENTS (applied); i++)
    {
      g_autofree char *query = g_strdup (applied[i].query);
      guint caret = take_caret (query);
      g_autoptr (VitkCompletion) completion = vitk_completion_new (query, caret, choices);
      g_autofree char *then = NULL;
      g_autoptr (GString) marked = NULL;

      g_assert_nonnull (completion);
      then = vitk_completion_apply (
          completion, query, g_ptr_array_index (completion->offers, applied[i].offer), &caret);
      marked = g_string_new (then);
      g_string_insert_c (marked, caret, '|');
      g_assert_cmpstr (marked->str, ==, applied[i].then);
    }
}

/* Each choice that the review has lets through as much as it says. */
static void
test_counts (void)
{
  g_autoptr (VitkSearcher) review = open_article ("data/review.xml");
  const VitkFilterName *names;
  guint n_names;
  guint i;
  guint j;

  g_assert_null (vitk_searcher_get_choices (review));
  vitk_search_results_free (search (review, "", TRUE));
  names = vitk_filter_get_names (&n_names);
  for (i = 0; i < n_names; i++)
    {
      GPtrArray *list = vitk_choices_get (vitk_searcher_get_choices (review), &names[i]);

      /* No row of the review says what was compared with. */
      g_assert_true ((list == NULL) == g_str_equal (names[i].name, "comparator"));
      for (j = 0; list != NULL && j < list->len && names[i].value < VITK_FILTER_NUMBER; j++)
        {
          const VitkChoice *choice = g_ptr_array_index (list, j);
          g_autofree char *query = g_strdup_printf ("%s:\"%s\"", names[i].name, choice->value);
          g_autoptr (VitkSearchResults) results = search (review, query, FALSE);

          g_test_message ("%s %u", query, choice->n_places);
          g_assert_cmpuint (vitk_search_results_count (results), ==, choice->n_places);
        }
    }
}

/* What the review offers, as a reader meets it. */
static void
test_review (void)
{
  static const struct
  {
    const char *query;
    const char *offers;
  } found[] = {
    { "in:|", "0-3: in:text 98; in:table 25; in:caption 5; in:reference 39; in:term 47; "
              "in:note 39; in:figure 27; in:pdf" },
    { "design:r|", "0-8: design:\"Randomized Controlled Trial\" 9" },
    { "outcome:co|", "0-10: outcome:cOC 4; outcome:\"coronary calcification\" 4; "
                     "outcome:\"coronary heart disease\" 2" },
    { "dose>|", "0-5: dose>100ug/d 2; dose>180ug/d 2; dose>360ug/d 2; dose>600ug/d 1; "
                "dose>900ug/d 1; dose>1.5mg/d 1; dose>45mg/d 1" },
    { "dose>100|", "0-8: dose>100ug/d; dose>100mg/d" },
    { "cites:knapen|", "0-12: cites:86 (Knapen MHJ, Drummen NE, Smit E, Vermeer ) 2; "
                       "cites:106 (Knapen MHJ, Braam LAJLM, Drummen NE, Bek) 3; "
                       "cites:119 (Geleijnse JM, Vermeer C, Grobbee DE, Sch) 1" },
    { "section:b|", "0-9: section:\"Vitamin K2 and Its Biomolecular Mechanisms of Action\" 38; "
                    "section:\"Vitamin K2 and Bone Health\" 25" },
  };
  g_autoptr (VitkSearcher) review = open_article ("data/review.xml");
  guint i;

  vitk_search_results_free (search (review, "", TRUE));
  for (i = 0; i < G_N_ELEMENTS (found); i++)
    {
      g_autofree char *query = g_strdup (found[i].query);
      const guint caret = take_caret (query);
      g_autoptr (VitkCompletion) completion =
          vitk_completion_new (query, caret, vitk_searcher_get_choices (review));
      g_autofree char *offers = dup_offers (completion);

      g_test_message ("%s", found[i].query);
      g_assert_cmpstr (offers, ==, found[i].offers);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search/completion/offers", test_offers);
  g_test_add_func ("/search/completion/unknown", test_unknown);
  g_test_add_func ("/search/completion/apply", test_apply);
  g_test_add_func ("/search/completion/counts", test_counts);
  g_test_add_func ("/search/completion/review", test_review);
  return g_test_run ();
}
