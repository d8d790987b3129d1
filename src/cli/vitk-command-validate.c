/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "cli/vitk-command-table.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

/* Findings are for editors and scripts: nothing stands before the name of the file. */
static void
print_finding (const char *finding)
{
  fprintf (stderr, "%s\n", finding);
}

static void
print_error (const GError *error, const char *typed)
{
  g_autofree char *message = vitk_command_dup_message (error, typed);

  if (error->domain == G_IO_ERROR)
    vitk_command_complain (message);
  else
    print_finding (message);
}

static void
print_warnings (VitkArticle *article, const char *typed)
{
  GPtrArray *warnings = vitk_article_get_warnings (article);
  g_autofree char *name = g_filename_display_name (typed);
  guint i;

  for (i = 0; i < warnings->len; i++)
    {
      const VitkWarning *warning = g_ptr_array_index (warnings, i);
      g_autofree char *finding = g_strdup_printf (_ ("%s:%d:%d: warning: %s"), name, warning->line,
                                                  warning->column, warning->message);

      print_finding (finding);
    }
}

/* Whether the notes beside the article are right. */
static gboolean
validate_notes (VitkWorkspace *workspace, const char *typed)
{
  const GError *error = vitk_workspace_get_notes_error (workspace);
  g_autoptr (GPtrArray) findings = vitk_workspace_check_notes (workspace);
  guint i;

  if (error != NULL)
    print_error (error, typed);
  for (i = 0; i < findings->len; i++)
    {
      const GError finding = { .message = g_ptr_array_index (findings, i) };

      print_error (&finding, typed);
    }
  return error == NULL && findings->len == 0;
}

/**
 * vitk_command_validate:
 * @command: this command
 * @corpus: (nullable): the file given with -c, which is refused
 * @argc: number of words
 * @argv: the words
 *
 * Prints every error and warning of an article and of the editor's notes beside it.
 *
 * Returns: an exit code
 */
int
vitk_command_validate (const VitkCommand *command, const char *corpus, int argc, char **argv)
{
  g_auto (GStrv) arguments = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (VitkWorkspace) workspace = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  if (!vitk_command_parse (command, NULL, argc, argv, &arguments, &status))
    return status;
  if (corpus != NULL)
    return vitk_command_refuse (command, _ ("the file comes after “validate”, without -c"));
  file = g_file_new_for_commandline_arg (arguments[0]);
  if (!g_file_is_native (file))
    {
      g_autofree char *message =
          g_strdup_printf (_ ("“%s” is not a file on this computer"), arguments[0]);

      vitk_command_complain (message);
      return VITK_COMMAND_FAILED;
    }
  workspace = vitk_workspace_open (file, NULL, &error);
  if (workspace == NULL)
    {
      print_error (error, arguments[0]);
      return VITK_COMMAND_FAILED;
    }
  print_warnings (vitk_workspace_get_article (workspace), arguments[0]);
  return validate_notes (workspace, arguments[0]) ? VITK_COMMAND_DONE : VITK_COMMAND_FAILED;
}
