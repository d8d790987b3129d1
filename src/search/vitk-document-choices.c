/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "search/vitk-document-choices.h"

#include "base/vitk-fold.h"
#include "model/vitk-filter-match.h"

#include <string.h>

#define PATH_SEPARATOR " › "

typedef struct
{
  const VitkDocument *document;
  VitkGlossary *glossary;
  VitkChoices *choices;
  VitkWords *words;
  GHashTable *readings; /* words → VitkReading */
} Lister;

/* Words that a filter looks at, and the result they stand in: its first unit. */
typedef struct
{
  const char *words;
  const char *term; /* their normal form, or NULL */
  guint result;
} Place;

/* A value that was found, and how often. */
typedef struct
{
  char *value;
  const char *anchor; /* what it stands for, or NULL */
  double order;
  guint n_places;
  guint last; /* the result it was found in last */
} Found;

static const VitkUnit *
get_unit (const VitkDocument *document, guint unit)
{
  return &g_array_index (document->units, VitkUnit, unit);
}

/* Units of one anchor are one result, as the caption and the description of a figure are. */
static guint
get_result (const VitkDocument *document, guint unit)
{
  while (unit > 0 &&
         strcmp (get_unit (document, unit - 1)->anchor, get_unit (document, unit)->anchor) == 0)
    unit--;
  return unit;
}

static void
found_clear (Found *found)
{
  g_free (found->value);
}

static GArray *
found_list_new (void)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (Found));

  g_array_set_clear_func (list, (GDestroyNotify) found_clear);
  return list;
}

/* Of what has the same key the first stays; each result counts once. They come in order. */
static void
find (GArray *list, GHashTable *positions, const char *key, Found found, guint result)
{
  guint position = GPOINTER_TO_UINT (g_hash_table_lookup (positions, key));
  Found *same;

  if (position == 0)
    {
      found.value = g_strdup (found.value);
      found.last = G_MAXUINT;
      g_array_append_val (list, found);
      position = list->len;
      g_hash_table_insert (positions, g_strdup (key), GUINT_TO_POINTER (position));
    }
  same = &g_array_index (list, Found, position - 1);
  same->n_places += same->last != result;
  same->last = result;
}

static int
compare_found (gconstpointer a, gconstpointer b)
{
  const Found *one = a;
  const Found *two = b;

  if (one->order != two->order)
    return one->order < two->order ? -1 : 1;
  return g_ascii_strcasecmp (one->value, two->value);
}

static const VitkReading *
get_reading (Lister *lister, const char *words)
{
  VitkReading *reading = g_hash_table_lookup (lister->readings, words);

  if (reading == NULL)
    {
      reading = vitk_reading_new (lister->words, words);
      g_hash_table_insert (lister->readings, g_strdup (words), reading);
    }
  return reading;
}

static gboolean
has_words (Lister *lister, const char *text, const char *value, gboolean whole)
{
  return vitk_filter_has_words (get_reading (lister, text), get_reading (lister, value), whole);
}

/* What is the same: without hyphens and spaces, and by the glossary. */
static GHashTable *
fold_synonyms (Lister *lister, const char *value)
{
  GHashTable *folded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) phrases =
      vitk_glossary_list_phrases (lister->glossary, lister->words, value);
  guint i;

  g_hash_table_add (folded, vitk_fold_string (value));
  for (i = 0; i < phrases->len; i++)
    g_hash_table_add (folded, vitk_fold_string (g_ptr_array_index (phrases, i)));
  return folded;
}

static gboolean
is_one_of (const char *text, GHashTable *folded)
{
  g_autofree char *own = vitk_fold_string (text);

  return g_hash_table_contains (folded, own);
}

static gboolean
says (Lister *lister, const char *text, const char *value, GHashTable *same)
{
  return has_words (lister, text, value, TRUE) || is_one_of (text, same);
}

static gboolean
place_says (Lister *lister, const Place *place, const char *value, GHashTable *same)
{
  return says (lister, place->words, value, same) ||
         (place->term != NULL && says (lister, place->term, value, same));
}

