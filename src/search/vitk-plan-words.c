/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "search/vitk-plan-words.h"

#include "search/vitk-amounts.h"
#include "search/vitk-phrase.h"

#include <string.h>

/* A beginning in another spelling than the typed one ("hemo" for "haemo") says enough from here. */
#define LEAST_NORMAL_PREFIX 4
#define LEAST_TYPED_PREFIX 2
#define LEAST_HALF 3
#define LEAST_PART 4
#define MAX_SPAN 8
/* So many words are a question, or may be one without its question word. */
#define LEAST_WORDS_OF_A_QUESTION 3

typedef struct
{
  VitkPlan *plan;
  VitkLexicon *lexicon;
  VitkGlossary *glossary;
  gboolean in_words; /* whether it may be a question in words */
} Maker;

static VitkAtom *
get_atom (const Maker *maker, guint i)
{
  return &g_array_index (maker->plan->atoms, VitkAtom, i);
}

static guint
count_places (const VitkAtom *atom)
{
  return atom->reading->places->len;
}

static void
add_phrase (const Maker *maker, const VitkReading *reading, VitkTier tier, guint first, guint last)
{
  g_autoptr (GPtrArray) phrases = vitk_phrase_dup_spellings (maker->lexicon, reading);
  guint i;

  for (i = 0; i < phrases->len; i++)
    vitk_plan_add (maker->plan, g_ptr_array_index (phrases, i), FALSE, tier, first, last);
}

/* -- single words */

static void
add_relatives (const Maker *maker, const char *form, guint atom)
{
  g_autoptr (GPtrArray) forms = vitk_lexicon_dup_relatives (maker->lexicon, form);
  guint i;

  for (i = 0; i < forms->len; i++)
    vitk_plan_add (maker->plan, g_ptr_array_index (forms, i), FALSE, VITK_TIER_STEM, atom, atom);
}

static void
add_word (const Maker *maker, guint i)
{
  const VitkReading *reading = get_atom (maker, i)->reading;
  guint j;

  if (reading->places->len == 1)
    {
      GPtrArray *forms = vitk_reading_get_forms (reading, 0);

      for (j = 0; j < forms->len; j++)
        vitk_plan_add (maker->plan, g_ptr_array_index (forms, j), FALSE, VITK_TIER_EXACT, i, i);
    }
  add_phrase (maker, reading, VITK_TIER_EXACT, i, i);
  if (reading->places->len == 1)
    add_relatives (maker, vitk_reading_get_normal (reading, 0), i);
  for (j = 0; j < reading->compounds->len; j++)
    {
      const VitkCompound *compound = &g_array_index (reading->compounds, VitkCompound, j);

      if (compound->places == reading->places->len)
        add_relatives (maker, compound->form, i);
    }
}

/* The words that begin so, each by itself where they are few: full text would first put together
 * all places of all of them, however few are wanted. */
static void
add_beginning (const Maker *maker, const char *prefix, guint i, VitkTier tier)
{
  g_autoptr (GPtrArray) forms = vitk_lexicon_dup_prefix (maker->lexicon, prefix);
  guint j;

  if (forms == NULL || forms->len == 0)
    vitk_plan_add (maker->plan, prefix, TRUE, tier, i, i);
  for (j = 0; forms != NULL && j < forms->len; j++)
    vitk_plan_add (maker->plan, g_ptr_array_index (forms, j), FALSE, tier, i, i);
}

/* Words that begin as an atom does. Beginnings are compared as they are typed: their stems would
 * find too much. */
static void
add_prefix (const Maker *maker, guint i, VitkTier tier)
{
  const VitkReading *reading = get_atom (maker, i)->reading;
  guint n = reading->places->len;
  GPtrArray *forms = vitk_reading_get_forms (reading, n - 1);
  guint j;

  for (j = 0; j < forms->len; j++)
    {
      const char *form = g_ptr_array_index (forms, j);
      g_autofree char *before = vitk_reading_dup_phrase (reading, 0, n - 1);
      g_autofree char *phrase = g_strconcat (before, " ", form, NULL);

      if (j > 0 && strlen (form) < LEAST_NORMAL_PREFIX)
        continue;
      if (n > 1)
        vitk_plan_add (maker->plan, phrase, TRUE, tier, i, i);
      else
        add_beginning (maker, form, i, tier);
    }
  for (j = 0; j < reading->compounds->len; j++)
    {
      const VitkCompound *compound = &g_array_index (reading->compounds, VitkCompound, j);

      if (compound->places == n)
        add_beginning (maker, compound->form, i, tier);
    }
}

