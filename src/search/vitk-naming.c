/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "search/vitk-naming.h"

#include <string.h>

#define DIGITS "0123456789"
#define LEAST_LABEL 3

/* A heading has no more words. */
#define MAX_TITLE 16

/* Which of the names of a term the query is, from 1; 0 for none. */
static guint
find_name (const VitkMatches *matches, const VitkUnit *unit)
{
  GPtrArray *groups = vitk_glossary_find (matches->glossary, matches->plan->key);
  guint i;
  guint j;

  for (i = 0; groups != NULL && i < groups->len; i++)
    {
      const VitkSynonyms *synonyms = g_ptr_array_index (groups, i);

      for (j = 0; strcmp (synonyms->anchor, unit->anchor) == 0 && j < synonyms->keys->len; j++)
        if (strcmp (g_ptr_array_index (synonyms->keys, j), matches->plan->key) == 0)
          return j + 1;
    }
  return 0;
}

/* "Fig. 1" of "Figure 1", by their keys: the first letters, and the same number. */
static gboolean
is_short_label (const char *key, const char *label)
{
  const gsize letters = strcspn (key, DIGITS);

  return letters >= LEAST_LABEL && key[letters] != '\0' && strncmp (key, label, letters) == 0 &&
         strcmp (key + letters, label + strcspn (label, DIGITS)) == 0;
}

/**
 * vitk_naming_is_title:
 * @matches: what was found
 * @unit: a unit of the document
 *
 * Returns: whether the first part of the unit is the query, no more and no less: a heading, a label
 */
gboolean
vitk_naming_is_title (const VitkMatches *matches, const VitkUnit *unit)
{
  g_autoptr (VitkReading) reading = NULL;
  g_autofree char *text = NULL;
  g_autofree char *key = NULL;

  if (unit->n_parts == 0)
    return FALSE;
  text = vitk_document_dup_part (
      matches->document, &g_array_index (matches->document->parts, VitkPart, unit->first_part));
  reading = vitk_reading_new (matches->plan->words, text);
  key = vitk_reading_dup_key (reading, 0, reading->places->len);
  return strcmp (key, matches->plan->key) == 0 ||
         (unit->kind == VITK_SEARCH_CAPTION && is_short_label (matches->plan->key, key));
}

/* Whether the query may be a label in short. */
static gboolean
may_be_label (const char *key)
{
  const gsize letters = strcspn (key, DIGITS);

  return letters >= LEAST_LABEL && key[letters] != '\0';
}

/**
 * vitk_naming_measure:
 * @matches: what was found
 * @i: a unit of the document
 * @n_required: how many words must be there
 *
 * Returns: whether the unit is what the query names, a term, a heading, a table, a figure: the
 *   higher, the likelier; 0 for what is not
 */
double
vitk_naming_measure (const VitkMatches *matches, guint i, guint n_required)
{
  const VitkUnit *unit = vitk_matches_get_unit (matches, i);
  const gboolean is_label = unit->kind == VITK_SEARCH_CAPTION && may_be_label (matches->plan->key);
  guint name;

  if (*matches->plan->key == '\0')
    return 0;
  if (unit->kind == VITK_SEARCH_TERM && matches->glossary != NULL)
    {
      name = find_name (matches, unit);
      if (name > 0)
        return 100.0 / name;
    }
  /* A label need not be found to be meant: "fig1". */
  if (matches->starts[i] == matches->starts[i + 1] && !is_label)
    return 0;
  if (unit->kind == VITK_SEARCH_CAPTION || unit->kind == VITK_SEARCH_TERM ||
      (unit->kind == VITK_SEARCH_TEXT && unit->n_parts == 1 &&
       unit->last - unit->first <= MAX_TITLE && n_required > 1))
    return vitk_naming_is_title (matches, unit) ? 50 * unit->weight : 0;
  return 0;
}
