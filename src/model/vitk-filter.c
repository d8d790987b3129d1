/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "model/vitk-filter.h"

#include "base/vitk-distance.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const VitkFilterName names[] = {
  { "in", NULL, VITK_FILTER_KIND, "in:table", N_ ("Kind of result") },
  { "section", NULL, VITK_FILTER_SECTION, "section:methods",
    N_ ("Section, by words of its heading") },
  { "cites", NULL, VITK_FILTER_CITES, "cites:12", N_ ("What cites a reference") },
  { "design", "study-design", VITK_FILTER_WORDS, "design:rct", N_ ("Design of the study") },
  { "study", "study-name", VITK_FILTER_WORDS, "study:framingham", N_ ("Name of the study") },
  { "population", "population", VITK_FILTER_WORDS, "population:women", N_ ("Who was studied") },
  { "isoform", "intervention", VITK_FILTER_WORDS, "isoform:a", N_ ("What was given or measured") },
  { "comparator", "comparator", VITK_FILTER_WORDS, "comparator:placebo",
    N_ ("What it was compared with") },
  { "outcome", "outcome", VITK_FILTER_WORDS, "outcome:fracture", N_ ("Outcome of the study") },
  { "effect", "effect", VITK_FILTER_WORDS, "effect:favourable", N_ ("Direction of the effect") },
  { "n", "sample-size", VITK_FILTER_NUMBER, "n>500", N_ ("Number of participants") },
  { "dose", "dose", VITK_FILTER_AMOUNT, "dose>=100ug/d", N_ ("Dose, in any unit") },
  { "duration", "duration", VITK_FILTER_TIME, "duration>1y", N_ ("Length of the study") },
  { "age", "age", VITK_FILTER_TIME, "age>50y", N_ ("Age of the participants") },
  { "note", "note", VITK_FILTER_WORDS, "note:major", N_ ("Kind of editor’s note") },
};

/* What people call values whose words are the same in any article. */
static const struct
{
  const char *fact;
  const char *called;
  const char *value;
} others[] = {
  { "effect", "adverse", "unfavourable" },
  { "effect", "bad", "unfavourable" },
  { "effect", "beneficial", "favourable" },
  { "effect", "benefit", "favourable" },
  { "effect", "good", "favourable" },
  { "effect", "harm", "unfavourable" },
  { "effect", "harmful", "unfavourable" },
  { "effect", "negative", "no association" },
  { "effect", "negative", "unfavourable" },
  { "effect", "neutral", "no association" },
  { "effect", "no effect", "no association" },
  { "effect", "none", "no association" },
  { "effect", "null", "no association" },
  { "effect", "positive", "favourable" },
  { "population", "men", "males" },
  { "population", "women", "females" },
};

/* What is shorter and compared is a quantity of statistics. */
#define LEAST_NAME 3

static const char *const signs[] = { ">=", "<=", ">", "<", "=", ":" };

/**
 * vitk_filter_get_names:
 * @n_names: (out): how many there are
 *
 * Returns: (array length=n_names): the filters that there are
 */
const VitkFilterName *
vitk_filter_get_names (guint *n_names)
{
  *n_names = G_N_ELEMENTS (names);
  return names;
}

static const char *
find_sign (const char *p)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_str_has_prefix (p, signs[i]))
      return signs[i];
  return NULL;
}

/**
 * vitk_filter_find_name:
 * @name: what may be the name of a filter, in any letters
 * @length: its bytes
 *
 * Returns: (nullable): the filter that has that name
 */
const VitkFilterName *
vitk_filter_find_name (const char *name, gsize length)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (names); i++)
    if (strlen (names[i].name) == length && g_ascii_strncasecmp (names[i].name, name, length) == 0)
      return &names[i];
  return NULL;
}

static const VitkFilterName *
find_name (const char *name)
{
  return vitk_filter_find_name (name, strlen (name));
}

/* The filter that was meant by @name, if it is written much like one. */
static const VitkFilterName *
find_near (const char *name)
{
  guint most = strlen (name) < 6 ? 1 : 2;
  guint i;

  for (i = 0; i < G_N_ELEMENTS (names); i++)
    if (strlen (names[i].name) > 3 && vitk_distance_measure (name, names[i].name, most) <= most)
      return &names[i];
  return NULL;
}

/**
 * vitk_filter_split:
 * @token: a word of a query
 * @name: (out) (transfer full): what stands before the operator, in small letters
 * @sign: (out): the operator
 * @value: (out): what stands behind it, in @token
 *
 * Returns: whether @token is a filter, or written much like one
 */