/* Whether a place has a value that @filter is another name of. */
static gboolean
place_says_other (Lister *lister, const Place *place, const VitkFilter *filter, GHashTable *none)
{
  const char *other;
  guint i;

  for (i = 0; (other = vitk_filter_get_other (filter, i)) != NULL; i++)
    if (place_says (lister, place, other, none))
      return TRUE;
  return FALSE;
}

/* In how many results the filter finds a value. */
static guint
count_facts (Lister *lister, const VitkFilterName *name, GArray *places, const char *value)
{
  g_autofree char *problem = NULL;
  g_autoptr (VitkFilter) filter = vitk_filter_new (name->name, ":", value, &problem);
  g_autoptr (GHashTable) none = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) same = fold_synonyms (lister, value);
  guint last = G_MAXUINT;
  guint n = 0;
  guint i;

  for (i = 0; i < places->len; i++)
    {
      const Place *place = &g_array_index (places, Place, i);

      if (place->result == last ||
          !(place_says (lister, place, value, same) ||
            (filter != NULL && place_says_other (lister, place, filter, none))))
        continue;
      last = place->result;
      n++;
    }
  return n;
}

static guint
count_below (Lister *lister, const char *heading)
{
  guint n = 0;
  guint i;

  for (i = 0; i < lister->document->units->len; i++)
    n += get_result (lister->document, i) == i &&
         has_words (lister, get_unit (lister->document, i)->path, heading, FALSE);
  return n;
}

/* The words of a reference; NULL if nothing is known of it. */
static char *
dup_reference (const VitkDocument *document, const char *anchor)
{
  guint i;

  for (i = 0; i < document->units->len; i++)
    {
      const VitkUnit *unit = get_unit (document, i);

      if (unit->kind == VITK_SEARCH_REFERENCE && strcmp (unit->anchor, anchor) == 0)
        return vitk_document_dup_part (
            document, &g_array_index (document->parts, VitkPart, unit->first_part));
    }
  return NULL;
}

static void
add_found (Lister *lister, const VitkFilterName *name, GArray *list)
{
  guint i;

  g_array_sort (list, compare_found);
  for (i = 0; i < list->len; i++)
    {
      const Found *found = &g_array_index (list, Found, i);
      g_autofree char *note =
          found->anchor != NULL ? dup_reference (lister->document, found->anchor) : NULL;

      vitk_choices_add (lister->choices, name, found->value, note, found->n_places);
    }
}

/* How many results a filter lets pass by what stands in the article. */
static guint
count_passing (const VitkDocument *document, const VitkFilter *filter)
{
  VitkFacts facts;
  guint n = 0;
  guint i;

  for (i = 0; i < document->units->len; i++)
    if (get_result (document, i) == i)
      {
        vitk_document_get_facts (document, i, &facts);
        n += vitk_filter_matches (filter, &facts, NULL);
      }
  return n;
}

static void
list_kinds (Lister *lister, const VitkFilterName *name)
{
  guint i;

  for (i = 0; i < VITK_SEARCH_N_KINDS; i++)
    {
      const char *nick = vitk_search_kind_get_nick (i);
      g_autofree char *problem = NULL;
      g_autoptr (VitkFilter) filter = vitk_filter_new (name->name, ":", nick, &problem);
      const guint n = count_passing (lister->document, filter);

      /* How many pages PDFs have is not known here. */
      if (n > 0 || i == VITK_SEARCH_PDF)
        vitk_choices_add (lister->choices, name, nick, NULL, n);
    }
}

/* Tables and figures are in their path too, and notes have none of the article's. */
static gboolean
is_below_headings (const VitkUnit *unit)
{
  return unit->kind != VITK_SEARCH_TABLE && unit->kind != VITK_SEARCH_CAPTION &&
         unit->kind != VITK_SEARCH_NOTE && unit->kind != VITK_SEARCH_FIGURE;
}

