/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "model/vitk-filter-match.h"

#include "base/vitk-fold.h"
#include "base/vitk-reading.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_LISTED 12

static gboolean
is_form (const char *form, const char *wanted, gboolean whole)
{
  return whole ? strcmp (form, wanted) == 0 : g_str_has_prefix (form, wanted);
}

/* Whether one of the words, or of those that hyphens hold together, is the wanted one, or begins
 * so. */
static gboolean
has_form (const VitkReading *reading, const char *wanted, gboolean whole)
{
  guint i;

  for (i = 0; i < reading->places->len; i++)
    if (is_form (vitk_reading_get_normal (reading, i), wanted, whole))
      return TRUE;
  for (i = 0; i < reading->compounds->len; i++)
    if (is_form (g_array_index (reading->compounds, VitkCompound, i).form, wanted, whole))
      return TRUE;
  return FALSE;
}

/* How many words from @place on are there, one by one or as one without their hyphens. */
static guint
count_had (const VitkReading *have, const VitkReading *want, guint place, gboolean whole)
{
  guint i;

  if (has_form (have, vitk_reading_get_normal (want, place), whole))
    return 1;
  for (i = 0; i < want->compounds->len; i++)
    {
      const VitkCompound *compound = &g_array_index (want->compounds, VitkCompound, i);

      if (compound->place == place && has_form (have, compound->form, whole))
        return compound->places;
    }
  return 0;
}

/**
 * vitk_filter_has_words:
 * @text: words that a filter looks at
 * @wanted: the words it wants
 * @whole: whether they must be there to the end, not only begin so
 *
 * Returns: whether each word of @wanted is one of @text, with hyphens or without
 */
gboolean
vitk_filter_has_words (const VitkReading *text, const VitkReading *wanted, gboolean whole)
{
  guint place = 0;

  while (place < wanted->places->len)
    {
      guint n = count_had (text, wanted, place, whole);

      if (n == 0)
        return FALSE;
      place += n;
    }
  return wanted->places->len > 0;
}

static gboolean
has_words (const char *text, const char *wanted, gboolean whole)
{
  g_autoptr (VitkWords) words = vitk_words_new ();
  g_autoptr (VitkReading) have = vitk_reading_new (words, text);
  g_autoptr (VitkReading) want = vitk_reading_new (words, wanted);

  return vitk_filter_has_words (have, want, whole);
}

/* The first letters of the words of a text: "rct". */
static char *
dup_initials (const char *text)
{
  g_autoptr (VitkWords) words = vitk_words_new ();
  g_autoptr (VitkReading) reading = vitk_reading_new (words, text);
  GString *initials = g_string_new (NULL);
  guint i;

  for (i = 0; i < reading->places->len; i++)
    g_string_append_unichar (initials, g_utf8_get_char (vitk_reading_get_normal (reading, i)));
  return g_string_free (initials, FALSE);
}

static gboolean
is_same (const char *text, const char *folded, gboolean whole)
{
  g_autofree char *other = vitk_fold_string (text);

  return is_form (other, folded, whole);
}

/* Whether one of the names of @wanted in the glossary is that of the fact. */
static gboolean
is_synonym (const VitkFact *fact, const char *wanted, VitkGlossary *glossary)
{
  g_autoptr (VitkWords) words = vitk_words_new ();
  g_autoptr (GPtrArray) phrases = vitk_glossary_list_phrases (glossary, words, wanted);
  guint i;

  for (i = 0; i < phrases->len; i++)
    {
      g_autofree char *folded = vitk_fold_string (g_ptr_array_index (phrases, i));

      if (is_same (fact->words, folded, TRUE) ||
          (fact->term != NULL && is_same (fact->term, folded, TRUE)))
        return TRUE;
    }
  return FALSE;
}

/* Whether a label is what is wanted, or has its words. */
static gboolean
label_has_words (const char *label, const char *wanted, const char *folded, gboolean whole)
{
  return is_same (label, folded, whole) || has_words (label, wanted, whole);
}

static gboolean
fact_has_words (const VitkFact *fact, const char *wanted, gboolean whole, VitkGlossary *glossary)
{
  g_autofree char *folded = vitk_fold_string (wanted);
  g_autofree char *initials = dup_initials (fact->term != NULL ? fact->term : fact->words);

  return label_has_words (fact->words, wanted, folded, whole) ||
         (fact->term != NULL && label_has_words (fact->term, wanted, folded, whole)) ||
         is_form (initials, folded, whole) ||
         (glossary != NULL && is_synonym (fact, wanted, glossary));
}

static gboolean
has_number (const VitkFilter *filter, const VitkFacts *facts)
{
  VitkMeasure total;

  return vitk_facts_get_measure (facts, filter->name->fact, VITK_DIMENSION_NUMBER, &total) &&
         vitk_filter_compare (filter, &total);
}

/* Whether a fact has the words that a filter wants, or what these are another name of. */
static gboolean
fact_is_wanted (const VitkFact *fact, const VitkFilter *filter, VitkGlossary *glossary)
{
  const char *other;
  guint i;

  if (fact_has_words (fact, filter->words, !filter->begun, glossary))
    return TRUE;
  for (i = 0; (other = vitk_filter_get_other (filter, i)) != NULL; i++)
    if (fact_has_words (fact, other, TRUE, NULL))
      return TRUE;
  return FALSE;
}