gboolean
vitk_filter_split (const char *token, char **name, const char **sign, const char **value)
{
  const char *p = token;

  while (g_ascii_isalpha (*p))
    p++;
  if (p == token)
    return FALSE;
  *name = g_ascii_strdown (token, p - token);
  while (g_ascii_isspace (*p))
    p++;
  *sign = find_sign (p);
  *value = p + (*sign != NULL ? strlen (*sign) : 0);
  if (*sign != NULL && (find_name (*name) != NULL || find_near (*name) != NULL))
    return TRUE;
  g_clear_pointer (name, g_free);
  return FALSE;
}

/**
 * vitk_filter_dup_comparison_problem:
 * @token: a word of a query that is no filter
 *
 * A word that is compared with a number was meant as one; "p<0.05" and the like stand in articles.
 *
 * Returns: (transfer full) (nullable): what is wrong with it, if that is so
 */
char *
vitk_filter_dup_comparison_problem (const char *token)
{
  gsize length = 0;
  const char *p;
  g_autofree char *name = NULL;

  while (g_ascii_isalpha (token[length]))
    length++;
  p = token + length + (token[length] == ':');
  if (length < LEAST_NAME || (*p != '<' && *p != '>'))
    return NULL;
  p += p[1] == '=' ? 2 : 1;
  if (!g_ascii_isdigit (*p))
    return NULL;
  name = g_ascii_strdown (token, length);
  return g_strdup_printf (_ ("there is no filter “%s”; n, dose, duration and age can be compared"),
                          name);
}

/* Whether a kind of results begins so, whatever the letters. */
static gboolean
begins_kind (const char *value)
{
  guint i;

  for (i = 0; i < VITK_SEARCH_N_KINDS; i++)
    if (g_ascii_strncasecmp (vitk_search_kind_get_nick (i), value, strlen (value)) == 0)
      return TRUE;
  return FALSE;
}

static char *
dup_kind_problem (const char *value)
{
  if (*value == '\0')
    return g_strdup (_ ("in: takes text, table, caption, figure, reference, term, note or pdf"));
  return g_strdup_printf (
      _ ("in: takes text, table, caption, figure, reference, term, note or pdf, not “%s”"), value);
}

/* What a filter that compares needs, said by its name and operator: "n>". */
static char *
dup_measure_problem (const VitkFilter *self)
{
  g_autofree char *typed = g_strconcat (self->name->name, self->sign, NULL);

  switch (self->name->value)
    {
    case VITK_FILTER_NUMBER:
      return g_strdup_printf (_ ("%s needs a number"), typed);
    case VITK_FILTER_AMOUNT:
      return g_strdup_printf (_ ("%s needs an amount with its unit, as in %s"), typed,
                              self->name->example);
    default:
      return g_strdup_printf (_ ("%s needs a time with its unit, as in %s"), typed,
                              self->name->example);
    }
}

static gboolean
parse_measure (VitkFilter *self)
{
  if (strpbrk (self->words, "<>") != NULL || !vitk_measure_parse (self->words, &self->measure))
    return FALSE;
  switch (self->name->value)
    {
    case VITK_FILTER_NUMBER:
      return self->measure.dimension == VITK_DIMENSION_NUMBER;
    case VITK_FILTER_AMOUNT:
      return self->measure.dimension != VITK_DIMENSION_NUMBER &&
             self->measure.dimension != VITK_DIMENSION_TIME;
    default:
      return self->measure.dimension == VITK_DIMENSION_TIME;
    }
}

static char *
dup_value_problem (VitkFilter *self)
{
  switch (self->name->value)
    {
    case VITK_FILTER_KIND:
      if (self->begun && *self->words != '\0' && begins_kind (self->words))
        return NULL;
      self->begun = FALSE;
      return vitk_search_kind_from_nick (self->words, &self->kind) ? NULL
                                                                   : dup_kind_problem (self->words);
    case VITK_FILTER_SECTION:
    case VITK_FILTER_CITES:
    case VITK_FILTER_WORDS:
      if (strcmp (self->sign, ":") != 0 && strcmp (self->sign, "=") != 0)
        return g_strdup_printf (_ ("%s cannot be compared; write it as in %s"), self->name->name,
                                self->name->example);
      return *self->words != '\0' ? NULL
                                  : g_strdup_printf (_ ("%s: needs a word, as in %s"),
                                                     self->name->name, self->name->example);
    default:
      return parse_measure (self) ? NULL : dup_measure_problem (self);
    }
}

static VitkFilter *
make (const char *name, const char *sign, const char *value, gboolean begun, char **problem)
{
  const VitkFilterName *known = find_name (name);
  g_autoptr (VitkFilter) self = NULL;

  *problem = NULL;
  if (known == NULL)
    {
      known = find_near (name);
      *problem = known != NULL ? g_strdup_printf (_ ("there is no filter “%s”; did you mean %s?"),
                                                  name, known->name)
                               : g_strdup_printf (_ ("there is no filter “%s”"), name);
      return NULL;
    }
  self = g_new0 (VitkFilter, 1);
  self->name = known;
  self->sign = find_sign (sign);
  self->words = g_strstrip (g_strdup (value));
  self->begun = begun && (known->value == VITK_FILTER_KIND || known->value == VITK_FILTER_WORDS);
  *problem = dup_value_problem (self);
  return *problem == NULL ? g_steal_pointer (&self) : NULL;
}