/* Whether an alternative of the atom can be found at all. */
static gboolean
is_known (const Maker *maker, guint atom)
{
  GArray *alternatives = maker->plan->alternatives;
  guint i;
  guint j;

  for (i = 0; i < alternatives->len; i++)
    {
      const VitkAlternative *alternative = &g_array_index (alternatives, VitkAlternative, i);
      g_auto (GStrv) forms = NULL;
      gboolean known = TRUE;

      if (atom < alternative->first || atom > alternative->last)
        continue;
      forms = g_strsplit (alternative->phrase, " ", -1);
      for (j = 0; known && forms[j] != NULL; j++)
        known = alternative->prefix && forms[j + 1] == NULL
                    ? vitk_lexicon_has_prefix (maker->lexicon, forms[j])
                    : vitk_lexicon_has (maker->lexicon, forms[j]);
      if (known)
        return TRUE;
    }
  return FALSE;
}

/* Two words written as one by mistake, or letters and a figure: "bonemineral", "mk7". */
static void
add_halves (const Maker *maker, guint i)
{
  const char *form = vitk_reading_get_normal (get_atom (maker, i)->reading, 0);
  gsize length = strlen (form);
  gsize at;

  for (at = 1; at < length; at++)
    {
      g_autofree char *first = g_strndup (form, at);
      g_autofree char *phrase = NULL;
      gboolean figure = g_ascii_isdigit (form[at]) && g_ascii_isalpha (form[at - 1]);

      if ((!figure && (at < LEAST_HALF || length - at < LEAST_HALF)) || (form[at] & 0xc0) == 0x80 ||
          !vitk_lexicon_has (maker->lexicon, first) ||
          !vitk_lexicon_has (maker->lexicon, form + at))
        continue;
      phrase = g_strconcat (first, " ", form + at, NULL);
      vitk_plan_add (maker->plan, phrase, FALSE, VITK_TIER_EXACT, i, i);
    }
}

static gboolean
is_figure (const char *form)
{
  return *form != '\0' && form[strspn (form, "0123456789")] == '\0';
}

/* What a letter with a figure is one of: "K2" of "K", "AB-3" of "AB", and what that is called. */
static void
add_family (const Maker *maker, guint i)
{
  const VitkReading *reading = get_atom (maker, i)->reading;
  const char *form = vitk_reading_get_normal (reading, 0);
  const gsize letters = strcspn (form, "0123456789");
  g_autofree char *family = g_strndup (form, letters);
  GPtrArray *groups;
  guint j;
  guint k;

  if (letters == 0 ||
      !(reading->places->len == 1 ? is_figure (form + letters)
                                  : is_figure (vitk_reading_get_normal (reading, 1))))
    return;
  vitk_plan_add (maker->plan, family, FALSE, VITK_TIER_AKIN, i, i);
  /* What shares its name with many others answers a question, but is not what was typed. */
  groups = maker->glossary != NULL && maker->plan->question != VITK_QUESTION_NONE
               ? vitk_glossary_find (maker->glossary, family)
               : NULL;
  for (j = 0; groups != NULL && j < groups->len; j++)
    {
      const VitkSynonyms *synonyms = g_ptr_array_index (groups, j);

      for (k = 0; k < synonyms->phrases->len; k++)
        {
          g_autoptr (VitkReading) phrase =
              vitk_reading_new (maker->plan->words, g_ptr_array_index (synonyms->phrases, k));

          add_phrase (maker, phrase, VITK_TIER_AKIN, i, i);
        }
    }
}

/* For questions: words near in meaning, or one of the words that hyphens hold together. */
static void
add_akin (const Maker *maker, guint i)
{
  const VitkReading *reading = get_atom (maker, i)->reading;
  g_autoptr (GPtrArray) stems = vitk_english_dup_akin (vitk_reading_get_normal (reading, 0));
  guint j;
  guint k;

  for (j = 0; reading->places->len > 1 && j < reading->places->len; j++)
    if (strlen (vitk_reading_get_normal (reading, j)) >= LEAST_PART)
      vitk_plan_add (maker->plan, vitk_reading_get_normal (reading, j), FALSE, VITK_TIER_AKIN, i,
                     i);
  for (j = 0; reading->places->len == 1 && j < stems->len; j++)
    {
      g_autoptr (GPtrArray) forms =
          vitk_lexicon_dup_stem (maker->lexicon, g_ptr_array_index (stems, j));

      for (k = 0; k < forms->len; k++)
        vitk_plan_add (maker->plan, g_ptr_array_index (forms, k), FALSE, VITK_TIER_AKIN, i, i);
    }
  if (reading->places->len <= 2)
    add_family (maker, i);
}

