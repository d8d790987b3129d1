/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "app/vitk-paper-matches.h"

/* The user's papers as they were at one moment, and which references of the open articles they are.
 * Made in a thread; once others have it, it never changes. */
struct _VitkPaperMatches
{
  VitkPapers *papers;
  GHashTable *matches; /* key of an article to array of VitkPaperMatch */
};

/**
 * vitk_paper_matches_new:
 * @papers: (transfer full): the user's papers; nobody else changes them any more
 *
 * Returns: (transfer full): them, without matches
 */
VitkPaperMatches *
vitk_paper_matches_new (VitkPapers *papers)
{
  VitkPaperMatches *self = g_atomic_rc_box_new0 (VitkPaperMatches);

  self->papers = papers;
  self->matches =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  return self;
}

/**
 * vitk_paper_matches_ref:
 * @self: matches
 *
 * Returns: (transfer full): the same
 */
VitkPaperMatches *
vitk_paper_matches_ref (VitkPaperMatches *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  VitkPaperMatches *self = data;

  g_hash_table_unref (self->matches);
  vitk_papers_free (self->papers);
}

/**
 * vitk_paper_matches_unref:
 * @self: (transfer full): matches
 *
 * Lets go of them.
 */
void
vitk_paper_matches_unref (VitkPaperMatches *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * vitk_paper_matches_add:
 * @self: matches that nobody else has yet
 * @article: an article
 * @key: what it is known by; see vitk_reading_place_dup_key()
 *
 * Finds out which reference of the article each paper is.
 *
 * Returns: (transfer none) (element-type VitkPaperMatch): a match for each paper, in their order
 */
GPtrArray *
vitk_paper_matches_add (VitkPaperMatches *self, VitkArticle *article, const char *key)
{
  GPtrArray *matches = vitk_paper_match_all (self->papers, article, key);

  g_hash_table_insert (self->matches, g_strdup (key), matches);
  return matches;
}

/**
 * vitk_paper_matches_get:
 * @self: matches
 * @key: what an article is known by
 *
 * Returns: (transfer none) (nullable) (element-type VitkPaperMatch): a match for each paper, or
 *   %NULL if the article was not open
 */
GPtrArray *
vitk_paper_matches_get (VitkPaperMatches *self, const char *key)
{
  return g_hash_table_lookup (self->matches, key);
}

/**
 * vitk_paper_matches_get_papers:
 * @self: matches
 *
 * Returns: (transfer none): the papers
 */
VitkPapers *
vitk_paper_matches_get_papers (VitkPaperMatches *self)
{
  return self->papers;
}