/**
 * vitk_filter_new:
 * @name: its name
 * @sign: an operator
 * @value: what is given to it
 * @problem: (out) (transfer full): what is wrong with it
 *
 * Returns: (transfer full) (nullable): the filter, or %NULL with @problem set
 */
VitkFilter *
vitk_filter_new (const char *name, const char *sign, const char *value, char **problem)
{
  return make (name, sign, value, FALSE, problem);
}

/**
 * vitk_filter_begin:
 * @name: its name
 * @sign: an operator
 * @value: what is given to it so far
 * @problem: (out) (transfer full): what is wrong with it
 *
 * As vitk_filter_new(), for a filter that is being typed: one that takes words or a kind lets pass
 * what begins so.
 *
 * Returns: (transfer full) (nullable): the filter, or %NULL with @problem set
 */
VitkFilter *
vitk_filter_begin (const char *name, const char *sign, const char *value, char **problem)
{
  return make (name, sign, value, TRUE, problem);
}

/**
 * vitk_filter_get_other:
 * @self: a filter that takes words
 * @i: which
 *
 * Returns: (nullable): a value that its words are another name of; %NULL behind the last
 */
const char *
vitk_filter_get_other (const VitkFilter *self, guint i)
{
  guint j;

  for (j = 0; self->name->fact != NULL && j < G_N_ELEMENTS (others); j++)
    if (strcmp (others[j].fact, self->name->fact) == 0 &&
        g_ascii_strcasecmp (others[j].called, self->words) == 0 && i-- == 0)
      return others[j].value;
  return NULL;
}

/**
 * vitk_filter_may_become:
 * @name: the name of a filter
 * @sign: an operator
 * @value: what is given to it, which is wrong
 *
 * Returns: whether more letters behind @value may make it right
 */
gboolean
vitk_filter_may_become (const char *name, const char *sign, const char *value)
{
  const VitkFilterName *known = find_name (name);
  guint may_be;

  if (known == NULL)
    return FALSE;
  switch (known->value)
    {
    case VITK_FILTER_KIND:
      return begins_kind (value);
    case VITK_FILTER_SECTION:
    case VITK_FILTER_CITES:
    case VITK_FILTER_WORDS:
      return *value == '\0' && (strcmp (sign, ":") == 0 || strcmp (sign, "=") == 0);
    default:
      break;
    }
  may_be = vitk_measure_get_possible (value);
  if (known->value == VITK_FILTER_NUMBER)
    return (may_be & (1 << VITK_DIMENSION_NUMBER)) != 0;
  if (known->value == VITK_FILTER_TIME)
    return (may_be & (1 << VITK_DIMENSION_TIME)) != 0;
  return (may_be & ~(1 << VITK_DIMENSION_NUMBER | 1 << VITK_DIMENSION_TIME)) != 0;
}

/**
 * vitk_filter_free:
 * @self: (transfer full): a filter
 */
void
vitk_filter_free (VitkFilter *self)
{
  g_free (self->words);
  g_free (self);
}

/**
 * vitk_filter_is_of_kind:
 * @self: a filter
 * @kind: a kind of result
 *
 * Returns: whether it asks for results of that kind, and no others
 */
gboolean
vitk_filter_is_of_kind (const VitkFilter *self, VitkSearchKind kind)
{
  return self->name->value == VITK_FILTER_KIND && !self->begun && self->kind == kind;
}

/**
 * vitk_filter_compare:
 * @self: a filter that compares
 * @measure: what a fact says; a range fits if something in it does
 *
 * Returns: whether @measure fits; what cannot be compared does not
 */
gboolean
vitk_filter_compare (const VitkFilter *self, const VitkMeasure *measure)
{
  double slack = VITK_MEASURE_TOLERANCE * (1 + self->measure.high);

  if (measure->dimension != self->measure.dimension)
    return FALSE;
  if (strcmp (self->sign, ">") == 0)
    return measure->high > self->measure.high + slack;
  if (strcmp (self->sign, ">=") == 0)
    return measure->high >= self->measure.low - slack;
  if (strcmp (self->sign, "<") == 0)
    return measure->low < self->measure.low - slack;
  if (strcmp (self->sign, "<=") == 0)
    return measure->low <= self->measure.high + slack;
  return measure->low <= self->measure.high + slack && measure->high >= self->measure.low - slack;
}
