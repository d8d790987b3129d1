/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "search/vitk-facet.h"

#include "base/vitk-fold.h"
#include "base/vitk-words.h"
#include "base/vitk-reading.h"

#include <math.h>

/* Forms that are no words, so that the full text can be asked by filters too: "design:rct". They
 * say which articles may have what a filter wants; vitk_filter_matches() says which have. Numbers
 * are told by their size only, a form for each power of two. */

#define LEAST_SIZE (-20)
#define MOST_SIZE 50

static int
get_size (double value)
{
  return value > 0 ? CLAMP ((int) floor (log2 (value)), LEAST_SIZE, MOST_SIZE) : LEAST_SIZE;
}

static void
add (GHashTable *forms, char *form)
{
  g_hash_table_add (forms, form);
}

/* Every word of a text in every form, those with hyphens also without, all words joined, and their
 * first letters. */
static void
add_words (GHashTable *forms, const char *name, const char *text, VitkWords *words)
{
  g_autoptr (VitkReading) reading = vitk_reading_new (words, text);
  g_autoptr (GString) initials = g_string_new (NULL);
  g_autofree char *joined = vitk_fold_string (text);
  guint i;
  guint j;

  for (i = 0; i < reading->places->len; i++)
    {
      GPtrArray *variants = vitk_reading_get_forms (reading, i);

      for (j = 0; j < variants->len; j++)
        add (forms, g_strconcat (name, ":", g_ptr_array_index (variants, j), NULL));
      g_string_append_unichar (initials, g_utf8_get_char (vitk_reading_get_normal (reading, i)));
    }
  for (i = 0; i < reading->compounds->len; i++)
    add (forms,
         g_strconcat (name, ":", g_array_index (reading->compounds, VitkCompound, i).form, NULL));
  if (reading->places->len > 1)
    {
      add (forms, g_strconcat (name, ":", joined, NULL));
      add (forms, g_strconcat (name, ":", initials->str, NULL));
    }
}

static void
add_sizes (GHashTable *forms, const char *name, double low, double high)
{
  int size;

  for (size = get_size (low); size <= get_size (high); size++)
    add (forms, g_strdup_printf ("%s:%d", name, size));
}

/* The groups of a study are counted together: the sum of all so far is told each time. */
static void
add_measure (GHashTable *forms, const VitkFact *fact, guint *unit, double *total)
{
  add_sizes (forms, fact->name, fact->measure.low, MIN (fact->measure.high, exp2 (MOST_SIZE)));
  if (fact->measure.dimension != VITK_DIMENSION_NUMBER)
    return;
  *total = *unit == fact->unit ? *total + fact->measure.low : fact->measure.low;
  *unit = fact->unit;
  add_sizes (forms, fact->name, *total, *total);
}

static void
add_facts (const VitkDocument *document, GHashTable *forms, VitkWords *words)
{
  guint unit = G_MAXUINT;
  double total = 0;
  guint i;

  for (i = 0; i < document->facts->len; i++)
    {
      const VitkFact *fact = &g_array_index (document->facts, VitkFact, i);

      if (fact->measured)
        {
          add_measure (forms, fact, &unit, &total);
          continue;
        }
      add_words (forms, fact->name, fact->words, words);
      if (fact->term != NULL)
        add_words (forms, fact->name, fact->term, words);
    }
}

static void
add_cites (const VitkDocument *document, GHashTable *forms)
{
  guint i;

  for (i = 0; i < document->cites->len; i++)
    {
      const VitkCite *cite = &g_array_index (document->cites, VitkCite, i);
      g_autofree char *label = vitk_fold_string (cite->label != NULL ? cite->label : "");
      g_autofree char *anchor = vitk_fold_string (cite->anchor);

      add (forms, g_strconcat ("cites:", *label != '\0' ? label : anchor, NULL));
    }
}

/**
 * vitk_facet_write:
 * @document: a document whose units are all written
 * @words: takes texts apart
 *
 * Appends to the stream of a document what filters may ask for.
 */
void
vitk_facet_write (VitkDocument *document, VitkWords *words)
{
  g_autoptr (GHashTable) forms = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer form;
  guint i;

  add_facts (document, forms, words);
  add_cites (document, forms);
  for (i = 0; i < document->units->len; i++)
    {
      const VitkUnit *unit = &g_array_index (document->units, VitkUnit, i);

      add (forms, g_strconcat ("in:", vitk_search_kind_get_nick (unit->kind), NULL));
      if (i == 0 || unit->path != unit[-1].path)
        add_words (forms, "section", unit->path, words);
    }
  g_hash_table_iter_init (&iter, forms);
  while (g_hash_table_iter_next (&iter, &form, NULL))
    g_string_append_printf (document->stream, "%s ", (const char *) form);
}

