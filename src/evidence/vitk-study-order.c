/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "evidence/vitk-study-order.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* A study on its way to its place. What it is sorted by is worked out once. */
typedef struct
{
  guint study;
  guint group; /* what cannot be compared is kept apart; G_MAXUINT: not reported */
  double value;
} Entry;

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const Entry *one = a;
  const Entry *two = b;

  if (one->group != two->group)
    return one->group < two->group ? -1 : 1;
  if (one->value != two->value)
    return one->value < two->value ? -1 : 1;
  return (one->study > two->study) - (one->study < two->study);
}

typedef struct
{
  char *key;
  guint fact;
} Rank;

static int
compare_ranks (gconstpointer a, gconstpointer b)
{
  return strcmp (((const Rank *) a)->key, ((const Rank *) b)->key);
}

static void
rank_clear (Rank *rank)
{
  g_free (rank->key);
}

/* For each fact its rank among those of the field, by its normal form as a dictionary has it;
 * capitals do not matter. What is the same has the same rank. */
static double *
dup_ranks (const VitkStudies *self, VitkStudyField field)
{
  double *ranks = g_new0 (double, self->facts->len + 1);
  g_autoptr (GArray) sorted = g_array_new (FALSE, FALSE, sizeof (Rank));
  guint i;

  g_array_set_clear_func (sorted, (GDestroyNotify) rank_clear);
  for (i = 0; i < self->facts->len; i++)
    {
      const VitkStudyFact *fact = g_ptr_array_index (self->facts, i);
      g_autofree char *folded = NULL;
      Rank rank = { NULL, i };

      if (fact->field != field)
        continue;
      folded = g_utf8_casefold (fact->fact.term != NULL ? fact->fact.term : fact->fact.words, -1);
      rank.key = g_utf8_collate_key (folded, -1);
      g_array_append_val (sorted, rank);
    }
  g_array_sort (sorted, compare_ranks);
  for (i = 0; i < sorted->len; i++)
    {
      const Rank *rank = &g_array_index (sorted, Rank, i);

      ranks[rank->fact] = i;
      if (i > 0 && strcmp (rank->key, rank[-1].key) == 0)
        ranks[rank->fact] = ranks[rank[-1].fact];
    }
  return ranks;
}

static void
take_measure (Entry *entry, const VitkStudy *study, const VitkStudyOrder *order)
{
  VitkMeasure measure;

  if (!vitk_study_get_measure (study, order->field, &measure))
    return;
  entry->group = measure.dimension;
  entry->value = order->descending ? measure.high : measure.low;
}

static void
take_rank (Entry *entry, const VitkStudy *study, const VitkStudyOrder *order, const double *ranks)
{
  guint n;
  const VitkStudyValue *values = vitk_study_get_values (study, order->field, &n);
  guint i;

  for (i = 0; i < n; i++)
    {
      double rank = ranks[values[i].fact->fact.unit];

      if (entry->group == G_MAXUINT || (rank > entry->value) == order->descending)
        entry->value = rank;
      entry->group = 0;
    }
}

static gboolean
is_measured (VitkStudyField field)
{
  return field == VITK_STUDY_SIZE || field == VITK_STUDY_AGE || field == VITK_STUDY_DOSE ||
         field == VITK_STUDY_DURATION;
}

static Entry
make_entry (const VitkStudies *self, guint i, const VitkStudyOrder *order, const double *ranks)
{
  const VitkStudy *study = vitk_studies_get (self, i);
  Entry entry = { i, G_MAXUINT, 0 };

  if (order->key == VITK_STUDY_KEY_READING)
    entry = (Entry) { i, 0, i };
  else if (order->key == VITK_STUDY_KEY_REFERENCE && study->reference != NULL)
    entry = (Entry) { i, 0, study->reference->number };
  else if (order->key == VITK_STUDY_KEY_FIELD && ranks == NULL)
    take_measure (&entry, study, order);
  else if (order->key == VITK_STUDY_KEY_FIELD)
    take_rank (&entry, study, order, ranks);
  if (order->descending)
    entry.value = -entry.value;
  return entry;
}

/**
 * vitk_studies_sort:
 * @self: studies
 * @studies: (element-type guint): some of them
 * @order: how
 *
 * Sorts @studies. Those that are equal stay in reading order.
 */
void
vitk_studies_sort (const VitkStudies *self, GArray *studies, const VitkStudyOrder *order)
{
  g_autofree double *ranks = order->key == VITK_STUDY_KEY_FIELD && !is_measured (order->field)
                                 ? dup_ranks (self, order->field)
                                 : NULL;
  g_autofree Entry *entries = g_new (Entry, studies->len + 1);
  guint i;

  for (i = 0; i < studies->len; i++)
    entries[i] = make_entry (self, g_array_index (studies, guint, i), order, ranks);
  qsort (entries, studies->len, sizeof (Entry), compare_entries);
  for (i = 0; i < studies->len; i++)
    g_array_index (studies, guint, i) = entries[i].study;
}

/**
 * vitk_study_order_parse:
 * @key: "reading", "reference", or a field as queries or the markup name it; a "-" before it for
 *   descending order
 * @order: (out): the order of that key
 *
 * Returns: whether there is one
 */
gboolean
vitk_study_order_parse (const char *key, VitkStudyOrder *order)
{
  *order = (VitkStudyOrder) { 0 };
  order->descending = *key == '-';
  if (order->descending)
    key++;
  if (g_ascii_strcasecmp (key, "reading") == 0)
    order->key = VITK_STUDY_KEY_READING;
  else if (g_ascii_strcasecmp (key, "reference") == 0)
    order->key = VITK_STUDY_KEY_REFERENCE;
  else
    order->key = VITK_STUDY_KEY_FIELD;
  return order->key != VITK_STUDY_KEY_FIELD || vitk_study_field_from_name (key, &order->field);
}

/**
 * vitk_study_order_dup_keys:
 *
 * Returns: (transfer full): the keys that there are, with commas between
 */
char *
vitk_study_order_dup_keys (void)
{
  const char *keys[VITK_STUDY_N_FIELDS + 3] = { "reading", "reference" };
  guint i;

  for (i = 0; i < VITK_STUDY_N_FIELDS; i++)
    keys[i + 2] = vitk_study_field_get_nick (i);
  return g_strjoinv (C_ ("list", ", "), (char **) keys);
}
