/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-study-values.h"

#include "base/vitk-fold.h"
#include "widgets/vitk-study-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define N_SIZES 5

static const double size_limits[N_SIZES - 1] = { 50, 100, 500, 1000 };

static const char *const size_words[N_SIZES] = {
  NC_ ("size of a study", "fewer than 50"), NC_ ("size of a study", "50–99"),
  NC_ ("size of a study", "100–499"),       NC_ ("size of a study", "500–999"),
  NC_ ("size of a study", "1,000 or more"),
};

static guint
get_size_place (const VitkMeasure *measure)
{
  guint i = 0;

  while (i < N_SIZES - 1 && measure->low >= size_limits[i])
    i++;
  return i;
}

/* -- the values that there are */

typedef struct
{
  const VitkStudyFact *fact;
  guint uses;
} Use;

/* What is measured by its amount, all else by how often it is told. */
static int
compare_uses (gconstpointer a, gconstpointer b)
{
  const Use *one = *(const Use *const *) a;
  const Use *two = *(const Use *const *) b;

  if (one->fact->fact.measured && two->fact->fact.measured &&
      one->fact->fact.measure.low != two->fact->fact.measure.low)
    return one->fact->fact.measure.low < two->fact->fact.measure.low ? -1 : 1;
  if (one->uses != two->uses)
    return one->uses > two->uses ? -1 : 1;
  return g_utf8_collate (vitk_study_fact_get_value (one->fact),
                         vitk_study_fact_get_value (two->fact));
}

static GPtrArray *
sort_uses (GHashTable *uses)
{
  GPtrArray *sorted = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer use;

  g_hash_table_iter_init (&iter, uses);
  while (g_hash_table_iter_next (&iter, NULL, &use))
    g_ptr_array_add (sorted, use);
  g_ptr_array_sort (sorted, compare_uses);
  return sorted;
}

static char *
dup_key (const VitkStudyValues *self, const char *value)
{
  return self->amounts ? g_utf8_casefold (value, -1) : vitk_fold_string (value);
}

static void
add_value (VitkStudyValues *self, const char *value)
{
  g_ptr_array_add (self->values, g_strdup (value));
  g_hash_table_insert (self->index, dup_key (self, value),
                       GUINT_TO_POINTER (self->values->len - 1));
}

/**
 * vitk_study_values_find:
 * @self: values
 * @value: one of them, in any of its spellings
 * @place: (out): which
 *
 * Returns: whether it is one of them
 */
gboolean
vitk_study_values_find (const VitkStudyValues *self, const char *value, guint *place)
{
  g_autofree char *key = dup_key (self, value);
  gpointer found;

  if (!g_hash_table_lookup_extended (self->index, key, NULL, &found))
    return FALSE;
  *place = GPOINTER_TO_UINT (found);
  return TRUE;
}

/* For each fact how often it is told. */
static guint *
count_facts (VitkStudies *studies, VitkStudyField field)
{
  guint *counts = g_new0 (guint, studies->facts->len + 1);
  guint i;
  guint j;

  for (i = 0; i < studies->studies->len; i++)
    {
      guint n;
      const VitkStudyValue *values =
          vitk_study_get_values (vitk_studies_get (studies, i), field, &n);

      for (j = 0; j < n; j++)
        counts[values[j].fact->fact.unit]++;
    }
  return counts;
}

static void
read_values (VitkStudyValues *self, VitkStudies *studies)
{
  g_autofree guint *counts = count_facts (studies, self->field);
  g_autoptr (GHashTable) uses = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GPtrArray) sorted = NULL;
  guint i;

  for (i = 0; i < studies->facts->len; i++)
    {
      const VitkStudyFact *fact = g_ptr_array_index (studies->facts, i);
      g_autofree char *key = NULL;
      Use *use;

      if (counts[i] == 0)
        continue;
      key = dup_key (self, vitk_study_fact_get_value (fact));
      use = g_hash_table_lookup (uses, key);
      if (use == NULL)
        {
          use = g_new0 (Use, 1);
          use->fact = fact;
          g_hash_table_insert (uses, g_steal_pointer (&key), use);
        }
      use->uses += counts[i];
    }
  sorted = sort_uses (uses);
  for (i = 0; i < sorted->len; i++)
    add_value (self,
               vitk_study_fact_get_value (((const Use *) g_ptr_array_index (sorted, i))->fact));
}

