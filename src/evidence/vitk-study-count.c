/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "evidence/vitk-study-count.h"

#include "base/vitk-fold.h"

#include <string.h>

/* The facts of a field, gathered by what they say. */
typedef struct
{
  GArray *counts;    /* VitkStudyCount */
  guint *of_fact;    /* for each fact which of the counts, plus one */
  guint *last_study; /* for each count the study that was counted last, plus one */
} Gathered;

static const char *
get_label (const VitkStudyFact *fact)
{
  return fact->fact.term != NULL ? fact->fact.term : fact->fact.words;
}

static void
gather (Gathered *gathered, const VitkStudies *studies, VitkStudyField field)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint i;

  gathered->counts = g_array_new (FALSE, FALSE, sizeof (VitkStudyCount));
  gathered->of_fact = g_new0 (guint, studies->facts->len + 1);
  for (i = 0; i < studies->facts->len; i++)
    {
      const VitkStudyFact *fact = g_ptr_array_index (studies->facts, i);
      const VitkStudyCount count = { fact, get_label (fact), 0 };
      g_autofree char *key = NULL;

      if (fact->field != field)
        continue;
      key = vitk_fold_string (count.label);
      gathered->of_fact[i] = GPOINTER_TO_UINT (g_hash_table_lookup (known, key));
      if (gathered->of_fact[i] > 0)
        continue;
      g_array_append_val (gathered->counts, count);
      gathered->of_fact[i] = gathered->counts->len;
      g_hash_table_insert (known, g_steal_pointer (&key), GUINT_TO_POINTER (gathered->counts->len));
    }
  gathered->last_study = g_new0 (guint, gathered->counts->len + 1);
}

static void
count_study (Gathered *gathered, const VitkStudy *study)
{
  guint i;

  for (i = 0; i < study->n_values; i++)
    {
      guint which = gathered->of_fact[study->values[i].fact->fact.unit];

      if (which == 0 || gathered->last_study[which - 1] == study->index + 1)
        continue;
      gathered->last_study[which - 1] = study->index + 1;
      g_array_index (gathered->counts, VitkStudyCount, which - 1).n++;
    }
}

static int
compare_counts (gconstpointer a, gconstpointer b)
{
  const VitkStudyCount *one = a;
  const VitkStudyCount *two = b;

  if (one->n != two->n)
    return one->n > two->n ? -1 : 1;
  return strcmp (one->label, two->label);
}

/**
 * vitk_studies_count:
 * @self: studies
 * @chosen: (element-type guint): some of them
 * @field: a field
 *
 * Counts for each value of a field how many of the studies have it. A study counts once for each
 * value, however often it says it.
 *
 * Returns: (transfer full) (element-type VitkStudyCount): the values that @chosen have, the most
 *   frequent first
 */
GArray *
vitk_studies_count (const VitkStudies *self, const GArray *chosen, VitkStudyField field)
{
  Gathered gathered;
  guint n = 0;
  guint i;

  gather (&gathered, self, field);
  for (i = 0; i < chosen->len; i++)
    count_study (&gathered, vitk_studies_get (self, g_array_index (chosen, guint, i)));
  g_array_sort (gathered.counts, compare_counts);
  while (n < gathered.counts->len && g_array_index (gathered.counts, VitkStudyCount, n).n > 0)
    n++;
  g_array_set_size (gathered.counts, n);
  g_free (gathered.of_fact);
  g_free (gathered.last_study);
  return gathered.counts;
}
