/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-search-words.h"

#include <glib/gi18n-lib.h>

/**
 * vitk_search_words_get_kind:
 * @kind: a kind of results
 *
 * Returns: the heading over them
 */
const char *
vitk_search_words_get_kind (VitkSearchKind kind)
{
  static const char *const words[VITK_SEARCH_N_KINDS] = {
    NC_ ("heading of results", "Text"),       NC_ ("heading of results", "Table Rows"),
    NC_ ("heading of results", "Captions"),   NC_ ("heading of results", "References"),
    NC_ ("heading of results", "Terms"),      NC_ ("heading of results", "Editor’s Notes"),
    NC_ ("heading of results", "In Figures"), NC_ ("heading of results", "In PDFs"),
  };

  return g_dpgettext2 (NULL, "heading of results", words[kind]);
}

/**
 * vitk_search_words_dup_summary:
 * @results: what was found
 * @n_shown: how many of them are shown
 *
 * Returns: (transfer full): what there is to say of them all, in lines
 */
char *
vitk_search_words_dup_summary (const VitkSearchResults *results, guint n_shown)
{
  const guint n = vitk_search_results_count (results);
  const gboolean more = results->more || results->more_pages;
  GString *lines = g_string_new (NULL);
  guint i;

  if (results->correction != NULL)
    g_string_append_printf (lines, _ ("Did you mean “%s”?"), results->correction);
  if (results->correction != NULL)
    g_string_append_c (lines, '\n');
  if (n == 0)
    g_string_append (lines, _ ("Nothing was found"));
  else if (results->partly)
    g_string_append (lines, _ ("Nothing has all these words; these have most of them"));
  else if (more && n_shown < n)
    /* Translators: as in "The best 100 of at least 312 results". */
    g_string_append_printf (
        lines,
        ngettext ("The best %u of at least %u result", "The best %u of at least %u results", n),
        n_shown, n);
  else if (more)
    g_string_append_printf (lines, ngettext ("At least %u result", "At least %u results", n), n);
  else if (n_shown < n)
    /* Translators: only the best results are shown, as in "The best 100 of 312 results". */
    g_string_append_printf (
        lines, ngettext ("The best %u of %u result", "The best %u of %u results", n), n_shown, n);
  else
    g_string_append_printf (lines, ngettext ("%u result", "%u results", n), n);
  for (i = 0; i < results->problems->len; i++)
    g_string_append_printf (lines, "\n%s", (char *) g_ptr_array_index (results->problems, i));
  return g_string_free (lines, FALSE);
}

/**
 * vitk_search_words_dup_expansions:
 * @results: what was found
 *
 * Returns: (transfer full) (nullable): what was searched for too, since it means the same
 */
char *
vitk_search_words_dup_expansions (const VitkSearchResults *results)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;
  g_autofree char *list = NULL;
  guint i;

  if (results->expansions->len == 0)
    return NULL;
  for (i = 0; i < results->expansions->len; i++)
    g_strv_builder_add (builder, g_ptr_array_index (results->expansions, i));
  words = g_strv_builder_end (builder);
  list = g_strjoinv (C_ ("list", ", "), words);
  return g_strdup_printf (_ ("Also searching for: %s"), list);
}