static void
find_places (VitkStudyValues *self, VitkStudies *studies)
{
  guint i;

  for (i = 0; i < studies->facts->len; i++)
    {
      const VitkStudyFact *fact = g_ptr_array_index (studies->facts, i);

      if (fact->field == self->field)
        vitk_study_values_find (self, vitk_study_fact_get_value (fact), &self->places[i]);
    }
}

/**
 * vitk_study_values_init:
 * @self: values without content
 * @field: whose values they are; of sizes there are ranges
 * @studies: the studies that tell them
 * @places: (array): for each fact of @studies one number, which the values of all fields may share;
 *   it must live as long as they do
 *
 * Reads what values there are. None of them is chosen.
 */
void
vitk_study_values_init (VitkStudyValues *self, VitkStudyField field, VitkStudies *studies,
                        guint *places)
{
  guint i;

  self->field = field;
  self->places = places;
  self->values = g_ptr_array_new_with_free_func (g_free);
  self->amounts =
      field == VITK_STUDY_SIZE || field == VITK_STUDY_DOSE || field == VITK_STUDY_DURATION;
  self->index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (field == VITK_STUDY_SIZE)
    for (i = 0; i < N_SIZES; i++)
      add_value (self, g_dpgettext2 (GETTEXT_PACKAGE, "size of a study", size_words[i]));
  else
    {
      read_values (self, studies);
      find_places (self, studies);
    }
  self->chosen = g_new0 (guint8, self->values->len + 1);
  self->counts = g_new0 (guint, self->values->len + 1);
}

/**
 * vitk_study_values_clear:
 * @self: values
 *
 * Frees what they consist of.
 */
void
vitk_study_values_clear (VitkStudyValues *self)
{
  g_clear_pointer (&self->values, g_ptr_array_unref);
  g_clear_pointer (&self->index, g_hash_table_unref);
  g_clear_pointer (&self->chosen, g_free);
  g_clear_pointer (&self->counts, g_free);
}

/* Sizes are counted together row by row; all other values stand for themselves. */
static guint64
get_size_places (const VitkStudy *study)
{
  g_autoptr (GArray) sizes = vitk_study_get_sizes (study);
  guint64 places = 0;
  guint i;

  for (i = 0; i < sizes->len; i++)
    places |= 1u << get_size_place (&g_array_index (sizes, VitkMeasure, i));
  return places;
}

/**
 * vitk_study_values_add_places:
 * @self: values
 * @study: a study
 * @add: what is added to each place
 * @places: (element-type guint32): where they are added
 *
 * Finds out which of the values a study has, each once.
 */
void
vitk_study_values_add_places (const VitkStudyValues *self, const VitkStudy *study, guint32 add,
                              GArray *places)
{
  const guint first = places->len;
  const guint64 sizes = self->field == VITK_STUDY_SIZE ? get_size_places (study) : 0;
  guint n;
  const VitkStudyValue *values = vitk_study_get_values (study, self->field, &n);
  guint i;
  guint j;

  for (i = 0; i < (self->field == VITK_STUDY_SIZE ? N_SIZES : n); i++)
    {
      const guint32 place =
          add + (self->field == VITK_STUDY_SIZE ? i : self->places[values[i].fact->fact.unit]);

      if (self->field == VITK_STUDY_SIZE && (sizes >> i & 1) == 0)
        continue;
      for (j = first; j < places->len && g_array_index (places, guint32, j) != place; j++)
        ;
      if (j == places->len)
        g_array_append_val (places, place);
    }
}
