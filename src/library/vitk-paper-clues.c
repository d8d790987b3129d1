/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "library/vitk-paper-clues.h"

#include "base/vitk-fold.h"

#include <string.h>

#define DOI "10\\.[0-9]{4,9}/[^\\s\"<>{}|\\\\^`]+"

static GRegex *
get_regex (GRegex **regex, const char *pattern)
{
  if (g_once_init_enter (regex))
    g_once_init_leave (regex, g_regex_new (pattern, G_REGEX_CASELESS | G_REGEX_OPTIMIZE, 0, NULL));
  return *regex;
}

/* What stands behind a DOI in a sentence is no part of it; a bracket is if it was opened in it. */
static void
trim_doi (char *doi)
{
  gsize length = strlen (doi);

  while (length > 0)
    {
      char last = doi[length - 1];

      if (strchr (".,;:'", last) == NULL && !(last == ')' && strchr (doi, '(') == NULL) &&
          !(last == ']' && strchr (doi, '[') == NULL))
        break;
      doi[--length] = '\0';
    }
}

static void
add_once (GPtrArray *strings, char *string)
{
  guint i;

  for (i = 0; i < strings->len; i++)
    if (g_str_equal (g_ptr_array_index (strings, i), string))
      {
        g_free (string);
        return;
      }
  g_ptr_array_add (strings, string);
}

/* Adds each match of the last group of a pattern, in small letters, after @prefix. */
static void
add_matches (GPtrArray *strings, GRegex *regex, const char *text, const char *prefix)
{
  g_autoptr (GMatchInfo) match = NULL;

  g_regex_match (regex, text, 0, &match);
  while (g_match_info_matches (match))
    {
      g_autofree char *word = g_match_info_fetch (match, g_match_info_get_match_count (match) - 1);
      g_autofree char *small = g_ascii_strdown (word, -1);

      trim_doi (small);
      add_once (strings, g_strconcat (prefix, small, NULL));
      g_match_info_next (match, NULL);
    }
}

static GStrv
end (GPtrArray *strings)
{
  g_ptr_array_add (strings, NULL);
  return (GStrv) g_ptr_array_free (strings, FALSE);
}

/* Joins what is broken over two lines where a DOI may be: after a hyphen or a slash. */
static char *
dup_joined (const char *text)
{
  GString *joined = g_string_new (NULL);
  const char *p;

  for (p = text; *p != '\0'; p++)
    if (*p != '\n' || p == text || strchr ("-/", p[-1]) == NULL)
      g_string_append_c (joined, *p);
  return g_string_free (joined, FALSE);
}

/**
 * vitk_paper_clues_find_dois:
 * @text: some text
 *
 * Returns: (transfer full): the DOIs in it, in order, each once, in small letters
 */
GStrv
vitk_paper_clues_find_dois (const char *text)
{
  static GRegex *regex;
  GPtrArray *dois = g_ptr_array_new ();
  g_autofree char *joined = dup_joined (text);

  add_matches (dois, get_regex (&regex, "(" DOI ")"), joined, "");
  return end (dois);
}

static void
add_identifiers (GPtrArray *identifiers, const char *text)
{
  static GRegex *doi;
  static GRegex *pmid;
  static GRegex *pmcid;

  add_matches (identifiers, get_regex (&doi, "(" DOI ")"), text, "doi:");
  add_matches (identifiers, get_regex (&pmid, "\\bpmid[^0-9<]{0,20}>?\\s*([0-9]{4,9})\\b"), text,
               "pmid:");
  add_matches (identifiers, get_regex (&pmcid, "\\b(PMC[0-9]{4,9})\\b"), text, "pmcid:");
}

/**
 * vitk_paper_clues_find_identifiers:
 * @record: what a PDF says of itself
 *
 * Returns: (transfer full): what it is by that, each once: "doi:…", "pmid:…", "pmcid:…", in small
 *   letters
 */
