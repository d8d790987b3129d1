/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-study-choice.h"

#include "base/vitk-fold.h"
#include "evidence/vitk-study-filter.h"
#include "widgets/vitk-study-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define N_SIZES 5

static const VitkStudyField facet_fields[VITK_STUDY_N_FACETS] = {
  VITK_STUDY_DESIGN,  VITK_STUDY_INTERVENTION, VITK_STUDY_POPULATION,
  VITK_STUDY_OUTCOME, VITK_STUDY_EFFECT,       VITK_STUDY_SIZE,
  VITK_STUDY_DOSE,    VITK_STUDY_DURATION,     VITK_STUDY_NOTE,
};

static const double size_limits[N_SIZES - 1] = { 50, 100, 500, 1000 };

static const char *const size_words[N_SIZES] = {
  NC_ ("size of a study", "fewer than 50"), NC_ ("size of a study", "50–99"),
  NC_ ("size of a study", "100–499"),       NC_ ("size of a study", "500–999"),
  NC_ ("size of a study", "1,000 or more"),
};

/* One way of telling studies apart: its values, which of them are chosen, and for each how many
 * studies there would be with it, the other facets being as they are. */
typedef struct
{
  GPtrArray *values; /* utf8, in the order of a menu */
  gboolean amounts;  /* whether they are amounts: "1.5 mg" is not "15 mg" */
  GHashTable *index; /* value, with all its spellings one -> its place in them */
  guint8 *chosen;
  guint n_chosen;
  guint *counts;
} Facet;

/* Which studies are shown, in which order: a query, the chosen values, and an order. */
struct _VitkStudyChoice
{
  GObject parent_instance;

  VitkStudies *studies;
  VitkQuery *query; /* NULL for all */
  VitkStudyOrder order;
  GArray *sorted;     /* guint: all studies, in order */
  guint8 *found;      /* for each study whether the query finds it */
  guint *fact_values; /* for each fact the place of its value in its facet */
  GArray *shown;      /* guint: studies */
  Facet facets[VITK_STUDY_N_FACETS];
};

G_DEFINE_FINAL_TYPE (VitkStudyChoice, vitk_study_choice, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

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
dup_key (const Facet *facet, const char *value)
{
  return facet->amounts ? g_utf8_casefold (value, -1) : vitk_fold_string (value);
}

static void
add_value (Facet *facet, const char *value)
{
  g_ptr_array_add (facet->values, g_strdup (value));
  g_hash_table_insert (facet->index, dup_key (facet, value),
                       GUINT_TO_POINTER (facet->values->len - 1));
}

static gboolean
find_place (const Facet *facet, const char *value, guint *place)
{
  g_autofree char *key = dup_key (facet, value);
  gpointer found;

  if (!g_hash_table_lookup_extended (facet->index, key, NULL, &found))
    return FALSE;
  *place = GPOINTER_TO_UINT (found);
  return TRUE;
}

static void
read_values (VitkStudyChoice *self, Facet *facet, VitkStudyField field)
{
  g_autoptr (GHashTable) uses = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GPtrArray) sorted = NULL;
  guint i;
  guint j;

  for (i = 0; i < self->studies->studies->len; i++)
    {
      guint n;
      const VitkStudyValue *values =
          vitk_study_get_values (vitk_studies_get (self->studies, i), field, &n);

      for (j = 0; j < n; j++)
        {
          g_autofree char *key = dup_key (facet, vitk_study_fact_get_value (values[j].fact));
          Use *use = g_hash_table_lookup (uses, key);

          if (use == NULL)
            {
              use = g_new0 (Use, 1);
              use->fact = values[j].fact;
              g_hash_table_insert (uses, g_steal_pointer (&key), use);
            }
          use->uses++;
        }
    }
  sorted = sort_uses (uses);
  for (i = 0; i < sorted->len; i++)
    add_value (facet,
               vitk_study_fact_get_value (((const Use *) g_ptr_array_index (sorted, i))->fact));
}

