/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "search/vitk-plan.h"

#include "search/vitk-facet.h"
#include "search/vitk-plan-words.h"

#include <string.h>

#define MAX_ALTERNATIVES 240

static void
atom_clear (VitkAtom *atom)
{
  g_clear_pointer (&atom->reading, vitk_reading_free);
}

static void
alternative_clear (VitkAlternative *alternative)
{
  g_free (alternative->phrase);
}

/**
 * vitk_plan_free:
 * @self: (transfer full): a plan
 */
void
vitk_plan_free (VitkPlan *self)
{
  vitk_query_unref (self->query);
  g_array_unref (self->atoms);
  g_array_unref (self->alternatives);
  g_ptr_array_unref (self->expansions);
  g_free (self->key);
  vitk_words_free (self->words);
  g_free (self);
}

/**
 * vitk_plan_find_atom:
 * @self: a plan
 * @node: a word or phrase of its query
 *
 * Returns: which atom that is, or -1
 */
int
vitk_plan_find_atom (const VitkPlan *self, const VitkQueryNode *node)
{
  guint i;

  for (i = 0; i < self->atoms->len; i++)
    if (g_array_index (self->atoms, VitkAtom, i).node == node)
      return i;
  return -1;
}

static guint
count_words (const char *phrase)
{
  guint n = 1;

  for (; *phrase != '\0'; phrase++)
    n += *phrase == ' ';
  return n;
}

/**
 * vitk_plan_add:
 * @self: a plan
 * @phrase: forms of words, with spaces between
 * @prefix: whether the last is only a beginning
 * @tier: how far it is from the words
 * @first: the first atom it stands for
 * @last: the last
 *
 * Adds something to look for, if it is not looked for already.
 */
void
vitk_plan_add (VitkPlan *self, const char *phrase, gboolean prefix, VitkTier tier, guint first,
               guint last)
{
  VitkAlternative alternative = { NULL, count_words (phrase), prefix, tier, first, last };
  guint i;

  for (i = 0; i < self->alternatives->len; i++)
    {
      const VitkAlternative *other = &g_array_index (self->alternatives, VitkAlternative, i);

      if (other->first == first && other->last == last && other->prefix == prefix &&
          strcmp (other->phrase, phrase) == 0)
        return;
    }
  if (*phrase == '\0' || self->alternatives->len >= MAX_ALTERNATIVES)
    return;
  alternative.phrase = g_strdup (phrase);
  g_array_append_val (self->alternatives, alternative);
}

static void
collect_atoms (VitkPlan *self, const VitkQueryNode *node, gboolean negative)
{
  guint i;

  if (node->kind == VITK_QUERY_WORD || node->kind == VITK_QUERY_PHRASE)
    {
      const VitkAtom atom = { .node = node,
                              .reading = vitk_reading_new (self->words, node->text),
                              .negative = negative };

      g_array_append_val (self->atoms, atom);
    }
  for (i = 0; node->children != NULL && i < node->children->len; i++)
    collect_atoms (self, g_ptr_array_index (node->children, i),
                   negative != (node->kind == VITK_QUERY_NOT));
}

static VitkAtom *
get_atom (const VitkPlan *self, guint i)
{
  return &g_array_index (self->atoms, VitkAtom, i);
}

/* The word that an atom is, if it is one and nothing else. */
static const char *
get_word (const VitkAtom *atom)
{
  return atom->node->kind == VITK_QUERY_WORD && !atom->node->prefix &&
                 atom->reading->places->len == 1
             ? g_ptr_array_index (vitk_reading_get_forms (atom->reading, 0), 0)
             : NULL;
}

/* Finds what the query asks for; what is to be left out asks for nothing. */
static void
find_question (VitkPlan *self)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_autoptr (GArray) atoms = g_array_new (FALSE, FALSE, sizeof (guint));
  guint first;
  guint n;
  guint i;

  for (i = 0; i < self->atoms->len; i++)
    {
      const VitkAtom *atom = get_atom (self, i);

      if (atom->negative || atom->node->kind != VITK_QUERY_WORD || atom->reading->places->len == 0)
        continue;
      g_ptr_array_add (words, g_ptr_array_index (vitk_reading_get_forms (atom->reading, 0), 0));
      g_array_append_val (atoms, i);
    }
  self->question = vitk_english_get_question ((const char *const *) words->pdata, words->len);
  if (!vitk_extreme_find ((const char *const *) words->pdata, words->len, &self->extreme, &first,
                          &n))
    return;
  for (i = first; i < first + n; i++)
    get_atom (self, g_array_index (atoms, guint, i))->optional = TRUE;
}

static gboolean
has_required (const VitkPlan *self)
{
  guint i;

  for (i = 0; i < self->atoms->len; i++)
    if (!get_atom (self, i)->optional && !get_atom (self, i)->negative)
      return TRUE;
  return FALSE;
}

