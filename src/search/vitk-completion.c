/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "search/vitk-completion.h"

#include "model/vitk-query.h"
#include "base/vitk-reading.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* One letter may begin anything. */
#define MIN_LETTERS 2
#define SIGNS ":=<>"

/* Units of times, as people type them. */
static const struct
{
  const char *unit;
  const char *meaning;
} times[] = {
  { "y", NC_ ("unit", "Years") },
  { "mo", NC_ ("unit", "Months") },
  { "w", NC_ ("unit", "Weeks") },
  { "d", NC_ ("unit", "Days") },
};

/* A filter that is being given something. */
typedef struct
{
  const VitkFilterName *name;
  const char *sign;
  const char *value; /* as far as the caret */
  const char *all;   /* the whole word that is typed: what is there already is not offered */
  GPtrArray *offers;
} Typed;

static void
offer_free (gpointer data)
{
  VitkOffer *offer = data;

  g_free (offer->text);
  g_free (offer->label);
  g_free (offer->note);
  g_free (offer);
}

/* Values of several words are quoted. */
static char *
dup_quoted (const char *value)
{
  g_autofree char *bare = vitk_query_dup_unquoted (value, strlen (value));

  return strpbrk (bare, " ()") != NULL ? g_strdup_printf ("\"%s\"", bare) : g_steal_pointer (&bare);
}

static void
offer_value (const Typed *typed, const char *number, const char *value, const char *note,
             guint n_places)
{
  g_autofree char *quoted = dup_quoted (value);
  g_autofree char *text = g_strconcat (typed->name->name, typed->sign, number, quoted, NULL);
  VitkOffer *offer;

  if (g_ascii_strcasecmp (text, typed->all) == 0)
    return;
  offer = g_new0 (VitkOffer, 1);
  offer->text = g_steal_pointer (&text);
  offer->label = g_strdup (value);
  offer->note = g_strdup (note);
  offer->n_places = n_places;
  offer->finished = TRUE;
  g_ptr_array_add (typed->offers, offer);
}

static gboolean
has_form (const VitkChoice *choice, GPtrArray *begun)
{
  guint i;
  guint j;

  for (i = 0; i < choice->forms->len; i++)
    for (j = 0; j < begun->len; j++)
      if (g_str_has_prefix (g_ptr_array_index (choice->forms, i), g_ptr_array_index (begun, j)))
        return TRUE;
  return FALSE;
}

/* Whether each word begins one of the choice. */
static gboolean
begins (const VitkReading *reading, const VitkChoice *choice)
{
  guint i;

  for (i = 0; i < reading->places->len; i++)
    if (!has_form (choice, vitk_reading_get_forms (reading, i)))
      return FALSE;
  return TRUE;
}

static void
offer_choices (const Typed *typed, GPtrArray *choices)
{
  g_autoptr (VitkWords) words = vitk_words_new ();
  g_autoptr (VitkReading) reading = vitk_reading_new (words, typed->value);
  guint i;

  for (i = 0; i < choices->len; i++)
    {
      const VitkChoice *choice = g_ptr_array_index (choices, i);

      if (begins (reading, choice))
        offer_value (typed, "", choice->value, choice->note, choice->n_places);
    }
}

static const char *
skip_number (const char *p)
{
  while (g_ascii_isdigit (*p) || *p == '.' || *p == ',')
    p++;
  return p;
}

/* The units of the amounts in the article. */
static void
offer_units (const Typed *typed, const char *number, const char *begun, GPtrArray *choices)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  guint i;

  for (i = 0; i < choices->len; i++)
    {
      const char *unit = skip_number (((VitkChoice *) g_ptr_array_index (choices, i))->value);

      if (*unit != '\0' && g_ascii_strncasecmp (unit, begun, strlen (begun)) == 0 &&
          g_hash_table_add (seen, (gpointer) unit))
        offer_value (typed, number, unit, NULL, 0);
    }
}

static void
offer_times (const Typed *typed, const char *number, const char *begun)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (times); i++)
    if (g_ascii_strncasecmp (times[i].unit, begun, strlen (begun)) == 0)
      offer_value (typed, number, times[i].unit, g_dpgettext2 (NULL, "unit", times[i].meaning), 0);
}

/* Behind a number its unit; before it, whole amounts, for their unit is not to be guessed. */
static void
offer_measures (const Typed *typed, GPtrArray *choices)
{
  const char *begun = skip_number (typed->value);
  g_autofree char *number = g_strndup (typed->value, begun - typed->value);

  if (typed->name->value == VITK_FILTER_TIME && *number != '\0')
    offer_times (typed, number, begun);
  else if (typed->name->value == VITK_FILTER_AMOUNT && *number != '\0')
    offer_units (typed, number, begun, choices);
  else if (typed->name->value == VITK_FILTER_AMOUNT)
    offer_choices (typed, choices);
}

