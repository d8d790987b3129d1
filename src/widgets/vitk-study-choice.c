/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-study-choice.h"

#include "evidence/vitk-study-filter.h"
#include "widgets/vitk-study-column.h"
#include "widgets/vitk-study-values.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A value among those of all facets: which facet, and where in it. */
#define FACET_SHIFT 24
#define PLACE_MASK ((1u << FACET_SHIFT) - 1)

static const VitkStudyField facet_fields[VITK_STUDY_N_FACETS] = {
  VITK_STUDY_DESIGN,  VITK_STUDY_INTERVENTION, VITK_STUDY_POPULATION,
  VITK_STUDY_OUTCOME, VITK_STUDY_EFFECT,       VITK_STUDY_SIZE,
  VITK_STUDY_DOSE,    VITK_STUDY_DURATION,     VITK_STUDY_NOTE,
};

/* Which studies are shown, in which order: a query, the chosen values, and an order. */
struct _VitkStudyChoice
{
  GObject parent_instance;

  VitkStudies *studies;
  char *words;      /* as they were typed */
  VitkQuery *query; /* what they say; NULL if there are none */
  VitkStudyOrder order;
  GArray *sorted; /* guint: all studies, in order */
  guint8 *found;  /* for each study whether the query finds it */
  guint *places;  /* for each fact the place of its value in its facet */
  GArray *shown;  /* guint: studies */
  VitkStudyValues facets[VITK_STUDY_N_FACETS];
  GArray *values;   /* guint32: see read_values() */
  guint32 *firsts;  /* where those of each study begin */
  guint16 *letters; /* for each study how many each of its columns has */
};

