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

/* What each of these is measured in, the usual first: only what is measured in the same is
 * compared. */
static const struct
{
  const char *fact;
  guint n_dimensions;
  VitkDimension dimensions[3];
} scales[] = {
  { SIZE, 1, { VITK_DIMENSION_NUMBER } },
  { DURATION, 1, { VITK_DIMENSION_TIME } },
  { DOSE, 3, { VITK_DIMENSION_MASS, VITK_DIMENSION_MASS_BY_MASS, VITK_DIMENSION_UNITS } },
};

/**
 * vitk_extreme_get_measure:
 * @extreme: what is asked for
 * @document: the article
 * @unit: a unit of it
 * @measure: (out): what the unit has of it, in the most usual dimension that it tells
 *
 * Returns: whether the unit tells it
 */
gboolean
vitk_extreme_get_measure (const VitkExtreme *extreme, const VitkDocument *document, guint unit,
                          VitkMeasure *measure)
{
  VitkFacts facts;
  guint i;
  guint j;

  vitk_document_get_facts (document, unit, &facts);
  for (i = 0; i < G_N_ELEMENTS (scales); i++)
    for (j = 0; strcmp (scales[i].fact, extreme->fact) == 0 && j < scales[i].n_dimensions; j++)
      if (vitk_facts_get_measure (&facts, extreme->fact, scales[i].dimensions[j], measure))
        return TRUE;
  return FALSE;
}

/**
 * vitk_extreme_compare:
 * @extreme: what is asked for
 * @a: how one unit stands
 * @b: how another does, of any article
 *
 * Returns: a negative number if @a comes first: of those that are compared and have as many of the
 *   words, the one that has most of what is asked for; 0 if nothing of that tells. What is measured
 *   otherwise comes after what is measured as usual.
 */
int
vitk_extreme_compare (const VitkExtreme *extreme, const VitkStanding *a, const VitkStanding *b)
{
  const double one = extreme->most ? -a->measure.high : a->measure.low;
  const double two = extreme->most ? -b->measure.high : b->measure.low;

  if (a->compared != b->compared)
    return a->compared ? -1 : 1;
  if (!a->compared)
    return 0;
  if (a->n_missing != b->n_missing)
    return a->n_missing < b->n_missing ? -1 : 1;
  if (a->measure.dimension != b->measure.dimension)
    return a->measure.dimension < b->measure.dimension ? -1 : 1;
  return (one > two) - (one < two);
}