/* Headings, in the order of the article. */
static void
list_sections (Lister *lister, const VitkFilterName *name)
{
  g_autoptr (GHashTable) positions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) list = found_list_new ();
  guint i;
  guint j;

  for (i = 0; i < lister->document->units->len; i++)
    {
      const VitkUnit *unit = get_unit (lister->document, i);
      g_auto (GStrv) headings = g_strsplit (unit->path, PATH_SEPARATOR, -1);

      for (j = 0; is_below_headings (unit) && headings[j] != NULL; j++)
        find (list, positions, headings[j], (Found) { headings[j], NULL, list->len }, i);
    }
  for (i = 0; i < list->len; i++)
    {
      Found *found = &g_array_index (list, Found, i);

      found->n_places = count_below (lister, found->value);
    }
  add_found (lister, name, list);
}

/* References, by their numbers. */
static void
list_references (Lister *lister, const VitkFilterName *name)
{
  g_autoptr (GHashTable) positions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) list = found_list_new ();
  guint i;

  for (i = 0; i < lister->document->cites->len; i++)
    {
      const VitkCite *cite = &g_array_index (lister->document->cites, VitkCite, i);
      const char *value = cite->label != NULL ? cite->label : cite->anchor;

      find (list, positions, cite->anchor,
            (Found) { (char *) value, cite->anchor, g_ascii_strtod (value, NULL) },
            get_result (lister->document, cite->unit));
    }
  add_found (lister, name, list);
}

/* Normal forms, or else words, in their first spelling; what most rows have comes first. */
static void
list_words (Lister *lister, const VitkFilterName *name)
{
  g_autoptr (GHashTable) positions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));
  g_autoptr (GArray) list = found_list_new ();
  guint i;

  for (i = 0; i < lister->document->facts->len; i++)
    {
      const VitkFact *fact = &g_array_index (lister->document->facts, VitkFact, i);
      const Place place = { fact->words, fact->term, get_result (lister->document, fact->unit) };
      const char *value = fact->term != NULL ? fact->term : fact->words;
      g_autofree char *folded = vitk_fold_string (value);

      if (strcmp (fact->name, name->fact) != 0)
        continue;
      g_array_append_val (places, place);
      find (list, positions, folded, (Found) { (char *) value }, place.result);
    }
  for (i = 0; i < list->len; i++)
    {
      Found *found = &g_array_index (list, Found, i);

      found->n_places = count_facts (lister, name, places, found->value);
      found->order = -(double) found->n_places;
    }
  add_found (lister, name, list);
}

/* Amounts, the least first, as they are typed: without spaces. */
static void
list_measures (Lister *lister, const VitkFilterName *name)
{
  g_autoptr (GHashTable) positions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) list = found_list_new ();
  guint i;

  for (i = 0; i < lister->document->facts->len; i++)
    {
      const VitkFact *fact = &g_array_index (lister->document->facts, VitkFact, i);
      g_auto (GStrv) pieces = NULL;
      g_autofree char *value = NULL;

      if (strcmp (fact->name, name->fact) != 0 || !fact->measured)
        continue;
      pieces = g_strsplit (fact->term, " ", -1);
      value = g_strjoinv ("", pieces);
      find (list, positions, value, (Found) { value, NULL, fact->measure.low },
            get_result (lister->document, fact->unit));
    }
  add_found (lister, name, list);
}

/**
 * vitk_document_list_choices:
 * @document: an article
 * @glossary: what means the same in it
 *
 * Finds all that filters can be given in an article, and how much passes then.
 *
 * Returns: (transfer full): the choices
 */
VitkChoices *
vitk_document_list_choices (const VitkDocument *document, VitkGlossary *glossary)
{
  g_autoptr (VitkWords) words = vitk_words_new ();
  g_autoptr (GHashTable) readings =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) vitk_reading_free);
  Lister lister = { document, glossary, vitk_choices_new (), words, readings };
  const VitkFilterName *names;
  guint n_names;
  guint i;

  names = vitk_filter_get_names (&n_names);
  for (i = 0; i < n_names; i++)
    switch (names[i].value)
      {
      case VITK_FILTER_KIND:
        list_kinds (&lister, &names[i]);
        break;
      case VITK_FILTER_SECTION:
        list_sections (&lister, &names[i]);
        break;
      case VITK_FILTER_CITES:
        list_references (&lister, &names[i]);
        break;
      case VITK_FILTER_WORDS:
        list_words (&lister, &names[i]);
        break;
      default:
        list_measures (&lister, &names[i]);
      }
  return lister.choices;
}
