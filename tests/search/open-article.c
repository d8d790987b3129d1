/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "open-article.h"

/* Opens an article by its name under the root of the sources. */
VitkSearcher *
open_article (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("VITK2_ROOT"), name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (VitkWorkspace) workspace = vitk_workspace_open (file, NULL, &error);

  g_assert_no_error (error);
  return vitk_searcher_new (workspace);
}

VitkSearchResults *
search (VitkSearcher *searcher, const char *text, gboolean typing)
{
  const VitkSearchOptions options = { 1000, TRUE, typing };
  g_autoptr (VitkQuery) query = vitk_query_parse (text);
  g_autoptr (GError) error = NULL;
  VitkSearchResults *results = vitk_searcher_search (searcher, query, &options, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (results);
  return results;
}