static gboolean
has_fact (const VitkFilter *filter, const VitkFacts *facts, VitkGlossary *glossary)
{
  guint i;

  for (i = 0; i < facts->n_facts; i++)
    {
      const VitkFact *fact = &facts->facts[i];

      if (strcmp (fact->name, filter->name->fact) != 0)
        continue;
      if (filter->name->value == VITK_FILTER_WORDS
              ? fact_is_wanted (fact, filter, glossary)
              : fact->measured && vitk_filter_compare (filter, &fact->measure))
        return TRUE;
    }
  return FALSE;
}

/* Whether two labels begin alike, as far as that can be seen without folding them. */
static gboolean
begin_alike (const char *one, const char *two)
{
  while (*one != '\0' && g_ascii_ispunct (*one))
    one++;
  while (*two != '\0' && g_ascii_ispunct (*two))
    two++;
  return !g_ascii_isalnum (*one) || !g_ascii_isalnum (*two) ||
         g_ascii_tolower (*one) == g_ascii_tolower (*two);
}

static gboolean
is_label (const VitkCite *cite, const char *bare)
{
  return strcmp (cite->anchor, bare) == 0 ||
         (cite->label != NULL && begin_alike (cite->label, bare) &&
          is_same (cite->label, bare, TRUE));
}

static gboolean
has_cite (const VitkFacts *facts, const char *wanted)
{
  g_autofree char *bare = g_strdup (wanted);
  guint i;

  g_strstrip (g_strdelimit (bare, "[]().", ' '));
  for (i = 0; i < facts->n_cites; i++)
    if (is_label (&facts->cites[i], bare))
      return TRUE;
  return FALSE;
}

static gboolean
is_kind (const VitkFilter *filter, const char *nick)
{
  return filter->begun ? g_ascii_strncasecmp (nick, filter->words, strlen (filter->words)) == 0
                       : strcmp (nick, vitk_search_kind_get_nick (filter->kind)) == 0;
}

/* The caption of a figure is a caption, and one of what there is in figures. */
static gboolean
has_kind (const VitkFilter *filter, const VitkFacts *facts)
{
  guint i;

  if (is_kind (filter, vitk_search_kind_get_nick (facts->kind)))
    return TRUE;
  for (i = 0; i < facts->n_facts; i++)
    if (strcmp (facts->facts[i].name, VITK_FACT_KIND) == 0 &&
        is_kind (filter, facts->facts[i].words))
      return TRUE;
  return FALSE;
}

/**
 * vitk_filter_matches:
 * @self: a filter
 * @facts: what there is to look at
 * @glossary: (nullable): what means the same
 *
 * Returns: whether it passes
 */
gboolean
vitk_filter_matches (const VitkFilter *self, const VitkFacts *facts, VitkGlossary *glossary)
{
  switch (self->name->value)
    {
    case VITK_FILTER_KIND:
      return has_kind (self, facts);
    case VITK_FILTER_SECTION:
      return has_words (facts->path, self->words, FALSE);
    case VITK_FILTER_CITES:
      return has_cite (facts, self->words);
    case VITK_FILTER_NUMBER:
      return has_number (self, facts);
    default:
      return has_fact (self, facts, glossary);
    }
}

/* What the facts of a name say, each once. */
static char *
dup_values (const VitkFact *facts, guint n_facts, const char *name)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) values = NULL;
  guint i;

  for (i = 0; i < n_facts && g_hash_table_size (seen) < MAX_LISTED; i++)
    {
      const VitkFact *fact = &facts[i];
      const char *value = fact->term != NULL && !fact->measured ? fact->term : fact->words;

      if (strcmp (fact->name, name) == 0 && g_hash_table_add (seen, (gpointer) value))
        g_strv_builder_add (builder, value);
    }
  values = g_strv_builder_end (builder);
  return g_strjoinv (C_ ("list", ", "), values);
}

/**
 * vitk_filter_dup_explanation:
 * @self: a filter that nothing passes
 * @facts: (array length=n_facts): all that is marked up in the article
 * @n_facts: how many
 *
 * Returns: (transfer full): why, and what it could be given
 */
char *
vitk_filter_dup_explanation (const VitkFilter *self, const VitkFact *facts, guint n_facts)
{
  const char *name = self->name->name;
  g_autofree char *values =
      self->name->fact != NULL ? dup_values (facts, n_facts, self->name->fact) : g_strdup ("");

  switch (self->name->value)
    {
    case VITK_FILTER_KIND:
      return g_strdup_printf (_ ("%s:%s: this article has none"), name, self->words);
    case VITK_FILTER_SECTION:
      return g_strdup_printf (_ ("section:%s: no heading has these words"), self->words);
    case VITK_FILTER_CITES:
      return g_strdup_printf (_ ("cites:%s: nothing cites a reference of that number"),
                              self->words);
    default:
      if (*values == '\0')
        return g_strdup_printf (_ ("%s: the tables of this article do not tell it"), name);
      return g_strdup_printf (_ ("%s%s%s: no row is so; there are: %s"), name, self->sign,
                              self->words, values);
    }
}