static void
prepare_facet (VitkStudyChoice *self, guint which)
{
  Facet *facet = &self->facets[which];
  const VitkStudyField field = facet_fields[which];
  guint i;

  facet->values = g_ptr_array_new_with_free_func (g_free);
  facet->amounts =
      field == VITK_STUDY_SIZE || field == VITK_STUDY_DOSE || field == VITK_STUDY_DURATION;
  facet->index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (field == VITK_STUDY_SIZE)
    for (i = 0; i < N_SIZES; i++)
      add_value (facet, g_dpgettext2 (GETTEXT_PACKAGE, "size of a study", size_words[i]));
  else
    read_values (self, facet, field);
  facet->chosen = g_new0 (guint8, facet->values->len + 1);
  facet->counts = g_new0 (guint, facet->values->len + 1);
  for (i = 0; i < self->studies->facts->len && field != VITK_STUDY_SIZE; i++)
    {
      const VitkStudyFact *fact = g_ptr_array_index (self->studies->facts, i);

      if (fact->field == field)
        find_place (facet, vitk_study_fact_get_value (fact), &self->fact_values[i]);
    }
}

/* -- which studies have which of them */

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

static gboolean
passes_facet (VitkStudyChoice *self, guint which, const VitkStudy *study)
{
  const Facet *facet = &self->facets[which];
  const VitkStudyValue *values;
  guint n;
  guint i;

  if (facet->n_chosen == 0)
    return TRUE;
  if (facet_fields[which] == VITK_STUDY_SIZE)
    {
      const guint64 places = get_size_places (study);

      for (i = 0; i < N_SIZES; i++)
        if (facet->chosen[i] && (places >> i & 1) != 0)
          return TRUE;
      return FALSE;
    }
  values = vitk_study_get_values (study, facet_fields[which], &n);
  for (i = 0; i < n; i++)
    if (facet->chosen[self->fact_values[values[i].fact->fact.unit]])
      return TRUE;
  return FALSE;
}

static void
count (VitkStudyChoice *self, guint which, const VitkStudy *study)
{
  Facet *facet = &self->facets[which];
  const VitkStudyValue *values;
  guint n;
  guint i;
  guint j;

  if (facet_fields[which] == VITK_STUDY_SIZE)
    {
      const guint64 places = get_size_places (study);

      for (i = 0; i < N_SIZES; i++)
        facet->counts[i] += places >> i & 1;
      return;
    }
  values = vitk_study_get_values (study, facet_fields[which], &n);
  for (i = 0; i < n; i++)
    {
      const guint place = self->fact_values[values[i].fact->fact.unit];

      for (j = 0; j < i && self->fact_values[values[j].fact->fact.unit] != place; j++)
        ;
      facet->counts[place] += j == i;
    }
}

/* A study counts in a facet if all others let it pass. */
static void
take_study (VitkStudyChoice *self, guint index)
{
  const VitkStudy *study = vitk_studies_get (self->studies, index);
  guint failing = 0;
  guint n_failing = 0;
  guint i;

  for (i = 0; i < VITK_STUDY_N_FACETS && n_failing < 2; i++)
    if (!passes_facet (self, i, study))
      {
        failing = i;
        n_failing++;
      }
  if (n_failing == 1)
    count (self, failing, study);
  if (n_failing > 0)
    return;
  for (i = 0; i < VITK_STUDY_N_FACETS; i++)
    count (self, i, study);
  g_array_append_val (self->shown, index);
}

