/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "base/vitk-english.h"

#include "base/vitk-stem.h"

#include <string.h>

/* Words that say nothing about what is wanted, in alphabetical order. "No" and "not" do. */
static const char *const stop_words[] = {
  "a",     "about", "after", "al",    "all",    "also",   "am",      "an",     "and",   "any",
  "are",   "as",    "at",    "be",    "been",   "being",  "but",     "by",     "can",   "could",
  "d",     "did",   "do",    "does",  "during", "et",     "exist",   "exists", "find",  "for",
  "from",  "get",   "give",  "given", "had",    "happen", "happens", "has",    "have",  "how",
  "i",     "if",    "in",    "into",  "is",     "it",     "its",     "kind",   "know",  "known",
  "list",  "many",  "me",    "much",  "of",     "on",     "or",      "our",    "s",     "should",
  "show",  "shown", "some",  "tell",  "than",   "that",   "the",     "their",  "there", "these",
  "they",  "this",  "those", "to",    "used",   "using",  "was",     "we",     "were",  "what",
  "when",  "where", "which", "while", "who",    "whom",   "whose",   "why",    "will",  "with",
  "would", "you",   "your",
};

/* Words that ask for a meaning and are no part of what is asked about. */
static const char *const meaning_words[] = { "abbreviation", "acronym",    "called", "define",
                                             "defined",      "definition", "mean",   "meaning",
                                             "means",        "stand",      "stands" };

/* Words of a question that speak of what is asked about, and are found everywhere. */
static const char *const soft_words[] = {
  "association", "benefit",   "benefits",  "best",         "better",   "connection",
  "correlation", "effect",    "effects",   "evidence",     "function", "functions",
  "impact",      "important", "influence", "link",         "links",    "reason",
  "reasons",     "relation",  "result",    "relationship", "results",  "role",
  "roles",       "studies",   "study",     "way",          "ways",
};

/* Words that begin a question which is answered by yes or no. */
static const char *const asking_words[] = {
  "are",  "can", "could",  "did", "do",   "does", "has",
  "have", "is",  "should", "was", "were", "will", "would"
};
#define LEAST_WORDS_ASKED 3

/* Words of any science that are near in meaning: one group a line. They help to find the sentence
 * that answers a question; they are not synonyms. */
static const char *const akin[] = {
  "discover discovery identify identified find found first invent describe isolate",
  "name named call called term termed abbreviated",
  "decrease decreased reduce reduction lower lowered diminish decline fall fell low",
  "increase increased raise rise higher elevate improve enhance high improvement",
  "inhibit inhibition prevent block suppress arrest slow stop halt inhibitor",
  "promote stimulate induce trigger enhance activate activation favor support",
  "cause causes lead induce result due consequence responsible",
  "effect affect influence impact role action benefit",
  "association associated correlation correlate relation related relationship link linked",
  "make made produce production produced synthesize synthesis synthesized source sources form",
  "convert conversion catalyze catalyzed transform",
  "remove lose lost loss deficiency lack lacking absence deficient",
  "child children adolescent kid pediatric young",
  "woman women female",
  "man men male males",
  "elderly old older aging age aged",
  "people participant subject patient individual adult person enrolled number",
  "trial trials rct study randomized",
  "cohort prospective observational",
  "artery arterial vessel vascular aorta aortic vasculature",
  "heart cardiac coronary cardiovascular infarction",
  "kidney renal",
  "liver hepatic",
  "brain cerebral",
  "blood serum plasma circulating",
  "clot clotting coagulation thrombosis bleeding",
  "gut intestine intestinal bacteria",
  "food diet dietary eat intake nutrition source rich",
  "dose dosage amount daily day supplement supplementation",
  "gene mutation genetic",
  "mouse mice murine animal",
  "rat rats animal",
  "enzyme catalyze cofactor",
  "size weight mass long length kda",
  "year years month months week weeks duration",
  "harden hardening stiff stiffness calcification calcify",
  "fracture break fractures",
  "difference differ different contrast whereas",
  "marker biomarker predictor indicator",
  "receptor nuclear",
  "treat treatment therapy therapeutic",
  "disease disorder syndrome",
  "structure structural chain ring",
  "death dying mortality die died",
  "drug anticoagulant medication thinner antagonist",
  "cancer tumor tumour neoplasm",
  "pressure hypertension hypertensive",
  "sugar glucose insulin diabetes diabetic",
  "fat fatty lipid lipophilicity",
  "brittle fragile osteoporosis osteoporotic fracture",
  "pill tablet capsule supplement supplementation",
  "danger dangerous harm harmful risk unfavorable adverse",
  "helpful useful favorable beneficial",
  "combine combination combined together co",
  "absorb absorbed absorption bioavailability uptake",
  "explain mechanism mechanisms how",
  "safe adverse side",
  "controversial conflicting contradictory inconsistent",
};

