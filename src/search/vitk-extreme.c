/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "search/vitk-extreme.h"

#include <string.h>

#define SIZE "sample-size"
#define DURATION "duration"
#define DOSE "dose"

/* What words ask for; those with a second ask for it only together. */
static const struct
{
  const char *first;
  const char *second;
  VitkExtreme extreme;
} askings[] = {
  { "largest", "dose", { DOSE, TRUE } },      { "smallest", "dose", { DOSE, FALSE } },
  { "highest", "dose", { DOSE, TRUE } },      { "highest", "dosage", { DOSE, TRUE } },
  { "lowest", "dose", { DOSE, FALSE } },      { "lowest", "dosage", { DOSE, FALSE } },
  { "maximum", "dose", { DOSE, TRUE } },      { "minimum", "dose", { DOSE, FALSE } },
  { "most", "participants", { SIZE, TRUE } }, { "most", "patients", { SIZE, TRUE } },
  { "most", "people", { SIZE, TRUE } },       { "fewest", "participants", { SIZE, FALSE } },
  { "fewest", "patients", { SIZE, FALSE } },  { "fewest", "people", { SIZE, FALSE } },
  { "largest", NULL, { SIZE, TRUE } },        { "biggest", NULL, { SIZE, TRUE } },
  { "smallest", NULL, { SIZE, FALSE } },      { "longest", NULL, { DURATION, TRUE } },
  { "shortest", NULL, { DURATION, FALSE } },
};

/* What is compared, and what of it: that a row tells of it need not be said in the row. The first
 * are rows of one sort, where nothing else says which. */
static const char *const compared[] = { "cohort",     "cohorts", "trial", "trials", "duration",
                                        "experiment", "number",  "paper", "papers", "sample",
                                        "size",       "studies", "study" };
#define N_SORTS 4

/**
 * vitk_extreme_find:
 * @words: (array length=n_words): folded words of a query
 * @n_words: how many
 * @extreme: (out): what is asked for
 * @first: (out): the first word that says so
 * @n: (out): how many words do
 *
 * Returns: whether an extreme is asked for
 */
gboolean
vitk_extreme_find (const char *const *words, guint n_words, VitkExtreme *extreme, guint *first,
                   guint *n)
{
  guint i;
  guint j;

  for (j = 0; j < G_N_ELEMENTS (askings); j++)
    for (i = 0; i < n_words; i++)
      {
        const char *second = askings[j].second;

        if (strcmp (words[i], askings[j].first) != 0 ||
            (second != NULL && (i + 1 == n_words || strcmp (words[i + 1], second) != 0)))
          continue;
        *extreme = askings[j].extreme;
        *first = i;
        *n = second != NULL ? 2 : 1;
        return TRUE;
      }
  return FALSE;
}

/**
 * vitk_extreme_is_compared:
 * @word: a folded word of a query that asks for an extreme
 * @sort: whether it must say of which sort
 *
 * Returns: whether it only says that it is studies that are compared
 */
gboolean
vitk_extreme_is_compared (const char *word, gboolean sort)
{
  guint i;

  for (i = 0; i < (sort ? N_SORTS : G_N_ELEMENTS (compared)); i++)
    if (strcmp (compared[i], word) == 0)
      return TRUE;
  return FALSE;
}

/**
 * vitk_extreme_get_value:
 * @extreme: what is asked for
 * @document: the article
 * @unit: a unit of it
 * @value: (out): what the unit has of it; groups of a study are counted together
 *
 * Returns: whether the unit tells it
 */
gboolean
vitk_extreme_get_value (const VitkExtreme *extreme, const VitkDocument *document, guint unit,
                        double *value)
{
  VitkFacts facts;
  gboolean told = FALSE;
  guint i;

  vitk_document_get_facts (document, unit, &facts);
  for (i = 0; i < facts.n_facts; i++)
    {
      const VitkFact *fact = &facts.facts[i];

      if (strcmp (fact->name, extreme->fact) != 0 || !fact->measured)
        continue;
      if (!told)
        *value = extreme->most ? fact->measure.high : fact->measure.low;
      else if (fact->measure.dimension == VITK_DIMENSION_NUMBER)
        *value += fact->measure.low;
      else
        *value = extreme->most ? MAX (*value, fact->measure.high) : MIN (*value, fact->measure.low);
      told = TRUE;
    }
  return told;
}