static void
update (VitkStudyChoice *self)
{
  guint i;

  for (i = 0; i < VITK_STUDY_N_FACETS; i++)
    memset (self->facets[i].counts, 0, self->facets[i].values->len * sizeof (guint));
  g_array_set_size (self->shown, 0);
  for (i = 0; i < self->sorted->len; i++)
    {
      const guint index = g_array_index (self->sorted, guint, i);

      if (self->found[index])
        take_study (self, index);
    }
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
vitk_study_choice_finalize (GObject *object)
{
  VitkStudyChoice *self = VITK_STUDY_CHOICE (object);
  guint i;

  for (i = 0; i < VITK_STUDY_N_FACETS; i++)
    {
      g_clear_pointer (&self->facets[i].values, g_ptr_array_unref);
      g_clear_pointer (&self->facets[i].index, g_hash_table_unref);
      g_free (self->facets[i].chosen);
      g_free (self->facets[i].counts);
    }
  g_clear_pointer (&self->query, vitk_query_unref);
  g_clear_pointer (&self->sorted, g_array_unref);
  g_clear_pointer (&self->shown, g_array_unref);
  g_clear_pointer (&self->studies, vitk_studies_unref);
  g_free (self->found);
  g_free (self->fact_values);
  G_OBJECT_CLASS (vitk_study_choice_parent_class)->finalize (object);
}

static void
vitk_study_choice_class_init (VitkStudyChoiceClass *class)
{
  G_OBJECT_CLASS (class)->finalize = vitk_study_choice_finalize;

  /**
   * VitkStudyChoice::changed:
   *
   * Other studies are shown, or in another order.
   */
  signals[CHANGED] = g_signal_new ("changed", VITK_TYPE_STUDY_CHOICE, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
vitk_study_choice_init (VitkStudyChoice *self)
{
  self->shown = g_array_new (FALSE, FALSE, sizeof (guint));
}

/**
 * vitk_study_choice_new:
 * @studies: the studies of an article
 *
 * Returns: (transfer full): a choice of all of them, in reading order
 */
VitkStudyChoice *
vitk_study_choice_new (VitkStudies *studies)
{
  VitkStudyChoice *self = g_object_new (VITK_TYPE_STUDY_CHOICE, NULL);
  guint i;

  self->studies = vitk_studies_ref (studies);
  self->sorted = vitk_studies_filter (studies, NULL);
  self->found = g_malloc (studies->studies->len + 1);
  memset (self->found, 1, studies->studies->len + 1);
  self->fact_values = g_new0 (guint, studies->facts->len + 1);
  for (i = 0; i < VITK_STUDY_N_FACETS; i++)
    prepare_facet (self, i);
  update (self);
  return self;
}

/**
 * vitk_study_choice_get_studies:
 * @self: a choice
 *
 * Returns: (transfer none): what there is to choose from
 */
VitkStudies *
vitk_study_choice_get_studies (VitkStudyChoice *self)
{
  return self->studies;
}

/**
 * vitk_study_choice_get_n_shown:
 * @self: a choice
 *
 * Returns: how many studies are chosen
 */
guint
vitk_study_choice_get_n_shown (VitkStudyChoice *self)
{
  return self->shown->len;
}

/**
 * vitk_study_choice_get_shown:
 * @self: a choice
 * @i: which of those chosen
 *
 * Returns: the study
 */
const VitkStudy *
vitk_study_choice_get_shown (VitkStudyChoice *self, guint i)
{
  return vitk_studies_get (self->studies, g_array_index (self->shown, guint, i));
}

/**
 * vitk_study_choice_find:
 * @self: a choice
 * @study: (nullable): a study
 *
 * Returns: which of those chosen it is, or -1
 */
int
vitk_study_choice_find (VitkStudyChoice *self, const VitkStudy *study)
{
  guint i;

  for (i = 0; i < self->shown->len; i++)
    if (vitk_study_choice_get_shown (self, i) == study)
      return i;
  return -1;
}

/**
 * vitk_study_choice_set_query:
 * @self: a choice
 * @query: (nullable): a query without problems
 *
 * Chooses among the studies that a query finds.
 */
void
vitk_study_choice_set_query (VitkStudyChoice *self, VitkQuery *query)
{
  g_autoptr (GArray) found = vitk_studies_filter (self->studies, query);
  guint i;

  g_clear_pointer (&self->query, vitk_query_unref);
  self->query = query != NULL ? vitk_query_ref (query) : NULL;
  memset (self->found, 0, self->studies->studies->len);
  for (i = 0; i < found->len; i++)
    self->found[g_array_index (found, guint, i)] = TRUE;
  update (self);
}

/**
 * vitk_study_choice_set_order:
 * @self: a choice
 * @order: how they are to be sorted
 */
void
vitk_study_choice_set_order (VitkStudyChoice *self, const VitkStudyOrder *order)
{
  self->order = *order;
  vitk_studies_sort (self->studies, self->sorted, order);
  update (self);
}

/**
 * vitk_study_choice_set_chosen:
 * @self: a choice
 * @facet: a facet
 * @value: one of its values; another one changes nothing
 * @chosen: whether studies with it are wanted
 *
 * Without a chosen value a facet lets everything pass.
 */
void
vitk_study_choice_set_chosen (VitkStudyChoice *self, guint facet, const char *value,
                              gboolean chosen)
{
  Facet *own = &self->facets[facet];
  guint place;

  if (!find_place (own, value, &place) || own->chosen[place] == chosen)
    return;
  own->chosen[place] = chosen;
  own->n_chosen += chosen ? 1 : -1;
  update (self);
}

/**
 * vitk_study_choice_get_chosen:
 * @self: a choice
 * @facet: a facet
 * @value: one of its values
 *
 * Returns: whether it is chosen
 */
gboolean
vitk_study_choice_get_chosen (VitkStudyChoice *self, guint facet, const char *value)
{
  guint place;

  return find_place (&self->facets[facet], value, &place) && self->facets[facet].chosen[place];
}

/**
 * vitk_study_choice_dup_chosen:
 * @self: a choice
 * @facet: a facet
 *
 * Returns: (transfer container) (element-type utf8): its values that are chosen
 */
GPtrArray *
vitk_study_choice_dup_chosen (VitkStudyChoice *self, guint facet)
{
  GPtrArray *chosen = g_ptr_array_new ();
  guint i;

  for (i = 0; i < self->facets[facet].values->len; i++)
    if (self->facets[facet].chosen[i])
      g_ptr_array_add (chosen, g_ptr_array_index (self->facets[facet].values, i));
  return chosen;
}

/**
 * vitk_study_choice_get_count:
 * @self: a choice
 * @facet: a facet
 * @value: one of its values
 *
 * Returns: how many studies have it, of those that the query and the other facets let pass
 */
guint
vitk_study_choice_get_count (VitkStudyChoice *self, guint facet, const char *value)
{
  guint place;

  return find_place (&self->facets[facet], value, &place) ? self->facets[facet].counts[place] : 0;
}

/**
 * vitk_study_choice_clear:
 * @self: a choice
 *
 * Takes back the query and all chosen values. The order stays.
 */
void
vitk_study_choice_clear (VitkStudyChoice *self)
{
  guint i;

  for (i = 0; i < VITK_STUDY_N_FACETS; i++)
    {
      memset (self->facets[i].chosen, 0, self->facets[i].values->len);
      self->facets[i].n_chosen = 0;
    }
  vitk_study_choice_set_query (self, NULL);
}

/**
 * vitk_study_choice_get_field:
 * @facet: a facet
 *
 * Returns: the field whose values it has
 */
VitkStudyField
vitk_study_choice_get_field (guint facet)
{
  return facet_fields[facet];
}

/**
 * vitk_study_choice_get_values:
 * @self: a choice
 * @facet: a facet
 *
 * Returns: (transfer none) (element-type utf8): its values, in the order of a menu
 */
GPtrArray *
vitk_study_choice_get_values (VitkStudyChoice *self, guint facet)
{
  return self->facets[facet].values;
}