G_DEFINE_FINAL_TYPE (VitkStudyChoice, vitk_study_choice, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Which values each study has, one study after the other, so that looking at all of them is going
 * through one array: the facet above, the place of the value below. */
static void
read_values (VitkStudyChoice *self)
{
  const guint n = self->studies->studies->len;
  guint i;
  guint j;

  self->values = g_array_sized_new (FALSE, FALSE, sizeof (guint32), n * VITK_STUDY_N_FACETS);
  self->firsts = g_new (guint32, n + 1);
  for (i = 0; i < n; i++)
    {
      self->firsts[i] = self->values->len;
      for (j = 0; j < VITK_STUDY_N_FACETS; j++)
        vitk_study_values_add_places (&self->facets[j], vitk_studies_get (self->studies, i),
                                      j << FACET_SHIFT, self->values);
    }
  self->firsts[n] = self->values->len;
}

/* The facets in which something is chosen, as bits. */
static guint
find_wanted (VitkStudyChoice *self)
{
  guint wanted = 0;
  guint i;

  for (i = 0; i < VITK_STUDY_N_FACETS; i++)
    if (self->facets[i].n_chosen > 0)
      wanted |= 1u << i;
  return wanted;
}

/* A study counts in a facet if all others let it pass; @wanted are those that may not. */
static void
take_study (VitkStudyChoice *self, guint index, guint wanted)
{
  const guint32 *values = (const guint32 *) (gpointer) self->values->data;
  const guint end = self->firsts[index + 1];
  guint failing = wanted;
  guint i;

  for (i = self->firsts[index]; i < end && failing != 0; i++)
    if (self->facets[values[i] >> FACET_SHIFT].chosen[values[i] & PLACE_MASK])
      failing &= ~(1u << (values[i] >> FACET_SHIFT));
  /* More than one of them. */
  if ((failing & (failing - 1)) != 0)
    return;
  for (i = self->firsts[index]; i < end; i++)
    if (failing == 0 || failing == 1u << (values[i] >> FACET_SHIFT))
      self->facets[values[i] >> FACET_SHIFT].counts[values[i] & PLACE_MASK]++;
  if (failing == 0)
    g_array_append_val (self->shown, index);
}

static void
update (VitkStudyChoice *self)
{
  const guint wanted = find_wanted (self);
  guint i;

  for (i = 0; i < VITK_STUDY_N_FACETS; i++)
    memset (self->facets[i].counts, 0, self->facets[i].values->len * sizeof (guint));
  g_array_set_size (self->shown, 0);
  for (i = 0; i < self->sorted->len; i++)
    {
      const guint index = g_array_index (self->sorted, guint, i);

      if (self->found[index])
        take_study (self, index, wanted);
    }
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
vitk_study_choice_finalize (GObject *object)
{
  VitkStudyChoice *self = VITK_STUDY_CHOICE (object);
  guint i;

  for (i = 0; i < VITK_STUDY_N_FACETS; i++)
    vitk_study_values_clear (&self->facets[i]);
  g_clear_pointer (&self->sorted, g_array_unref);
  g_clear_pointer (&self->shown, g_array_unref);
  g_clear_pointer (&self->studies, vitk_studies_unref);
  g_free (self->words);
  g_clear_pointer (&self->query, vitk_query_unref);
  g_free (self->found);
  g_free (self->places);
  g_free (self->firsts);
  g_free (self->letters);
  g_clear_pointer (&self->values, g_array_unref);
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
  self->words = g_strdup ("");
  self->places = g_new0 (guint, studies->facts->len + 1);
  for (i = 0; i < VITK_STUDY_N_FACETS; i++)
    vitk_study_values_init (&self->facets[i], facet_fields[i], studies, self->places);
  read_values (self);
  self->letters = vitk_study_column_count_all_letters (studies);
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
 * vitk_study_choice_get_letters:
 * @self: a choice
 * @study: a study that a table tells of
 *
 * Returns: (array fixed-size=13): about how many letters each of its columns has; see
 *   vitk_study_column_count_all_letters()
 */
const guint16 *
vitk_study_choice_get_letters (VitkStudyChoice *self, const VitkStudy *study)
{
  return self->letters + (gsize) study->index * VITK_STUDY_N_COLUMNS;
}

/* What is found by a query with a mistake stays as it was. */
static void
take_query (VitkStudyChoice *self, const char *words, VitkQuery *query)
{
  g_autoptr (GArray) found = NULL;
  guint i;

  g_free (self->words);
  self->words = g_strdup (words);
  g_clear_pointer (&self->query, vitk_query_unref);
  if (*words != '\0')
    self->query = vitk_query_ref (query);
  if (vitk_study_choice_get_problem (self) != NULL)
    return;
  found = vitk_studies_filter (self->studies, self->query);
  memset (self->found, 0, self->studies->studies->len);
  for (i = 0; i < found->len; i++)
    self->found[g_array_index (found, guint, i)] = TRUE;
}

static void
read_words (VitkStudyChoice *self, const char *words)
{
  g_autoptr (VitkQuery) query = vitk_query_parse_where (words);

  take_query (self, words, query);
}

/**
 * vitk_study_choice_set_words:
 * @self: a choice
 * @words: a query, written to its end
 *
 * Chooses among the studies that a query finds. One that is wrong leaves them as they are.
 */
void
vitk_study_choice_set_words (VitkStudyChoice *self, const char *words)
{
  read_words (self, words);
  update (self);
}

/**
 * vitk_study_choice_set_typed:
 * @self: a choice
 * @words: a query, as it is typed
 * @query: what it says, as far as it is typed
 *
 * Chooses among the studies that a query finds. One that is wrong, or not yet written to its end,
 * leaves them as they are.
 */
void
vitk_study_choice_set_typed (VitkStudyChoice *self, const char *words, VitkQuery *query)
{
  take_query (self, words, query);
  update (self);
}

/**
 * vitk_study_choice_get_words:
 * @self: a choice
 *
 * Returns: the query as it was typed
 */
const char *
vitk_study_choice_get_words (VitkStudyChoice *self)
{
  return self->words;
}

/**
 * vitk_study_choice_get_problem:
 * @self: a choice
 *
 * Returns: (nullable): what is wrong with the query, or missing still
 */
const VitkQueryProblem *
vitk_study_choice_get_problem (VitkStudyChoice *self)
{
  return self->query != NULL && self->query->problems->len > 0
             ? g_ptr_array_index (self->query->problems, 0)
             : NULL;
}

/**
 * vitk_study_choice_get_query:
 * @self: a choice
 *
 * Returns: (transfer none) (nullable): what the query says; %NULL if there is none
 */
VitkQuery *
vitk_study_choice_get_query (VitkStudyChoice *self)
{
  return self->query;
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

static gboolean
choose (VitkStudyValues *values, const char *value, gboolean chosen)
{
  guint place;

  if (!vitk_study_values_find (values, value, &place) || values->chosen[place] == chosen)
    return FALSE;
  values->chosen[place] = chosen;
  values->n_chosen += chosen ? 1 : -1;
  return TRUE;
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
  if (choose (&self->facets[facet], value, chosen))
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

  return vitk_study_values_find (&self->facets[facet], value, &place) &&
         self->facets[facet].chosen[place];
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

  return vitk_study_values_find (&self->facets[facet], value, &place)
             ? self->facets[facet].counts[place]
             : 0;
}

static void
append_filter (GString *filter, const char *words)
{
  if (filter->len > 0)
    /* Translators: between two filters, both of which are to pass. */
    g_string_append (filter, C_ ("of a study", "; "));
  g_string_append (filter, words);
}

/**
 * vitk_study_choice_dup_filter:
 * @self: a choice
 *
 * Returns: (transfer full): what is chosen, the words and the values, in one line; empty for all
 */
char *
vitk_study_choice_dup_filter (VitkStudyChoice *self)
{
  GString *filter = g_string_new (self->words);
  guint i;

  for (i = 0; i < VITK_STUDY_N_FACETS; i++)
    {
      g_autoptr (GPtrArray) chosen = vitk_study_choice_dup_chosen (self, i);
      g_autofree char *values = NULL;
      g_autofree char *words = NULL;

      if (chosen->len == 0)
        continue;
      g_ptr_array_add (chosen, NULL);
      /* Translators: between two values, one of which is to be there. */
      values = g_strjoinv (C_ ("of a study", " or "), (char **) chosen->pdata);
      /* Translators: a heading, and the values under it that are chosen. */
      words = g_strdup_printf (C_ ("of a study", "%s: %s"),
                               vitk_study_field_get_words (facet_fields[i]), values);
      append_filter (filter, words);
    }
  return g_string_free (filter, FALSE);
}

static void
clear (VitkStudyChoice *self)
{
  guint i;

  for (i = 0; i < VITK_STUDY_N_FACETS; i++)
    {
      memset (self->facets[i].chosen, 0, self->facets[i].values->len);
      self->facets[i].n_chosen = 0;
    }
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
  clear (self);
  read_words (self, "");
  update (self);
}

/**
 * vitk_study_choice_dup_state:
 * @self: a choice
 *
 * Returns: (transfer full): the query and all chosen values, of the type %VITK_STUDY_CHOICE_STATE
 */
GVariant *
vitk_study_choice_dup_state (VitkStudyChoice *self)
{
  GVariantBuilder chosen;
  guint i;
  guint j;

  g_variant_builder_init (&chosen, G_VARIANT_TYPE ("a(us)"));
  for (i = 0; i < VITK_STUDY_N_FACETS; i++)
    {
      g_autoptr (GPtrArray) values = vitk_study_choice_dup_chosen (self, i);

      for (j = 0; j < values->len; j++)
        g_variant_builder_add (&chosen, "(us)", i, g_ptr_array_index (values, j));
    }
  return g_variant_ref_sink (g_variant_new (VITK_STUDY_CHOICE_STATE, self->words, &chosen));
}

/**
 * vitk_study_choice_set_state:
 * @self: a choice
 * @state: what vitk_study_choice_dup_state() returned
 *
 * Chooses the same again.
 */
void
vitk_study_choice_set_state (VitkStudyChoice *self, GVariant *state)
{
  g_autoptr (GVariant) own = vitk_study_choice_dup_state (self);
  g_autoptr (GVariantIter) chosen = NULL;
  const char *words;
  const char *value;
  guint facet;

  if (g_variant_equal (own, state))
    return;
  g_variant_get (state, "(&sa(us))", &words, &chosen);
  clear (self);
  read_words (self, "");
  read_words (self, words);
  while (g_variant_iter_next (chosen, "(u&s)", &facet, &value))
    choose (&self->facets[facet], value, TRUE);
  update (self);
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
