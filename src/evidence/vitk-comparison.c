/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "evidence/vitk-comparison.h"

#include "base/vitk-fold.h"

#include <string.h>

/* Whether two facts say the same: by the identifiers of their normal forms, by what they measure,
 * or by their letters. */
static gboolean
is_same_fact (const VitkStudyFact *a, const VitkStudyFact *b)
{
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;

  if (a == b)
    return TRUE;
  if (a->term_id != NULL && b->term_id != NULL)
    return strcmp (a->term_id, b->term_id) == 0;
  if (a->fact.measured && b->fact.measured)
    return vitk_measure_is_same (&a->fact.measure, &b->fact.measure);
  one = vitk_fold_string (a->fact.term != NULL ? a->fact.term : a->fact.words);
  two = vitk_fold_string (b->fact.term != NULL ? b->fact.term : b->fact.words);
  return strcmp (one, two) == 0;
}

static gboolean
has_all (const VitkStudyValue *values, guint n, const VitkStudyValue *wanted, guint n_wanted)
{
  guint i;
  guint j;

  for (i = 0; i < n_wanted; i++)
    {
      for (j = 0; j < n && !is_same_fact (values[j].fact, wanted[i].fact);)
        j++;
      if (j == n)
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_same (const VitkStudy *a, const VitkStudy *b, VitkStudyField field)
{
  guint n;
  guint n_other;
  const VitkStudyValue *values = vitk_study_get_values (a, field, &n);
  const VitkStudyValue *others = vitk_study_get_values (b, field, &n_other);
  VitkMeasure one;
  VitkMeasure two;

  /* Groups of the same size count each. */
  if (field == VITK_STUDY_SIZE && vitk_study_get_measure (a, field, &one) &&
      vitk_study_get_measure (b, field, &two))
    return vitk_measure_is_same (&one, &two);
  return has_all (values, n, others, n_other) && has_all (others, n_other, values, n);
}

static VitkCompared
compare (GPtrArray *studies, VitkStudyField field)
{
  const VitkStudy *first = NULL;
  guint n_reporting = 0;
  guint i;

  for (i = 0; i < studies->len; i++)
    {
      const VitkStudy *study = g_ptr_array_index (studies, i);
      guint n;

      vitk_study_get_values (study, field, &n);
      if (n == 0)
        continue;
      if (first == NULL)
        first = study;
      else if (!is_same (first, study, field))
        return VITK_COMPARED_DIFFERENT;
      n_reporting++;
    }
  if (n_reporting == 0)
    return VITK_COMPARED_ABSENT;
  return n_reporting == studies->len ? VITK_COMPARED_SAME : VITK_COMPARED_PARTLY;
}

/**
 * vitk_comparison_new:
 * @studies: (element-type VitkStudy): from %VITK_COMPARISON_LEAST to %VITK_COMPARISON_MOST studies,
 *   which must outlive the comparison
 *
 * Puts studies side by side. They agree in a field if each reports all that the others do, whatever
 * the words and units.
 *
 * Returns: (transfer full): the comparison
 */
VitkComparison *
vitk_comparison_new (GPtrArray *studies)
{
  VitkComparison *self = g_new0 (VitkComparison, 1);
  guint field;

  self->studies = g_ptr_array_ref (studies);
  for (field = 0; field < VITK_STUDY_NOTE; field++)
    self->fields[field] = compare (studies, field);
  return self;
}

/**
 * vitk_comparison_free:
 * @self: (transfer full): a comparison
 */
void
vitk_comparison_free (VitkComparison *self)
{
  g_ptr_array_unref (self->studies);
  g_free (self);
}

/**
 * vitk_comparison_get_study:
 * @self: a comparison
 * @i: which study, from 0
 *
 * Returns: the study
 */
const VitkStudy *
vitk_comparison_get_study (const VitkComparison *self, guint i)
{
  return g_ptr_array_index (self->studies, i);
}