/* Words like "the" need not be there, if there are others, nor what asks for the largest. */
static void
find_optional (VitkPlan *self)
{
  guint i;

  for (i = 0; i < self->atoms->len; i++)
    {
      VitkAtom *atom = get_atom (self, i);
      const char *word = get_word (atom);

      atom->soft = word != NULL && vitk_english_is_soft_word (word);
      atom->optional = atom->optional || atom->reading->places->len == 0 ||
                       (word != NULL &&
                        (vitk_english_is_stop_word (word, self->question) ||
                         (self->extreme.fact != NULL && vitk_extreme_is_compared (word, FALSE))));
    }
  for (i = 0; self->extreme.fact != NULL && !has_required (self) && i < self->atoms->len; i++)
    {
      const char *word = get_word (get_atom (self, i));

      get_atom (self, i)->optional = word == NULL || !vitk_extreme_is_compared (word, TRUE);
    }
  if (self->extreme.fact != NULL || has_required (self))
    return;
  for (i = 0; i < self->atoms->len; i++)
    get_atom (self, i)->optional = get_atom (self, i)->reading->places->len == 0;
}

/* All words that count, to the glossary: whether the query is a term. */
static char *
make_key (const VitkPlan *self)
{
  GString *key = g_string_new (NULL);
  guint i;

  for (i = 0; i < self->atoms->len; i++)
    {
      const VitkAtom *atom = &g_array_index (self->atoms, VitkAtom, i);
      g_autofree char *part = NULL;

      if (atom->optional || atom->negative)
        continue;
      part = vitk_reading_dup_key (atom->reading, 0, atom->reading->places->len);
      g_string_append (key, part);
    }
  return g_string_free (key, FALSE);
}

static gboolean
is_unwanted (const VitkPlan *self, const VitkAlternative *alternative)
{
  return get_atom (self, alternative->first)->negative;
}

static int
compare_wanted (gconstpointer a, gconstpointer b, gpointer plan)
{
  return (int) is_unwanted (plan, a) - (int) is_unwanted (plan, b);
}

/**
 * vitk_plan_new:
 * @query: a query
 * @lexicon: the words of the index
 * @glossary: (nullable): what means the same
 * @expand: whether to look for what means the same
 * @typing: whether the last word may not be finished
 *
 * Returns: (transfer full): what to look for
 */
VitkPlan *
vitk_plan_new (VitkQuery *query, VitkLexicon *lexicon, VitkGlossary *glossary, gboolean expand,
               gboolean typing)
{
  VitkPlan *self = g_new0 (VitkPlan, 1);

  self->query = vitk_query_ref (query);
  self->words = vitk_words_new ();
  self->atoms = g_array_new (FALSE, FALSE, sizeof (VitkAtom));
  self->alternatives = g_array_new (FALSE, FALSE, sizeof (VitkAlternative));
  self->expansions = g_ptr_array_new_with_free_func (g_free);
  g_array_set_clear_func (self->atoms, (GDestroyNotify) atom_clear);
  g_array_set_clear_func (self->alternatives, (GDestroyNotify) alternative_clear);
  if (query->root != NULL)
    collect_atoms (self, query->root, FALSE);
  find_question (self);
  find_optional (self);
  self->key = make_key (self);
  vitk_plan_words (self, lexicon, expand ? glossary : NULL, typing);
  g_array_sort_with_data (self->alternatives, compare_wanted, self);
  return self;
}

static void
append_phrase (GString *match, const VitkAlternative *alternative)
{
  g_string_append_printf (match, "\"%s\"%s", alternative->phrase, alternative->prefix ? " *" : "");
}

/**
 * vitk_plan_dup_any:
 * @self: a plan
 * @n_wanted: (out) (optional): how many phrases of the MATCH are asked for; those after them are to
 *   be left out
 *
 * Returns: (transfer full): a MATCH for all alternatives, in their order; empty if there are none
 */
char *
vitk_plan_dup_any (const VitkPlan *self, guint *n_wanted)
{
  GString *match = g_string_new (NULL);
  guint n = self->alternatives->len;
  guint i;

  while (n > 0 && is_unwanted (self, &g_array_index (self->alternatives, VitkAlternative, n - 1)))
    n--;
  if (n_wanted != NULL)
    *n_wanted = n;
  for (i = 0; i < self->alternatives->len; i++)
    {
      if (i > 0)
        g_string_append (match, " OR ");
      append_phrase (match, &g_array_index (self->alternatives, VitkAlternative, i));
    }
  return g_string_free (match, FALSE);
}

