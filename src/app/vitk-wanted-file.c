/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "app/vitk-wanted-file.h"

#include "model/vitk-diagram.h"
#include "workspace/vitk-workspace.h"

static gboolean
looks_like_file (const char *word, GFile *file)
{
  g_autofree char *scheme = g_uri_parse_scheme (word);

  return scheme != NULL || g_str_has_suffix (word, ".xml") || g_str_has_suffix (word, ".nxml") ||
         vitk_diagram_is_file_name (word) || g_file_query_exists (file, NULL);
}

/**
 * vitk_wanted_file_dup:
 * @argc: number of arguments
 * @argv: arguments, the name of the program first: vitk2 [FILE] [ANCHOR]
 * @file: what the first word would name
 * @anchor: (out) (transfer none) (nullable): the place in it that is asked for
 *
 * One word that names no file is an anchor of the shipped article; no word at all is whatever was
 * open.
 *
 * Returns: (transfer full) (nullable): the file that is asked for; %NULL for what was open
 */
GFile *
vitk_wanted_file_dup (int argc, char **argv, GFile *file, const char **anchor)
{
  *anchor = argc == 3 ? argv[2] : NULL;
  if (argc < 2)
    return NULL;
  if (argc > 2 || looks_like_file (argv[1], file))
    return g_object_ref (file);
  *anchor = argv[1];
  return vitk_workspace_dup_shipped_file ();
}