/* Who or what does something, where the article only has what is done: "smoker" of smoking. */
static void
add_doing (const Maker *maker, guint i)
{
  static const char *const endings[] = { "ers", "ors", "er", "or" };
  const char *form = vitk_reading_get_normal (get_atom (maker, i)->reading, 0);
  guint j;

  for (j = 0; j < G_N_ELEMENTS (endings); j++)
    if (g_str_has_suffix (form, endings[j]) && strlen (form) >= strlen (endings[j]) + LEAST_PART)
      {
        g_autofree char *base = g_strndup (form, strlen (form) - strlen (endings[j]));
        g_autofree char *with_e = g_strconcat (base, "e", NULL);

        add_relatives (maker, base, i);
        add_relatives (maker, with_e, i);
        return;
      }
}

/* -- runs of words beside each other */

/* Words that were typed as two and are written as one: "post menopausal", "MK 7". */
static void
add_joined (const Maker *maker, guint i)
{
  const VitkAtom *one = get_atom (maker, i);
  const VitkAtom *two = get_atom (maker, i + 1);
  g_autofree char *joined = NULL;

  if (count_places (one) != 1 || count_places (two) != 1)
    return;
  joined = g_strconcat (vitk_reading_get_normal (one->reading, 0),
                        vitk_reading_get_normal (two->reading, 0), NULL);
  if (vitk_lexicon_has (maker->lexicon, joined))
    vitk_plan_add (maker->plan, joined, FALSE, VITK_TIER_EXACT, i, i + 1);
}

static void
add_expansion (const Maker *maker, const char *phrase)
{
  GPtrArray *expansions = maker->plan->expansions;
  g_autoptr (VitkReading) reading = vitk_reading_new (maker->plan->words, phrase);
  g_autofree char *key = vitk_reading_dup_key (reading, 0, reading->places->len);
  guint i;

  for (i = 0; i < expansions->len; i++)
    {
      g_autoptr (VitkReading) other =
          vitk_reading_new (maker->plan->words, g_ptr_array_index (expansions, i));
      g_autofree char *other_key = vitk_reading_dup_key (other, 0, other->places->len);

      if (strcmp (key, other_key) == 0)
        return;
    }
  g_ptr_array_add (expansions, g_strdup (phrase));
}

/* What means the same as the atoms from @first to @last. Returns whether there is any. */
static gboolean
add_synonyms (const Maker *maker, guint first, guint last, const char *key)
{
  GPtrArray *groups = vitk_glossary_find (maker->glossary, key);
  guint i;
  guint j;

  for (i = 0; groups != NULL && i < groups->len; i++)
    {
      const VitkSynonyms *synonyms = g_ptr_array_index (groups, i);

      for (j = 0; j < synonyms->phrases->len; j++)
        {
          const char *phrase = g_ptr_array_index (synonyms->phrases, j);
          g_autoptr (VitkReading) reading = NULL;

          if (strcmp (g_ptr_array_index (synonyms->keys, j), key) == 0)
            continue;
          reading = vitk_reading_new (maker->plan->words, phrase);
          add_phrase (maker, reading, VITK_TIER_SYNONYM, first, last);
          add_expansion (maker, phrase);
        }
    }
  return groups != NULL;
}

/* The place of atom @i or, if it has no such, of the next one. */
static const char *
get_place (const Maker *maker, guint i, guint last, guint place)
{
  const VitkReading *reading = get_atom (maker, i)->reading;

  if (place < reading->places->len)
    return vitk_reading_get_normal (reading, place);
  place -= reading->places->len;
  reading = i < last ? get_atom (maker, i + 1)->reading : NULL;
  return reading != NULL && place < reading->places->len ? vitk_reading_get_normal (reading, place)
                                                         : NULL;
}