/* What is said in two words or more by those who are no scientists, by what scientists say. */
static const char *const phrases[][2] = {
  { "blood pressure", "hypertension" },
  { "blood sugar", "glucose" },
  { "blood thinner", "anticoagulants" },
  { "blood thinners", "anticoagulants" },
  { "blood thinning", "anticoagulants" },
  { "blood vessel", "vessel" },
  { "heart attack", "coronary" },
  { "heart attacks", "coronary" },
  { "molecular mass", "kda" },
  { "molecular weight", "kda" },
  { "old people", "elderly" },
  { "older people", "elderly" },
  { "side effects", "adverse" },
  { "take home", "conclusions" },
};

/* Words by which a sentence answers a question of that sort. */
static const char *const number_cues[] = { "percent", "fold", "total", "including",
                                           "participants" };
static const char *const what_cues[] = { "is",    "are",    "defined",   "known",
                                         "named", "called", "indicates", "represents" };
static const char *const who_cues[] = { "by", "collaborators", "colleagues", "al", "he", "she" };

static gboolean
has_word (const char *const *words, guint n_words, const char *word)
{
  guint i;

  for (i = 0; i < n_words; i++)
    if (strcmp (words[i], word) == 0)
      return TRUE;
  return FALSE;
}

/**
 * vitk_english_is_stop_word:
 * @word: a folded word of a query
 * @question: what the query asks for
 *
 * Returns: whether it says nothing about what is wanted
 */
gboolean
vitk_english_is_stop_word (const char *word, VitkQuestion question)
{
  return has_word (stop_words, G_N_ELEMENTS (stop_words), word) ||
         (question == VITK_QUESTION_WHAT &&
          has_word (meaning_words, G_N_ELEMENTS (meaning_words), word));
}

/**
 * vitk_english_is_soft_word:
 * @word: a folded word of a query
 *
 * Returns: whether it says less of what is asked about than others
 */
gboolean
vitk_english_is_soft_word (const char *word)
{
  return has_word (soft_words, G_N_ELEMENTS (soft_words), word);
}

/**
 * vitk_english_is_cue:
 * @word: a folded word
 * @question: what is asked for
 *
 * Returns: whether a sentence with it is the likelier to answer
 */
gboolean
vitk_english_is_cue (const char *word, VitkQuestion question)
{
  switch (question)
    {
    case VITK_QUESTION_WHO:
      return has_word (who_cues, G_N_ELEMENTS (who_cues), word);
    case VITK_QUESTION_WHEN:
      return strlen (word) >= 4 &&
             (g_str_has_prefix (word, "1") || g_str_has_prefix (word, "20")) &&
             strspn (word, "0123456789") == 4;
    case VITK_QUESTION_HOW_MANY:
      return g_ascii_isdigit (*word) || has_word (number_cues, G_N_ELEMENTS (number_cues), word);
    case VITK_QUESTION_WHAT:
      return has_word (what_cues, G_N_ELEMENTS (what_cues), word);
    default:
      return FALSE;
    }
}

static gboolean
follows (const char *const *words, guint n_words, guint i, const char *next)
{
  return i + 1 < n_words && strcmp (words[i + 1], next) == 0;
}

