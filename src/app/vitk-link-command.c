/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "app/vitk-link-command.h"

#include "workspace/vitk-workspace.h"

/**
 * vitk_link_command_dup:
 * @file: an article
 * @anchor: name of a place in it
 *
 * Returns: (transfer full): the command that opens a window there; the shipped article needs no
 *   file
 */
char *
vitk_link_command_dup (GFile *file, const char *anchor)
{
  g_autoptr (GFile) shipped = vitk_workspace_dup_shipped_file ();
  g_autofree char *quoted_anchor = g_shell_quote (anchor);
  g_autofree char *path = NULL;
  g_autofree char *quoted_path = NULL;
  const char *word =
      g_regex_match_simple ("^[-/._A-Za-z0-9]+$", anchor, 0, 0) ? anchor : quoted_anchor;

  if (g_file_equal (file, shipped))
    return g_strdup_printf ("vitk2 %s", word);
  path = g_file_is_native (file) ? g_file_get_path (file) : g_file_get_uri (file);
  quoted_path = g_shell_quote (path);
  return g_strdup_printf ("vitk2 %s %s", quoted_path, word);
}