/* The same amount in other units: "0.18 mg" as "180 ug", typed as one word or two. */
static void
add_amounts (const Maker *maker, guint i, guint last)
{
  const guint n = count_places (get_atom (maker, i));
  const char *number = get_place (maker, i, last, 0);
  const char *unit = get_place (maker, i, last, 1);
  g_autoptr (GPtrArray) others = NULL;
  guint j;

  if (number == NULL || unit == NULL || n > 2 || !g_ascii_isdigit (*number))
    return;
  others = vitk_amounts_list_others (number, unit);
  for (j = 0; j < others->len; j++)
    vitk_plan_add (maker->plan, g_ptr_array_index (others, j), FALSE, VITK_TIER_SYNONYM, i,
                   n == 1 ? i + 1 : i);
}

static char *
make_span_key (const Maker *maker, guint first, guint last)
{
  GString *key = g_string_new (NULL);
  guint i;

  for (i = first; i <= last; i++)
    {
      const VitkReading *reading = get_atom (maker, i)->reading;
      g_autofree char *part = vitk_reading_dup_key (reading, 0, reading->places->len);

      g_string_append (key, part);
    }
  return g_string_free (key, FALSE);
}

/* What a longer term of the glossary that has these words is: "smooth muscle cells" of vascular
 * ones. Near in meaning, not the same. */
static void
add_wider_terms (const Maker *maker, guint first, guint last)
{
  g_autofree char *key = make_span_key (maker, first, last);
  GPtrArray *groups = vitk_glossary_get_groups (maker->glossary);
  guint i;
  guint j;

  for (i = 0; i < groups->len; i++)
    {
      const VitkSynonyms *synonyms = g_ptr_array_index (groups, i);
      gboolean wider = FALSE;

      for (j = 0; j < synonyms->keys->len; j++)
        {
          const char *other = g_ptr_array_index (synonyms->keys, j);

          wider = wider || ((g_str_has_prefix (other, key) || g_str_has_suffix (other, key)) &&
                            strlen (other) < 2 * strlen (key));
        }
      for (j = 0; wider && j < synonyms->phrases->len; j++)
        {
          g_autoptr (VitkReading) reading =
              vitk_reading_new (maker->plan->words, g_ptr_array_index (synonyms->phrases, j));

          add_phrase (maker, reading, VITK_TIER_AKIN, first, last);
        }
    }
}

/* Terms of the glossary among the atoms from @first to @last, the longest first. */
static void
add_terms (const Maker *maker, guint first, guint last)
{
  guint i = first;

  while (i <= last)
    {
      guint j;

      for (j = MIN (last, i + MAX_SPAN - 1) + 1; j > i; j--)
        {
          g_autofree char *key = make_span_key (maker, i, j - 1);

          /* "of" is no term, though it may stand inside one. */
          if (!get_atom (maker, i)->optional && !get_atom (maker, j - 1)->optional &&
              add_synonyms (maker, i, j - 1, key))
            break;
        }
      i = j > i ? j : i + 1;
    }
}

/* What two words together mean to a scientist. */
static void
add_akin_phrase (const Maker *maker, guint i)
{
  const VitkAtom *one = get_atom (maker, i);
  const VitkAtom *two = get_atom (maker, i + 1);
  g_autofree char *phrase = NULL;
  const char *akin;

  if (count_places (one) != 1 || count_places (two) != 1)
    return;
  phrase =
      g_strconcat ((char *) g_ptr_array_index (vitk_reading_get_forms (one->reading, 0), 0), " ",
                   (char *) g_ptr_array_index (vitk_reading_get_forms (two->reading, 0), 0), NULL);
  akin = vitk_english_get_akin_phrase (phrase);
  if (akin != NULL)
    vitk_plan_add (maker->plan, akin, FALSE, VITK_TIER_AKIN, i, i + 1);
}

static void
add_all_wider_terms (const Maker *maker, guint first, guint last)
{
  guint i;
  guint j;

  for (i = first; i <= last; i++)
    for (j = i + 1; j <= last && j < i + MAX_SPAN; j++)
      if (!get_atom (maker, i)->optional && !get_atom (maker, j)->optional)
        add_wider_terms (maker, i, j);
}

