/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "evidence/vitk-study.h"

#include "base/vitk-fold.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * vitk_study_get_values:
 * @self: a study
 * @field: a field
 * @n_values: (out): how many values it has
 *
 * Returns: (array length=n_values): what the tables tell, in reading order
 */
const VitkStudyValue *
vitk_study_get_values (const VitkStudy *self, VitkStudyField field, guint *n_values)
{
  *n_values = self->firsts[field + 1] - self->firsts[field];
  return self->values + self->firsts[field];
}

static const VitkAnchor *
get_row (const VitkStudyValue *value)
{
  return value->anchor != NULL ? vitk_anchor_get_enclosing (value->anchor, VITK_ANCHOR_ROW) : NULL;
}

/* Most values of a study stand in one cell. */
static gboolean
is_same_row (const VitkStudyValue *one, const VitkStudyValue *two)
{
  return one->anchor == two->anchor || get_row (one) == get_row (two);
}

/**
 * vitk_study_is_repeated:
 * @self: a study
 * @value: one of its values
 *
 * Returns: whether a row before has said the same in the same words
 */
gboolean
vitk_study_is_repeated (const VitkStudy *self, const VitkStudyValue *value)
{
  const VitkStudyValue *other;

  for (other = self->values; other < value; other++)
    if (other->fact == value->fact && !is_same_row (other, value))
      return TRUE;
  return FALSE;
}

/**
 * vitk_study_get_sizes:
 * @self: a study
 *
 * The groups of a row are counted together: "364 women and 190 men" are 554.
 *
 * Returns: (transfer full) (element-type VitkMeasure): how many took part, row by row
 */
GArray *
vitk_study_get_sizes (const VitkStudy *self)
{
  GArray *sizes = g_array_new (FALSE, FALSE, sizeof (VitkMeasure));
  const VitkStudyValue *before = NULL;
  guint n;
  const VitkStudyValue *values = vitk_study_get_values (self, VITK_STUDY_SIZE, &n);
  guint i;

  for (i = 0; i < n; i++)
    {
      const VitkFact *fact = &values[i].fact->fact;
      VitkMeasure *last;

      if (!fact->measured || fact->measure.dimension != VITK_DIMENSION_NUMBER)
        continue;
      if (before == NULL || !is_same_row (before, &values[i]))
        g_array_append_val (sizes, fact->measure);
      else
        {
          last = &g_array_index (sizes, VitkMeasure, sizes->len - 1);
          last->low += fact->measure.low;
          last->high += fact->measure.high;
        }
      before = &values[i];
    }
  return sizes;
}

static gboolean
add_measure (VitkMeasure *all, const VitkMeasure *measure, gboolean found)
{
  if (!found)
    *all = *measure;
  else if (measure->dimension == all->dimension)
    {
      all->low = MIN (all->low, measure->low);
      all->high = MAX (all->high, measure->high);
    }
  return TRUE;
}

/**
 * vitk_study_get_measure:
 * @self: a study
 * @field: a field
 * @measure: (out): from its least to its greatest value; what cannot be compared with the first is
 *   left out
 *
 * Returns: whether it has a value that is measured
 */
gboolean
vitk_study_get_measure (const VitkStudy *self, VitkStudyField field, VitkMeasure *measure)
{
  gboolean found = FALSE;
  guint n;
  const VitkStudyValue *values = vitk_study_get_values (self, field, &n);
  guint i;

  if (field == VITK_STUDY_SIZE && n > 1)
    {
      g_autoptr (GArray) sizes = vitk_study_get_sizes (self);

      for (i = 0; i < sizes->len; i++)
        found = add_measure (measure, &g_array_index (sizes, VitkMeasure, i), found);
      return found;
    }
  for (i = 0; i < n; i++)
    if (values[i].fact->fact.measured)
      found = add_measure (measure, &values[i].fact->fact.measure, found);
  return found;
}

/**
 * vitk_study_get_name:
 * @self: a study
 *
 * Returns: what it is found by: the label of its reference, else an anchor
 */
const char *
vitk_study_get_name (const VitkStudy *self)
{
  if (self->reference != NULL)
    return self->reference->label != NULL ? self->reference->label : self->reference->anchor->name;
  return self->places[0].row->anchor->name;
}

/* Whether the words say by themselves what their normal form does: "180 μg/day", "BMD". */
static gboolean
says_term (const VitkFact *fact)
{
  g_autofree char *words = vitk_fold_string (fact->words);
  g_autofree char *term = NULL;
  VitkMeasure measure;

  if (fact->term == NULL)
    return TRUE;
  if (fact->measured)
    return vitk_measure_parse (fact->words, &measure) &&
           vitk_measure_is_same (&measure, &fact->measure);
  term = vitk_fold_string (fact->term);
  return strcmp (words, term) == 0;
}

/**
 * vitk_study_value_dup_words:
 * @self: a value
 *
 * Returns: (transfer full): its words, and beside them their normal form if they do not say it
 */
char *
vitk_study_value_dup_words (const VitkStudyValue *self)
{
  const VitkFact *fact = &self->fact->fact;

  if (says_term (fact))
    return g_strdup (fact->words);
  /* Translators: words of a table, then their normal form: "RCT [Randomized Controlled Trial]". */
  return g_strdup_printf (C_ ("of a study", "%s [%s]"), fact->words, fact->term);
}

/**
 * vitk_study_dup_words:
 * @self: a study
 * @field: a field
 *
 * Returns: (transfer full) (nullable): all its values, each once, as
 *   vitk_study_value_dup_words() gives them; %NULL if no table tells it
 */
char *
vitk_study_dup_words (const VitkStudy *self, VitkStudyField field)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  guint n;
  const VitkStudyValue *values = vitk_study_get_values (self, field, &n);
  guint i;

  for (i = 0; i < n; i++)
    if (!vitk_study_is_repeated (self, &values[i]))
      {
        g_autofree char *words = vitk_study_value_dup_words (&values[i]);

        g_strv_builder_add (builder, words);
      }
  list = g_strv_builder_end (builder);
  /* Translators: stands between values of one kind, which may have commas in them. */
  return n > 0 ? g_strjoinv (C_ ("of a study", "; "), list) : NULL;
}