typedef struct
{
  const VitkPlan *plan;
  VitkGlossary *glossary;
  GArray *numbers; /* of the alternative that each phrase of the MATCH is; -1 for what is none */
} Writer;

/* Phrases are numbered in the order in which they stand: each is told when it is written. */
static void
number_phrases (const Writer *writer, const char *match)
{
  const int none = -1;
  const char *p;
  guint n = 0;

  for (p = match; *p != '\0'; p++)
    if (*p == '"' && n++ % 2 == 0)
      g_array_append_val (writer->numbers, none);
}

/* One of the ways to find an atom; words near in meaning are none here. */
static char *
dup_atom_match (const Writer *writer, guint atom)
{
  GArray *alternatives = writer->plan->alternatives;
  GString *match = g_string_new (NULL);
  int i;

  for (i = 0; i < (int) alternatives->len; i++)
    {
      const VitkAlternative *alternative = &g_array_index (alternatives, VitkAlternative, i);

      if (atom < alternative->first || atom > alternative->last ||
          alternative->tier >= VITK_TIER_AKIN)
        continue;
      if (match->len > 0)
        g_string_append (match, " OR ");
      append_phrase (match, alternative);
      g_array_append_val (writer->numbers, i);
    }
  return g_string_free (match, FALSE);
}

static char *
dup_leaf_match (const Writer *writer, const VitkQueryNode *node)
{
  int atom;
  char *match;

  if (node->kind == VITK_QUERY_FILTER)
    {
      match = vitk_facet_dup_match (node->filter, writer->plan->words, writer->glossary);
      number_phrases (writer, match);
      return match;
    }
  atom = vitk_plan_find_atom (writer->plan, node);
  if (g_array_index (writer->plan->atoms, VitkAtom, atom).optional)
    return g_strdup ("");
  return dup_atom_match (writer, atom);
}

static char *
dup_node_match (const Writer *writer, const VitkQueryNode *node)
{
  const char *sign = node->kind == VITK_QUERY_OR ? " OR " : " AND ";
  g_autoptr (GString) match = g_string_new (NULL);
  guint i;

  if (node->children == NULL)
    return dup_leaf_match (writer, node);
  /* What is left out may be in the article and not in the paragraph. */
  if (node->kind == VITK_QUERY_NOT)
    return g_strdup ("");
  for (i = 0; i < node->children->len; i++)
    {
      guint before = writer->numbers->len;
      g_autofree char *child = dup_node_match (writer, g_ptr_array_index (node->children, i));

      /* What cannot be asked for here may be so in every article. */
      if (*child == '\0' && node->kind == VITK_QUERY_OR)
        {
          g_array_set_size (writer->numbers, before);
          return g_strdup ("");
        }
      if (*child != '\0')
        g_string_append_printf (match, "%s(%s)", match->len > 0 ? sign : "", child);
    }
  return g_strdup (match->str);
}

/* Every article that fulfils @all does so still, but is then told of where there is what must not
 * be in the same paragraph. */
static char *
add_unwanted (const Writer *writer, char *all)
{
  g_autofree char *wanted = all;
  g_autoptr (GString) unwanted = g_string_new (NULL);
  const guint n = writer->numbers->len;
  guint i;

  number_phrases (writer, all);
  for (i = 0; *all != '\0' && i < writer->plan->atoms->len; i++)
    {
      g_autofree char *match = NULL;

      if (!g_array_index (writer->plan->atoms, VitkAtom, i).negative)
        continue;
      match = dup_atom_match (writer, i);
      if (*match != '\0')
        g_string_append_printf (unwanted, " OR %s", match);
    }
  if (unwanted->len > 0)
    return g_strdup_printf ("(%s) AND ((%s)%s)", all, all, unwanted->str);
  g_array_set_size (writer->numbers, n);
  return g_steal_pointer (&wanted);
}

/**
 * vitk_plan_dup_all:
 * @self: a plan
 * @glossary: (nullable): what means the same
 * @numbers: (out) (transfer full) (element-type int): for each phrase of the MATCH the alternative
 *   that it is, or -1
 * @n_wanted: (out): how many phrases of the MATCH are asked for; those after them are to be left
 * out, or stand twice
 *
 * Returns: (transfer full): a MATCH that every article fulfils that has an answer; empty if any may
 */
char *
vitk_plan_dup_all (const VitkPlan *self, VitkGlossary *glossary, GArray **numbers, guint *n_wanted)
{
  const Writer writer = { self, glossary, g_array_new (FALSE, FALSE, sizeof (int)) };
  char *match;

  *numbers = writer.numbers;
  *n_wanted = 0;
  if (self->query->root == NULL)
    return g_strdup ("");
  match = dup_node_match (&writer, self->query->root);
  *n_wanted = writer.numbers->len;
  return add_unwanted (&writer, match);
}
