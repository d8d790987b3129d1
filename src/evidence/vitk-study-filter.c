/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "evidence/vitk-study-filter.h"

#include "base/vitk-english.h"
#include "base/vitk-fold.h"
#include "evidence/vitk-word-pattern.h"
#include "model/vitk-filter-match.h"

#include <string.h>

#define PATH_SEPARATOR " › "

/* A part of a query made ready: what it says of each fact, reference and table is found out once,
 * so that a study needs no more than a look at each of its values. */
typedef struct _Node Node;

struct _Node
{
  const VitkQueryNode *query;
  const VitkStudies *studies;
  VitkWordPattern *pattern; /* of a word or a phrase */
  gboolean optional;        /* of a word that says nothing about what is wanted */
  guint8 *facts;            /* of a filter of facts: which of them pass */
  guint first_field;        /* in which fields they are: from this one to the one before */
  guint end_field;          /* this */
  GHashTable *passing;      /* of other filters: the references or tables that pass */
  GPtrArray *children;
};

static void
node_free (Node *node)
{
  g_clear_pointer (&node->pattern, vitk_word_pattern_free);
  g_clear_pointer (&node->passing, g_hash_table_unref);
  g_clear_pointer (&node->children, g_ptr_array_unref);
  g_free (node->facts);
  g_free (node);
}

/* -- making ready */

static gboolean
is_term_id (const VitkFilter *filter, const VitkStudyFact *fact)
{
  return fact->term_id != NULL && filter->name->value == VITK_FILTER_WORDS &&
         g_ascii_strcasecmp (fact->term_id, filter->words) == 0;
}

static void
prepare_facts (Node *node)
{
  const VitkFilter *filter = node->query->filter;
  const VitkStudies *studies = node->studies;
  guint i;

  node->facts = g_new0 (guint8, studies->facts->len + 1);
  node->first_field = VITK_STUDY_N_FIELDS;
  for (i = 0; i < studies->facts->len; i++)
    {
      const VitkStudyFact *fact = g_ptr_array_index (studies->facts, i);
      const VitkFacts facts = { .kind = VITK_SEARCH_TABLE, .facts = &fact->fact, .n_facts = 1 };

      if (strcmp (fact->fact.name, filter->name->fact) != 0)
        continue;
      node->first_field = MIN (node->first_field, fact->field);
      node->end_field = MAX (node->end_field, (guint) fact->field + 1);
      node->facts[i] =
          is_term_id (filter, fact) || vitk_filter_matches (filter, &facts, studies->glossary);
    }
}

static void
prepare_cites (Node *node)
{
  guint i;
  guint j;

  node->passing = g_hash_table_new (NULL, NULL);
  for (i = 0; i < node->studies->studies->len; i++)
    {
      const VitkStudy *study = vitk_studies_get (node->studies, i);

      for (j = 0; j < study->n_cites; j++)
        {
          const VitkReference *reference = study->cites[j];
          const VitkCite cite = { 0, reference->label, reference->anchor->name };
          const VitkFacts facts = { .cites = &cite, .n_cites = 1 };

          if (!g_hash_table_contains (node->passing, reference) &&
              vitk_filter_matches (node->query->filter, &facts, NULL))
            g_hash_table_add (node->passing, (gpointer) reference);
        }
    }
}

/* The headings over a table, outermost first, then its label. */
static char *
dup_path (const VitkTable *table)
{
  g_autoptr (GString) path = g_string_new (table->label);
  const VitkAnchor *section = vitk_anchor_get_enclosing (table->anchor, VITK_ANCHOR_SECTION);

  for (; section != NULL;
       section = section->parent != NULL
                     ? vitk_anchor_get_enclosing (section->parent, VITK_ANCHOR_SECTION)
                     : NULL)
    {
      g_autofree char *heading = vitk_section_dup_heading (section->target);

      g_string_prepend (path, PATH_SEPARATOR);
      g_string_prepend (path, heading);
    }
  return g_string_free (g_steal_pointer (&path), FALSE);
}

static void
prepare_tables (Node *node)
{
  GPtrArray *tables = vitk_article_get_tables (node->studies->article);
  guint i;

  node->passing = g_hash_table_new (NULL, NULL);
  for (i = 0; i < tables->len; i++)
    {
      g_autofree char *path = dup_path (g_ptr_array_index (tables, i));
      const VitkFacts facts = { .kind = VITK_SEARCH_TABLE, .path = path };

      if (vitk_filter_matches (node->query->filter, &facts, NULL))
        g_hash_table_add (node->passing, g_ptr_array_index (tables, i));
    }
}

static void
prepare_filter (Node *node)
{
  switch (node->query->filter->name->value)
    {
    case VITK_FILTER_KIND:
    case VITK_FILTER_SECTION:
      prepare_tables (node);
      break;
    case VITK_FILTER_CITES:
      prepare_cites (node);
      break;
    case VITK_FILTER_NUMBER:
      break;
    default:
      prepare_facts (node);
    }
}

static gboolean
is_stop_word (const char *text)
{
  g_autofree char *folded = vitk_fold_string (text);

  return vitk_english_is_stop_word (folded, VITK_QUESTION_NONE);
}