static void
offer_values (const Typed *typed, const VitkChoices *choices)
{
  GPtrArray *list = choices != NULL ? vitk_choices_get (choices, typed->name) : NULL;

  if (list == NULL)
    return;
  if (typed->name->value >= VITK_FILTER_NUMBER)
    offer_measures (typed, list);
  else if (strcmp (typed->sign, ":") == 0 || strcmp (typed->sign, "=") == 0)
    offer_choices (typed, list);
}

/* The operator of its example: "n>". */
static char *
dup_name_with_sign (const VitkFilterName *name)
{
  const gsize length = strlen (name->name);

  return g_strndup (name->example, length + strspn (name->example + length, SIGNS));
}

static gboolean
is_typed (const VitkCompletion *self, const char *text, const char *offer)
{
  return strlen (offer) == self->end - self->start &&
         g_ascii_strncasecmp (text + self->start, offer, self->end - self->start) == 0;
}

/* A filter that nothing in the article passes is not offered. */
static void
offer_names (VitkCompletion *self, const char *begun, const char *text, const VitkChoices *choices)
{
  const VitkFilterName *names;
  guint n_names;
  guint i;

  names = vitk_filter_get_names (&n_names);
  for (i = 0; i < n_names; i++)
    {
      g_autofree char *name = dup_name_with_sign (&names[i]);
      VitkOffer *offer;

      if (g_ascii_strncasecmp (name, begun, strlen (begun)) != 0 || is_typed (self, text, name) ||
          (choices != NULL && vitk_choices_get (choices, &names[i]) == NULL))
        continue;
      offer = g_new0 (VitkOffer, 1);
      offer->text = g_strdup (name);
      offer->label = g_steal_pointer (&name);
      offer->note = g_strdup (_ (names[i].meaning));
      g_ptr_array_add (self->offers, offer);
    }
}

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
  return NULL;
}

static gsize
count_letters (const char *p)
{
  gsize n = 0;

  while (g_ascii_isalpha (p[n]))
    n++;
  return n;
}

static void
complete_value (VitkCompletion *self, const char *begun, const char *all,
                const VitkChoices *choices)
{
  g_autofree char *bare = vitk_query_dup_unquoted (begun, strlen (begun));
  g_autofree char *name = NULL;
  Typed typed = { .all = all, .offers = self->offers };

  if (!vitk_filter_split (bare, &name, &typed.sign, &typed.value))
    return;
  typed.name = find_name (name);
  if (typed.name != NULL)
    offer_values (&typed, choices);
}

/**
 * vitk_completion_new:
 * @text: a query, valid UTF-8
 * @caret: where in it something is being typed: a byte
 * @choices: (nullable): what filters may be given in the article, if that is known
 *
 * Finds out what the word that is being typed may become: a filter, or what that filter is given.
 *
 * Returns: (transfer full) (nullable): what is offered; %NULL for nothing
 */
VitkCompletion *
vitk_completion_new (const char *text, guint caret, const VitkChoices *choices)
{
  g_autoptr (VitkCompletion) self = g_new0 (VitkCompletion, 1);
  g_autofree char *begun = NULL;
  gsize letters;

  self->offers = g_ptr_array_new_with_free_func (offer_free);
  if (!vitk_query_find_word (text, caret, &self->start, &self->end))
    return NULL;
  begun = g_strndup (text + self->start, caret - self->start);
  letters = count_letters (begun);
  if (begun[letters] != '\0')
    {
      g_autofree char *all = g_strndup (text + self->start, self->end - self->start);

      complete_value (self, begun, all, choices);
    }
  else if (letters >= MIN_LETTERS)
    {
      /* What the filter was given already stays. */
      self->end = self->start + count_letters (text + self->start);
      self->end += strspn (text + self->end, SIGNS);
      offer_names (self, begun, text, choices);
    }
  return self->offers->len > 0 ? g_steal_pointer (&self) : NULL;
}

/**
 * vitk_completion_free:
 * @self: (transfer full): what is offered
 */
void
vitk_completion_free (VitkCompletion *self)
{
  g_ptr_array_unref (self->offers);
  g_free (self);
}

/**
 * vitk_completion_apply:
 * @self: what is offered
 * @text: the query it is offered for
 * @offer: the one that is taken
 * @caret: (out): where the caret is then: a byte
 *
 * Returns: (transfer full): the query then; behind a whole filter the next word may begin
 */
char *
vitk_completion_apply (const VitkCompletion *self, const char *text, const VitkOffer *offer,
                       guint *caret)
{
  GString *query = g_string_new_len (text, self->start);

  g_string_append (query, offer->text);
  *caret = query->len + offer->finished;
  if (offer->finished && text[self->end] != ' ')
    g_string_append_c (query, ' ');
  g_string_append (query, text + self->end);
  return g_string_free (query, FALSE);
}
