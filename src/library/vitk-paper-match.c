/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "library/vitk-paper-match.h"

#include "library/vitk-paper-clues.h"
#include "library/vitk-papers.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Letters and digits that a title has at least which is looked for: shorter ones stand anywhere. */
#define LEAST_TITLE 20

/* A reference as papers are held against it. */
typedef struct
{
  const VitkReference *reference;
  char *doi;
  char *pmid;
  char *pmcid;
  char *title;  /* as words */
  char *family; /* of the first author, as words */
  char *year;   /* as a word */
} Key;

static char *
dup_prefixed (const char *prefix, const char *value)
{
  g_autofree char *small = NULL;

  if (value == NULL || *value == '\0')
    return NULL;
  small = g_ascii_strdown (value, -1);
  return g_strconcat (prefix, small, NULL);
}

static char *
dup_words (const char *text)
{
  return text != NULL && *text != '\0' ? vitk_paper_clues_dup_words (text, G_MAXSIZE) : NULL;
}

static void
fill_key (Key *key, const VitkReference *reference)
{
  const VitkRecord *record = reference->record;
  const VitkName *first = record->names->len > 0 ? g_ptr_array_index (record->names, 0) : NULL;

  key->reference = reference;
  key->doi = dup_prefixed ("doi:", record->doi);
  key->pmid = dup_prefixed ("pmid:", record->pmid);
  key->pmcid = dup_prefixed ("pmcid:", record->pmcid);
  key->title = dup_words (record->title);
  if (key->title != NULL && strlen (key->title) < LEAST_TITLE)
    g_clear_pointer (&key->title, g_free);
  key->family =
      first != NULL ? dup_words (first->family != NULL ? first->family : first->words) : NULL;
  key->year = dup_words (record->year);
}

static void
clear_key (gpointer data)
{
  Key *key = data;

  g_free (key->doi);
  g_free (key->pmid);
  g_free (key->pmcid);
  g_free (key->title);
  g_free (key->family);
  g_free (key->year);
}

static GArray *
make_keys (VitkArticle *article)
{
  GPtrArray *references = vitk_article_get_references (article);
  GArray *keys = g_array_sized_new (FALSE, TRUE, sizeof (Key), references->len);
  guint i;

  g_array_set_clear_func (keys, clear_key);
  g_array_set_size (keys, references->len);
  for (i = 0; i < references->len; i++)
    fill_key (&g_array_index (keys, Key, i), g_ptr_array_index (references, i));
  return keys;
}

static gboolean
is_described (const VitkPaper *paper, const Key *key)
{
  const char *const *described = (const char *const *) paper->described;

  return (key->doi != NULL && g_strv_contains (described, key->doi)) ||
         (key->pmid != NULL && g_strv_contains (described, key->pmid)) ||
         (key->pmcid != NULL && g_strv_contains (described, key->pmcid));
}

/* The first DOI is the paper's own; those behind it may be of what it cites. */
static gboolean
is_printed (const VitkPaper *paper, const Key *key)
{
  return key->doi != NULL && paper->printed[0] != NULL &&
         g_str_equal (paper->printed[0], key->doi + strlen ("doi:"));
}

static gboolean
is_label (const char *name, VitkArticle *article, const Key *key)
{
  g_autofree char *label = NULL;
  g_autofree char *family = NULL;
  g_autofree char *year = NULL;

  return vitk_paper_clues_split_name (name, &label, &family, &year) &&
         vitk_article_get_reference (article, label) == key->reference && key->family != NULL &&
         g_str_equal (family, key->family) && g_strcmp0 (year, key->reference->record->year) == 0;
}

/* Never by the title alone: errata, comments and translations have it too. */
static gboolean
is_titled (const VitkPaper *paper, const Key *key)
{
  if (key->title == NULL || key->family == NULL || key->year == NULL || paper->opening == NULL)
    return FALSE;
  return (strstr (paper->opening, key->title) != NULL ||
          (paper->title != NULL && strstr (paper->title, key->title) != NULL)) &&
         strstr (paper->opening, key->family) != NULL && strstr (paper->opening, key->year) != NULL;
}