static gboolean
append_form (const VitkWord *word, gpointer user_data)
{
  vitk_words_append_form (user_data, word);
  return TRUE;
}

/**
 * vitk_facet_write_again:
 * @document: a document that was read from bytes
 * @words: takes texts apart
 *
 * Makes the stream that the document had when it was written: full text must be told what it is to
 * forget.
 */
void
vitk_facet_write_again (VitkDocument *document, VitkWords *words)
{
  guint i;

  for (i = 0; i < document->parts->len; i++)
    {
      const VitkPart *part = &g_array_index (document->parts, VitkPart, i);

      vitk_words_foreach (words, document->text->str + part->start, part->end - part->start,
                          append_form, document->stream);
      g_string_append (document->stream, "\x1e ");
    }
  vitk_facet_write (document, words);
}

/* A word, or words that hyphens hold together as one. */
static void
append_place (GString *match, const char *name, const VitkReading *reading, guint place,
              gboolean prefix)
{
  const char *star = prefix ? " *" : "";
  guint i;

  g_string_append_printf (match, "(\"%s:%s\"%s", name, vitk_reading_get_normal (reading, place),
                          star);
  for (i = 0; i < reading->compounds->len; i++)
    {
      const VitkCompound *compound = &g_array_index (reading->compounds, VitkCompound, i);

      if (compound->place <= place && place < compound->place + compound->places)
        g_string_append_printf (match, " OR \"%s:%s\"%s", name, compound->form, star);
    }
  g_string_append_c (match, ')');
}

/* All words of a text, or all of them joined: the initials are one such. */
static void
append_words (GString *match, const char *name, const char *text, gboolean prefix, VitkWords *words)
{
  g_autoptr (VitkReading) reading = vitk_reading_new (words, text);
  g_autofree char *joined = vitk_fold_string (text);
  guint i;

  if (reading->places->len == 0)
    return;
  g_string_append_printf (match, "%s\"%s:%s\"%s OR (", match->len > 0 ? " OR " : "", name, joined,
                          prefix ? " *" : "");
  for (i = 0; i < reading->places->len; i++)
    {
      g_string_append (match, i > 0 ? " AND " : "");
      append_place (match, name, reading, i, prefix);
    }
  g_string_append_c (match, ')');
}

static void
append_synonyms (GString *match, const VitkFilter *filter, VitkWords *words, VitkGlossary *glossary)
{
  g_autoptr (GPtrArray) phrases = vitk_glossary_list_phrases (glossary, words, filter->words);
  guint i;

  for (i = 0; i < phrases->len; i++)
    append_words (match, filter->name->fact, g_ptr_array_index (phrases, i), FALSE, words);
}

static void
append_others (GString *match, const VitkFilter *filter, VitkWords *words)
{
  const char *other;
  guint i;

  for (i = 0; (other = vitk_filter_get_other (filter, i)) != NULL; i++)
    append_words (match, filter->name->fact, other, FALSE, words);
}

static void
append_sizes (GString *match, const VitkFilter *filter)
{
  int low = *filter->sign == '<' ? LEAST_SIZE : get_size (filter->measure.low);
  int high = *filter->sign == '>' ? MOST_SIZE : get_size (filter->measure.high);
  int size;

  for (size = low; size <= high; size++)
    g_string_append_printf (match, "%s\"%s:%d\"", match->len > 0 ? " OR " : "", filter->name->fact,
                            size);
}

/**
 * vitk_facet_dup_match:
 * @filter: a filter
 * @words: takes texts apart
 * @glossary: (nullable): what means the same
 *
 * Returns: (transfer full): a MATCH that every article fulfils that has what the filter wants;
 *   empty if any may
 */
char *
vitk_facet_dup_match (const VitkFilter *filter, VitkWords *words, VitkGlossary *glossary)
{
  GString *match = g_string_new (NULL);
  g_autofree char *folded = vitk_fold_string (filter->words);

  switch (filter->name->value)
    {
    case VITK_FILTER_KIND:
      if (filter->begun)
        g_string_printf (match, "\"in:%s\" *", folded);
      else
        g_string_printf (match, "\"in:%s\"", vitk_search_kind_get_nick (filter->kind));
      break;
    case VITK_FILTER_SECTION:
      append_words (match, "section", filter->words, TRUE, words);
      break;
    case VITK_FILTER_CITES:
      g_string_printf (match, "\"cites:%s\"", folded);
      break;
    case VITK_FILTER_WORDS:
      append_words (match, filter->name->fact, filter->words, filter->begun, words);
      append_others (match, filter, words);
      if (glossary != NULL)
        append_synonyms (match, filter, words, glossary);
      break;
    default:
      append_sizes (match, filter);
    }
  return g_string_free (match, FALSE);
}