/**
 * vitk_english_get_question:
 * @words: (array length=n_words): the folded words of a query
 * @n_words: how many
 *
 * Returns: what it asks for, by its question word
 */
VitkQuestion
vitk_english_get_question (const char *const *words, guint n_words)
{
  guint i;

  for (i = 0; i < n_words; i++)
    {
      if (strcmp (words[i], "who") == 0 || strcmp (words[i], "whom") == 0)
        return VITK_QUESTION_WHO;
      if (strcmp (words[i], "when") == 0 ||
          ((strcmp (words[i], "what") == 0 || strcmp (words[i], "which") == 0) &&
           follows (words, n_words, i, "year")))
        return VITK_QUESTION_WHEN;
      if (strcmp (words[i], "how") == 0)
        return follows (words, n_words, i, "many") || follows (words, n_words, i, "much") ||
                       follows (words, n_words, i, "long") || follows (words, n_words, i, "large")
                   ? VITK_QUESTION_HOW_MANY
                   : VITK_QUESTION_OTHER;
      if (strcmp (words[i], "what") == 0 &&
          (follows (words, n_words, i, "is") || follows (words, n_words, i, "are") ||
           follows (words, n_words, i, "does")))
        return VITK_QUESTION_WHAT;
      if (has_word (meaning_words, G_N_ELEMENTS (meaning_words), words[i]))
        return VITK_QUESTION_WHAT;
      if (strcmp (words[i], "what") == 0 || strcmp (words[i], "which") == 0 ||
          strcmp (words[i], "why") == 0 || strcmp (words[i], "where") == 0 ||
          strcmp (words[i], "does") == 0)
        return VITK_QUESTION_OTHER;
    }
  return n_words > LEAST_WORDS_ASKED &&
                 has_word (asking_words, G_N_ELEMENTS (asking_words), words[0])
             ? VITK_QUESTION_OTHER
             : VITK_QUESTION_NONE;
}

/* stem → stems of the words that are near to it, made once */
static GHashTable *
get_akin (void)
{
  static gsize once;
  static GHashTable *table;
  guint i;

  if (!g_once_init_enter (&once))
    return table;
  table = g_hash_table_new (g_str_hash, g_str_equal);
  for (i = 0; i < G_N_ELEMENTS (akin); i++)
    {
      g_auto (GStrv) group = g_strsplit (akin[i], " ", -1);
      GPtrArray *stems = g_ptr_array_new ();
      guint j;

      for (j = 0; group[j] != NULL; j++)
        {
          char *stem = vitk_stem (group[j]);
          GSList *groups = g_hash_table_lookup (table, stem);

          g_ptr_array_add (stems, stem);
          g_hash_table_insert (table, stem, g_slist_prepend (groups, stems));
        }
    }
  g_once_init_leave (&once, 1);
  return table;
}

/**
 * vitk_english_dup_akin:
 * @word: a folded word
 *
 * Returns: (transfer container) (element-type utf8): the stems of words that are near to it in
 *   meaning
 */
GPtrArray *
vitk_english_dup_akin (const char *word)
{
  g_autofree char *stem = vitk_stem (word);
  GPtrArray *stems = g_ptr_array_new ();
  GSList *groups;
  guint i;

  for (groups = g_hash_table_lookup (get_akin (), stem); groups != NULL; groups = groups->next)
    for (i = 0; i < ((GPtrArray *) groups->data)->len; i++)
      {
        char *other = g_ptr_array_index ((GPtrArray *) groups->data, i);

        if (strcmp (other, stem) != 0)
          g_ptr_array_add (stems, other);
      }
  return stems;
}

/**
 * vitk_english_get_akin_phrase:
 * @phrase: folded words, with spaces between
 *
 * Returns: (nullable): a folded word that says it as a science does
 */
const char *
vitk_english_get_akin_phrase (const char *phrase)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (phrases); i++)
    if (strcmp (phrases[i][0], phrase) == 0)
      return phrases[i][1];
  return NULL;
}