static guint
find_reasons (const VitkPaper *paper, VitkArticle *article, const Key *key)
{
  g_autofree char *base = g_path_get_basename (paper->path);
  g_autofree char *name = g_utf8_make_valid (base, -1);
  g_autofree char *doi = vitk_paper_clues_dup_doi_of_name (name);
  g_autofree char *pmcid = vitk_paper_clues_dup_pmcid_of_name (name);
  guint reasons = 0;

  if (is_described (paper, key))
    reasons |= VITK_PAPER_REASON_DESCRIPTION;
  if (is_printed (paper, key))
    reasons |= VITK_PAPER_REASON_PRINTED;
  if (doi != NULL && key->doi != NULL && g_str_equal (doi, key->doi + strlen ("doi:")))
    reasons |= VITK_PAPER_REASON_NAME_DOI;
  if (pmcid != NULL && key->pmcid != NULL && g_str_equal (pmcid, key->pmcid + strlen ("pmcid:")))
    reasons |= VITK_PAPER_REASON_NAME_PMCID;
  if (is_label (name, article, key))
    reasons |= VITK_PAPER_REASON_NAME_LABEL;
  if (is_titled (paper, key))
    reasons |= VITK_PAPER_REASON_TITLE;
  return reasons;
}

static VitkPaperConfidence
judge (guint reasons)
{
  if ((reasons & VITK_PAPER_REASON_USER) != 0)
    return VITK_PAPER_CONFIRMED;
  if ((reasons & VITK_PAPER_REASON_DESCRIPTION) != 0)
    return VITK_PAPER_CERTAIN;
  if ((reasons & (VITK_PAPER_REASON_PRINTED | VITK_PAPER_REASON_NAME_DOI |
                  VITK_PAPER_REASON_NAME_PMCID)) != 0)
    return VITK_PAPER_STRONG;
  return VITK_PAPER_PROBABLE;
}

/* The surest first; those that are as sure in the order of the list. */
static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const VitkPaperCandidate *first = a;
  const VitkPaperCandidate *second = b;

  if (first->confidence != second->confidence)
    return (int) first->confidence - (int) second->confidence;
  return (int) first->reference->number - (int) second->reference->number;
}

/* What a paper says in its description, and is none of the references, it is not by anything that
 * is weaker: a title and a DOI may be of what it comments on. */
static gboolean
has_other_doi (const VitkPaper *paper)
{
  guint i;

  for (i = 0; paper->described[i] != NULL; i++)
    if (g_str_has_prefix (paper->described[i], "doi:"))
      return TRUE;
  return FALSE;
}

static void
add_candidates (VitkPaperMatch *match, GArray *keys, VitkPapers *papers, VitkArticle *article,
                const char *article_key)
{
  guint i;

  for (i = 0; i < keys->len; i++)
    {
      const Key *key = &g_array_index (keys, Key, i);
      const char *anchor = key->reference->anchor->name;
      VitkPaperVerdict verdict =
          vitk_papers_get_verdict (papers, match->paper->hash, article_key, anchor);
      VitkPaperCandidate candidate = { key->reference, find_reasons (match->paper, article, key),
                                       0 };

      if (verdict == VITK_PAPER_VERDICT_REFUSED)
        continue;
      if (verdict == VITK_PAPER_VERDICT_CONFIRMED)
        candidate.reasons |= VITK_PAPER_REASON_USER;
      if (candidate.reasons == 0)
        continue;
      candidate.confidence = judge (candidate.reasons);
      if (candidate.confidence > VITK_PAPER_CERTAIN && has_other_doi (match->paper) &&
          key->doi != NULL)
        continue;
      g_array_append_val (match->candidates, candidate);
    }
  g_array_sort (match->candidates, compare_candidates);
}

/* It has the title of a reference, and says first that it is something else: a comment, an erratum,
 * or the reference, with a DOI of what it cites before its own. */
static gboolean
is_doubtful (const VitkPaper *paper, const VitkPaperCandidate *candidate)
{
  const char *doi = candidate->reference->record->doi;

  return candidate->reasons == VITK_PAPER_REASON_TITLE && doi != NULL &&
         paper->printed[0] != NULL && g_ascii_strcasecmp (doi, paper->printed[0]) != 0;
}

static void
choose (VitkPaperMatch *match)
{
  const VitkPaperCandidate *first;
  const VitkPaperCandidate *second;

  if (match->candidates->len == 0)
    return;
  first = &g_array_index (match->candidates, VitkPaperCandidate, 0);
  second = match->candidates->len > 1 ? first + 1 : NULL;
  if ((second != NULL && second->confidence == first->confidence) ||
      is_doubtful (match->paper, first))
    match->ask = TRUE;
  else
    match->chosen = first->reference;
}

static void
match_free (gpointer data)
{
  VitkPaperMatch *match = data;

  g_array_unref (match->candidates);
  g_free (match);
}

static VitkPaperConfidence
get_confidence (const VitkPaperMatch *match)
{
  return g_array_index (match->candidates, VitkPaperCandidate, 0).confidence;
}

