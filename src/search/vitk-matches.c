/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "search/vitk-matches.h"

#include "model/vitk-filter-match.h"

/**
 * vitk_matches_get_atom:
 * @self: matches
 * @atom: which atom of the plan
 *
 * Returns: the atom
 */
const VitkAtom *
vitk_matches_get_atom (const VitkMatches *self, guint atom)
{
  return &g_array_index (self->plan->atoms, VitkAtom, atom);
}

/**
 * vitk_matches_get_unit:
 * @self: matches
 * @unit: which unit of the document
 *
 * Returns: the unit
 */
const VitkUnit *
vitk_matches_get_unit (const VitkMatches *self, guint unit)
{
  return &g_array_index (self->document->units, VitkUnit, unit);
}

/**
 * vitk_matches_get_place:
 * @self: matches
 * @i: which of the places
 *
 * Returns: the place
 */
const VitkMatch *
vitk_matches_get_place (const VitkMatches *self, guint i)
{
  return &g_array_index (self->places, VitkMatch, i);
}

/**
 * vitk_matches_get_alternative:
 * @self: matches
 * @i: which of the places
 *
 * Returns: the alternative of the plan that was found there
 */
const VitkAlternative *
vitk_matches_get_alternative (const VitkMatches *self, guint i)
{
  return &g_array_index (self->plan->alternatives, VitkAlternative,
                         vitk_matches_get_place (self, i)->alternative);
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const VitkMatch *one = a;
  const VitkMatch *two = b;

  if (one->place != two->place)
    return one->place < two->place ? -1 : 1;
  return (one->alternative > two->alternative) - (one->alternative < two->alternative);
}

static void
take_places (VitkMatches *self, const guint32 *pairs, gsize n_pairs)
{
  gsize i;

  for (i = 0; i < n_pairs; i++)
    {
      const VitkMatch place = { pairs[2 * i + 1], pairs[2 * i] };

      /* An index that is damaged may say anything. */
      if (place.alternative < self->plan->alternatives->len &&
          place.place < self->document->n_words)
        g_array_append_val (self->places, place);
    }
  g_array_sort (self->places, compare_places);
}

static void
find_starts (VitkMatches *self)
{
  guint n_units = self->document->units->len;
  guint at = 0;
  guint i;

  self->starts = g_new (guint, n_units + 1);
  for (i = 0; i < n_units; i++)
    {
      while (at < self->places->len &&
             vitk_matches_get_place (self, at)->place < vitk_matches_get_unit (self, i)->first)
        at++;
      self->starts[i] = at;
    }
  self->starts[n_units] = self->places->len;
}

/**
 * vitk_matches_new:
 * @plan: what was looked for
 * @document: the article
 * @glossary: (nullable): what means the same in it
 * @pairs: (array length=n_pairs): which alternative was found at which place, two numbers each
 * @n_pairs: how many
 *
 * Returns: (transfer full): the same, unit by unit
 */
VitkMatches *
vitk_matches_new (const VitkPlan *plan, const VitkDocument *document, VitkGlossary *glossary,
                  const guint32 *pairs, gsize n_pairs)
{
  VitkMatches *self = g_new0 (VitkMatches, 1);

  self->plan = plan;
  self->document = document;
  self->glossary = glossary;
  self->places = g_array_new (FALSE, FALSE, sizeof (VitkMatch));
  self->n_atoms = MIN (plan->atoms->len, VITK_MATCHES_MAX_ATOMS);
  take_places (self, pairs, n_pairs);
  find_starts (self);
  return self;
}

/**
 * vitk_matches_free:
 * @self: (transfer full): matches
 */
void
vitk_matches_free (VitkMatches *self)
{
  g_array_unref (self->places);
  g_free (self->starts);
  g_free (self);
}

/**
 * vitk_matches_clear_found:
 * @self: matches
 * @found: (out): set to nothing
 */
void
vitk_matches_clear_found (const VitkMatches *self, VitkFound *found)
{
  guint i;

  for (i = 0; i < self->n_atoms; i++)
    {
      found->best[i] = VITK_TIER_NONE;
      found->n[i] = 0;
    }
}