/* The last atom that stands beside atom @first with nothing but spaces between. */
static guint
find_run (const Maker *maker, guint first)
{
  const char *text = maker->plan->query->text;
  guint last = first;

  if (get_atom (maker, first)->node->kind != VITK_QUERY_WORD)
    return first;
  while (last + 1 < maker->plan->atoms->len)
    {
      const VitkQueryNode *here = get_atom (maker, last)->node;
      const VitkQueryNode *there = get_atom (maker, last + 1)->node;
      guint at = here->end;

      while (at < there->start && g_ascii_isspace (text[at]))
        at++;
      if (at < there->start || there->kind != VITK_QUERY_WORD || here->prefix || there->prefix ||
          get_atom (maker, last + 1)->negative || get_atom (maker, first)->negative)
        break;
      last++;
    }
  return last;
}

static void
add_runs (const Maker *maker)
{
  guint first = 0;

  while (first < maker->plan->atoms->len)
    {
      guint last = find_run (maker, first);
      guint i;

      for (i = first; i < last; i++)
        {
          add_joined (maker, i);
          if (maker->glossary != NULL)
            add_akin_phrase (maker, i);
        }
      for (i = first; maker->glossary != NULL && i <= last; i++)
        add_amounts (maker, i, last);
      if (maker->glossary != NULL && !get_atom (maker, first)->negative &&
          !get_atom (maker, first)->node->prefix)
        {
          add_terms (maker, first, last);
          if (maker->in_words)
            add_all_wider_terms (maker, first, last);
        }
      first = last + 1;
    }
}

/* Whether an atom is what is being typed at this moment: the last, with nothing behind it. */
static gboolean
is_being_typed (const Maker *maker, guint i)
{
  const VitkQueryNode *node = get_atom (maker, i)->node;

  return node->kind == VITK_QUERY_WORD && node->end == strlen (maker->plan->query->text) &&
         g_utf8_strlen (node->text, -1) >= LEAST_TYPED_PREFIX;
}

/* What nothing was found for yet: the beginning of a word, or two words in one. */
static void
rescue (const Maker *maker, guint i)
{
  VitkAtom *atom = get_atom (maker, i);

  if (atom->node->kind != VITK_QUERY_WORD || is_known (maker, i))
    return;
  if (i + 1 == maker->plan->atoms->len && is_being_typed (maker, i))
    add_prefix (maker, i, VITK_TIER_PREFIX);
  if (!is_known (maker, i) && count_places (atom) == 1)
    add_doing (maker, i);
  if (!is_known (maker, i) && count_places (atom) == 1)
    add_halves (maker, i);
  atom->unknown = !is_known (maker, i);
}

/**
 * vitk_plan_words:
 * @plan: a plan that has its atoms
 * @lexicon: the words of the index
 * @glossary: (nullable): what means the same
 * @typing: whether the last word may not be finished
 *
 * Finds all that is to be looked for, for each atom.
 */
void
vitk_plan_words (VitkPlan *plan, VitkLexicon *lexicon, VitkGlossary *glossary, gboolean typing)
{
  Maker maker = { plan, lexicon, glossary, plan->question != VITK_QUESTION_NONE };
  guint n_words = 0;
  guint i;

  for (i = 0; i < plan->atoms->len; i++)
    n_words += count_places (get_atom (&maker, i));
  maker.in_words = maker.in_words || n_words >= LEAST_WORDS_OF_A_QUESTION;
  for (i = 0; i < plan->atoms->len; i++)
    {
      const VitkAtom *atom = get_atom (&maker, i);

      if (count_places (atom) == 0)
        continue;
      if (atom->node->prefix)
        add_prefix (&maker, i, VITK_TIER_EXACT);
      else if (atom->node->kind == VITK_QUERY_PHRASE)
        add_phrase (&maker, atom->reading, VITK_TIER_EXACT, i, i);
      else
        add_word (&maker, i);
      if (typing && is_being_typed (&maker, i))
        add_prefix (&maker, i, VITK_TIER_PREFIX);
    }
  add_runs (&maker);
  for (i = 0; i < plan->atoms->len; i++)
    {
      const VitkAtom *atom = get_atom (&maker, i);

      if (count_places (atom) == 0)
        continue;
      rescue (&maker, i);
      /* Also where there is nothing better. */
      if ((maker.in_words || atom->unknown) && !atom->optional && !atom->negative &&
          atom->node->kind == VITK_QUERY_WORD && !atom->node->prefix)
        add_akin (&maker, i);
    }
}