/* One that is not there any more stands in no other's way. */
static gboolean
gives_way (const VitkPaperMatch *match, const VitkPaperMatch *other)
{
  if (get_confidence (match) == VITK_PAPER_CONFIRMED)
    return FALSE;
  return get_confidence (other) == VITK_PAPER_CONFIRMED ||
         (match->paper->state == VITK_PAPER_MOVED && other->paper->state != VITK_PAPER_MOVED);
}

static void
part (VitkPaperMatch *match, const VitkPaperMatch *other)
{
  if (get_confidence (match) == VITK_PAPER_CONFIRMED)
    return;
  if (gives_way (match, other))
    match->chosen = NULL;
  else if (gives_way (other, match))
    return;
  else
    match->ask = TRUE;
}

/* Of two different papers for one reference the one that is confirmed is it, and the other is none;
 * else the user says. */
static void
part_twins (GPtrArray *matches)
{
  g_autoptr (GHashTable) chosen = g_hash_table_new (NULL, NULL);
  guint i;

  for (i = 0; i < matches->len; i++)
    {
      VitkPaperMatch *match = g_ptr_array_index (matches, i);
      const VitkReference *reference;
      VitkPaperMatch *other;

      if (match->chosen == NULL)
        continue;
      reference = match->chosen;
      other = g_hash_table_lookup (chosen, reference);
      if (other == NULL || gives_way (other, match))
        g_hash_table_insert (chosen, (gpointer) reference, match);
      if (other == NULL)
        continue;
      part (match, other);
      part (other, match);
    }
  for (i = 0; i < matches->len; i++)
    {
      VitkPaperMatch *match = g_ptr_array_index (matches, i);

      if (match->ask)
        match->chosen = NULL;
    }
}

/**
 * vitk_paper_match_all:
 * @papers: the user's papers
 * @article: an article
 * @key: what it is known by; see vitk_reading_place_dup_key()
 *
 * Finds out which reference each paper is. What the user said is never overruled, and where two
 * are as likely none is taken.
 *
 * Returns: (transfer full) (element-type VitkPaperMatch): a match for each paper, in their order;
 *   valid as long as @papers is not changed
 */
GPtrArray *
vitk_paper_match_all (VitkPapers *papers, VitkArticle *article, const char *key)
{
  GPtrArray *all = vitk_papers_get_all (papers);
  GPtrArray *matches = g_ptr_array_new_with_free_func (match_free);
  g_autoptr (GArray) keys = make_keys (article);
  guint i;

  for (i = 0; i < all->len; i++)
    {
      VitkPaperMatch *match = g_new0 (VitkPaperMatch, 1);

      match->paper = g_ptr_array_index (all, i);
      match->candidates = g_array_new (FALSE, FALSE, sizeof (VitkPaperCandidate));
      add_candidates (match, keys, papers, article, key);
      choose (match);
      g_ptr_array_add (matches, match);
    }
  part_twins (matches);
  return matches;
}

static const struct
{
  const char *nick;
  const char *words;
} reasons[VITK_PAPER_N_REASONS] = {
  { "user", N_ ("you said so") },
  { "description", N_ ("its description has the DOI, PubMed or PMC number") },
  { "printed-doi", N_ ("the DOI stands first on its first pages") },
  { "name-doi", N_ ("the file is called by the DOI") },
  { "name-pmcid", N_ ("the file is called by the PMC number") },
  { "name-label", N_ ("the file is called by number, first author and year") },
  { "title", N_ ("its first page has the title, the first author and the year") },
};

static guint
get_index (VitkPaperReason reason)
{
  return g_bit_nth_lsf (reason, -1);
}

/**
 * vitk_paper_reason_get_words:
 * @reason: one reason
 *
 * Returns: it for a reader
 */
const char *
vitk_paper_reason_get_words (VitkPaperReason reason)
{
  return _ (reasons[get_index (reason)].words);
}

/**
 * vitk_paper_reason_get_nick:
 * @reason: one reason
 *
 * Returns: it for a program
 */
const char *
vitk_paper_reason_get_nick (VitkPaperReason reason)
{
  return reasons[get_index (reason)].nick;
}

/**
 * vitk_paper_confidence_get_words:
 * @confidence: how sure a match is
 *
 * Returns: it for a reader
 */
const char *
vitk_paper_confidence_get_words (VitkPaperConfidence confidence)
{
  static const char *const words[] = { N_ ("confirmed"), N_ ("certain"), N_ ("strong"),
                                       N_ ("probable") };

  return _ (words[confidence]);
}

/**
 * vitk_paper_confidence_get_nick:
 * @confidence: how sure a match is
 *
 * Returns: it for a program
 */
const char *
vitk_paper_confidence_get_nick (VitkPaperConfidence confidence)
{
  static const char *const nicks[] = { "confirmed", "certain", "strong", "probable" };

  return nicks[confidence];
}
