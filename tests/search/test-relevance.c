/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "open-article.h"

/* Every line of relevance.tsv: a query, the anchors that answer it, among how many results one of
 * them must be. */

static VitkSearcher *searcher;

static gboolean
is_answered (const VitkSearchResults *results, const char *anchors, guint rank)
{
  g_auto (GStrv) names = g_strsplit (anchors, "|", -1);
  guint i;

  for (i = 0; i < MIN (rank, results->results->len); i++)
    {
      const VitkSearchResult *result = g_ptr_array_index (results->results, i);

      if (g_strv_contains ((const char *const *) names, result->anchor))
        return TRUE;
    }
  return FALSE;
}

static void
test_line (gconstpointer data)
{
  g_auto (GStrv) fields = g_strsplit (data, "\t", -1);
  g_autoptr (VitkSearchResults) results = NULL;

  g_assert_cmpuint (g_strv_length (fields), ==, 3);
  results = search (searcher, fields[0], FALSE);
  g_assert_cmpuint (results->query->problems->len, ==, 0);
  if (!is_answered (results, fields[1], g_ascii_strtoull (fields[2], NULL, 10)))
    g_test_fail_printf ("“%s” does not find %s", fields[0], fields[1]);
}

int
main (int argc, char **argv)
{
  g_autofree char *path = NULL;
  g_autofree char *content = NULL;
  g_auto (GStrv) lines = NULL;
  int status;
  guint i;

  g_test_init (&argc, &argv, NULL);
  path = g_test_build_filename (G_TEST_DIST, "relevance.tsv", NULL);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  lines = g_strsplit (content, "\n", -1);
  searcher = open_article ("data/review.xml");
  for (i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *name = g_strdup_printf ("/relevance/%u", i + 1);

      if (*lines[i] != '\0' && *lines[i] != '#')
        g_test_add_data_func (name, lines[i], test_line);
    }
  status = g_test_run ();
  g_object_unref (searcher);
  return status;
}