GStrv
vitk_paper_clues_find_identifiers (const VitkPdfRecord *record)
{
  GPtrArray *identifiers = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer value;

  if (record->xmp != NULL)
    add_identifiers (identifiers, record->xmp);
  g_hash_table_iter_init (&iter, record->fields);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    add_identifiers (identifiers, value);
  return end (identifiers);
}

/**
 * vitk_paper_clues_dup_words:
 * @text: some text
 * @most: bytes that are enough
 *
 * Returns: (transfer full): its words as a search sees them, each between blanks; a word that is
 *   broken over two lines is one
 */
char *
vitk_paper_clues_dup_words (const char *text, gsize most)
{
  GString *words = g_string_new (" ");
  const char *p;

  for (p = text; *p != '\0' && words->len < most; p = g_utf8_next_char (p))
    {
      gsize length = words->len;

      if (*p == '-' && p[1] == '\n')
        p++;
      else
        vitk_fold_append (words, g_utf8_get_char (p), FALSE);
      if (words->len == length && !(*p == '\n' && p > text && p[-1] == '-') &&
          words->str[length - 1] != ' ')
        g_string_append_c (words, ' ');
    }
  if (words->str[words->len - 1] != ' ')
    g_string_append_c (words, ' ');
  return g_string_free (words, FALSE);
}

/**
 * vitk_paper_clues_dup_doi_of_name:
 * @name: name of a file
 *
 * Returns: (transfer full) (nullable): the DOI that it is, as publishers call their files
 *   ("10.1007_s00198-013-2325-6.pdf"), in small letters
 */
char *
vitk_paper_clues_dup_doi_of_name (const char *name)
{
  static GRegex *regex;
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *owner = NULL;
  g_autofree char *rest = NULL;
  g_autofree char *doi = NULL;

  get_regex (&regex, "^(10\\.[0-9]{4,9})[_@:](.+?)( ?\\([0-9]+\\))?\\.pdf$");
  if (!g_regex_match (regex, name, 0, &match))
    return NULL;
  owner = g_match_info_fetch (match, 1);
  rest = g_match_info_fetch (match, 2);
  doi = g_strconcat (owner, "/", rest, NULL);
  return g_ascii_strdown (doi, -1);
}

/**
 * vitk_paper_clues_dup_pmcid_of_name:
 * @name: name of a file
 *
 * Returns: (transfer full) (nullable): the number in PubMed Central that it has, as "pmc123"
 */
char *
vitk_paper_clues_dup_pmcid_of_name (const char *name)
{
  static GRegex *regex;
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *number = NULL;

  get_regex (&regex, "(?:^|[^a-z0-9])(pmc[0-9]{4,9})(?![0-9])");
  if (!g_regex_match (regex, name, 0, &match))
    return NULL;
  number = g_match_info_fetch (match, 1);
  return g_ascii_strdown (number, -1);
}

/**
 * vitk_paper_clues_split_name:
 * @name: name of a file
 * @label: (out) (transfer full): a number, without zeros before it
 * @family: (out) (transfer full): a family name, as words
 * @year: (out) (transfer full): a year
 *
 * Returns: whether it is a number, a name and a year: "085 Kanellakis 2012.pdf"
 */
gboolean
vitk_paper_clues_split_name (const char *name, char **label, char **family, char **year)
{
  static GRegex *regex;
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *author = NULL;

  get_regex (&regex, "^\\[?0*([1-9][0-9]*)\\]?[ _.-]+(\\pL[^0-9]*?)(?: et al\\.?)?[ _,.-]+"
                     "([12][0-9]{3})[^0-9]*\\.pdf$");
  if (!g_regex_match (regex, name, 0, &match))
    return FALSE;
  *label = g_match_info_fetch (match, 1);
  author = g_match_info_fetch (match, 2);
  *family = vitk_paper_clues_dup_words (author, G_MAXSIZE);
  *year = g_match_info_fetch (match, 3);
  return TRUE;
}