static void
note_place (const VitkMatches *self, guint place, VitkFound *found)
{
  const VitkAlternative *alternative = vitk_matches_get_alternative (self, place);
  guint i;

  for (i = alternative->first; i <= alternative->last && i < self->n_atoms; i++)
    {
      found->best[i] = MIN (found->best[i], alternative->tier);
      found->n[i]++;
    }
}

/**
 * vitk_matches_find:
 * @self: matches
 * @from: the first of the places to look at
 * @to: the place after the last
 * @found: (inout): what was found there is added to it
 */
void
vitk_matches_find (const VitkMatches *self, guint from, guint to, VitkFound *found)
{
  guint i;

  for (i = from; i < to; i++)
    note_place (self, i, found);
}

/**
 * vitk_matches_find_unit:
 * @self: matches
 * @unit: a unit of the document
 * @found: (out): what was found there
 */
void
vitk_matches_find_unit (const VitkMatches *self, guint unit, VitkFound *found)
{
  vitk_matches_clear_found (self, found);
  vitk_matches_find (self, self->starts[unit], self->starts[unit + 1], found);
}

/* Whether two atoms stand at most so many words from each other in a unit. */
static gboolean
is_near (const VitkMatches *self, guint unit, int one, int two, guint distance)
{
  guint end = self->starts[unit + 1];
  guint i;
  guint j;

  for (i = self->starts[unit]; i < end; i++)
    {
      const VitkAlternative *alternative = vitk_matches_get_alternative (self, i);

      if (one < (int) alternative->first || one > (int) alternative->last)
        continue;
      for (j = self->starts[unit]; j < end; j++)
        {
          const VitkAlternative *other = vitk_matches_get_alternative (self, j);
          int gap = (int) vitk_matches_get_place (self, j)->place -
                    (int) vitk_matches_get_place (self, i)->place;

          if (i != j && two >= (int) other->first && two <= (int) other->last &&
              (guint) ABS (gap) <= distance + (gap > 0 ? alternative : other)->n_words)
            return TRUE;
        }
    }
  return FALSE;
}

/* Whether a unit is what a part of the query asks for. @found says which atoms count as there. */
static gboolean
fulfils (const VitkMatches *self, guint unit, const VitkQueryNode *node, const gboolean *found)
{
  VitkFacts facts;
  guint i;
  int atom;

  switch (node->kind)
    {
    case VITK_QUERY_WORD:
    case VITK_QUERY_PHRASE:
      atom = vitk_plan_find_atom (self->plan, node);
      return found[atom] || (vitk_matches_get_atom (self, atom)->optional &&
                             !vitk_matches_get_atom (self, atom)->negative);
    case VITK_QUERY_FILTER:
      vitk_document_get_facts (self->document, unit, &facts);
      return vitk_filter_matches (node->filter, &facts, self->glossary);
    case VITK_QUERY_NOT:
      return !fulfils (self, unit, g_ptr_array_index (node->children, 0), found);
    case VITK_QUERY_NEAR:
      return fulfils (self, unit, g_ptr_array_index (node->children, 0), found) &&
             fulfils (self, unit, g_ptr_array_index (node->children, 1), found) &&
             is_near (self, unit,
                      vitk_plan_find_atom (self->plan, g_ptr_array_index (node->children, 0)),
                      vitk_plan_find_atom (self->plan, g_ptr_array_index (node->children, 1)),
                      node->distance);
    default:
      break;
    }
  for (i = 0; i < node->children->len; i++)
    if (fulfils (self, unit, g_ptr_array_index (node->children, i), found) ==
        (node->kind == VITK_QUERY_OR))
      return node->kind == VITK_QUERY_OR;
  return node->kind == VITK_QUERY_AND;
}

/**
 * vitk_matches_fulfil:
 * @self: matches
 * @unit: a unit of the document
 * @atoms: for each atom whether it counts as found there
 *
 * Returns: whether the unit is what the query asks for
 */
gboolean
vitk_matches_fulfil (const VitkMatches *self, guint unit, const gboolean *atoms)
{
  return fulfils (self, unit, self->plan->query->root, atoms);
}