static Node *
node_new (const VitkStudies *studies, const VitkQueryNode *query, VitkWords *words)
{
  Node *node = g_new0 (Node, 1);
  guint i;

  node->query = query;
  node->studies = studies;
  if (query->kind == VITK_QUERY_FILTER)
    prepare_filter (node);
  else if (query->children == NULL)
    {
      node->pattern = vitk_word_pattern_new (studies, words, query->text, query->prefix);
      node->optional =
          query->kind == VITK_QUERY_WORD && !query->prefix && is_stop_word (query->text);
      return node;
    }
  node->children = g_ptr_array_new_with_free_func ((GDestroyNotify) node_free);
  for (i = 0; query->children != NULL && i < query->children->len; i++)
    g_ptr_array_add (node->children,
                     node_new (studies, g_ptr_array_index (query->children, i), words));
  return node;
}

/* -- looking */

static gboolean
has_fact (const Node *node, const VitkStudy *study)
{
  guint i;

  if (node->first_field >= node->end_field)
    return FALSE;
  for (i = study->firsts[node->first_field]; i < study->firsts[node->end_field]; i++)
    if (node->facts[study->values[i].fact->fact.unit])
      return TRUE;
  return FALSE;
}

static gboolean
has_size (const Node *node, const VitkStudy *study)
{
  g_autoptr (GArray) sizes = NULL;
  guint n;
  const VitkStudyValue *values = vitk_study_get_values (study, VITK_STUDY_SIZE, &n);
  guint i;

  if (n < 2)
    return n == 1 && values->fact->fact.measured &&
           vitk_filter_compare (node->query->filter, &values->fact->fact.measure);
  sizes = vitk_study_get_sizes (study);
  for (i = 0; i < sizes->len; i++)
    if (vitk_filter_compare (node->query->filter, &g_array_index (sizes, VitkMeasure, i)))
      return TRUE;
  return FALSE;
}

static gboolean
passes (const Node *node, const VitkStudy *study)
{
  guint i;

  switch (node->query->filter->name->value)
    {
    case VITK_FILTER_KIND:
    case VITK_FILTER_SECTION:
      for (i = 0; i < study->n_places; i++)
        if (g_hash_table_contains (node->passing, study->places[i].table))
          return TRUE;
      return FALSE;
    case VITK_FILTER_CITES:
      for (i = 0; i < study->n_cites; i++)
        if (g_hash_table_contains (node->passing, study->cites[i]))
          return TRUE;
      return FALSE;
    case VITK_FILTER_NUMBER:
      return has_size (node, study);
    default:
      return has_fact (node, study);
    }
}

static gboolean
fulfils (const Node *node, const VitkStudy *study)
{
  guint i;

  switch (node->query->kind)
    {
    case VITK_QUERY_WORD:
    case VITK_QUERY_PHRASE:
      return node->optional || vitk_word_pattern_is_in (node->pattern, study);
    case VITK_QUERY_FILTER:
      return passes (node, study);
    case VITK_QUERY_NOT:
      return !fulfils (g_ptr_array_index (node->children, 0), study);
    case VITK_QUERY_NEAR:
      return vitk_word_pattern_is_near (
          ((const Node *) g_ptr_array_index (node->children, 0))->pattern,
          ((const Node *) g_ptr_array_index (node->children, 1))->pattern, study,
          node->query->distance);
    default:
      break;
    }
  for (i = 0; i < node->children->len; i++)
    if (fulfils (g_ptr_array_index (node->children, i), study) ==
        (node->query->kind == VITK_QUERY_OR))
      return node->query->kind == VITK_QUERY_OR;
  return node->query->kind == VITK_QUERY_AND;
}

/**
 * vitk_studies_filter:
 * @self: studies
 * @query: (nullable): a query
 *
 * Finds the studies whose rows are what a query asks for: with its words in their cells, their
 * references or their normal forms, and with facts that its filters let pass.
 *
 * Returns: (transfer full) (element-type guint): which studies, in reading order; all of them
 *   without a query
 */
GArray *
vitk_studies_filter (const VitkStudies *self, const VitkQuery *query)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (VitkWords) words = vitk_words_new ();
  Node *node = query != NULL && query->root != NULL ? node_new (self, query->root, words) : NULL;
  guint i;

  for (i = 0; i < self->studies->len; i++)
    if (node == NULL || fulfils (node, vitk_studies_get (self, i)))
      g_array_append_val (found, i);
  g_clear_pointer (&node, node_free);
  return found;
}

static void
explain (const VitkStudies *self, const Node *node, GPtrArray *problems)
{
  g_autoptr (GArray) facts = NULL;
  guint i;

  for (i = 0; node->children != NULL && i < node->children->len; i++)
    explain (self, g_ptr_array_index (node->children, i), problems);
  if (node->query->kind != VITK_QUERY_FILTER)
    return;
  for (i = 0; i < self->studies->len; i++)
    if (passes (node, vitk_studies_get (self, i)))
      return;
  facts = g_array_new (FALSE, FALSE, sizeof (VitkFact));
  for (i = 0; i < self->facts->len; i++)
    g_array_append_val (facts, ((const VitkStudyFact *) g_ptr_array_index (self->facts, i))->fact);
  g_ptr_array_add (problems, vitk_filter_dup_explanation (
                                 node->query->filter, (const VitkFact *) facts->data, facts->len));
}

/**
 * vitk_studies_explain:
 * @self: studies
 * @query: a query that finds none of them
 *
 * Returns: (transfer full) (element-type utf8): for each filter that lets nothing pass, why, and
 *   what it could be given
 */
GPtrArray *
vitk_studies_explain (const VitkStudies *self, const VitkQuery *query)
{
  GPtrArray *problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (VitkWords) words = vitk_words_new ();
  Node *node = query->root != NULL ? node_new (self, query->root, words) : NULL;

  if (node != NULL)
    explain (self, node, problems);
  g_clear_pointer (&node, node_free);
  return problems;
}
