/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "cli/vitk-cli.h"

#include "cli/vitk-command-table.h"
#include "cli/vitk-help.h"
#include "cli/vitk-near-anchor.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <string.h>

static gboolean
is_set (const char *variable)
{
  const char *value = g_getenv (variable);

  return value != NULL && *value != '\0';
}

/* Whether there is something to show a window on: what GDK would try to reach. */
static gboolean
has_display (void)
{
  g_autofree char *socket = g_build_filename (g_get_user_runtime_dir (), "wayland-0", NULL);

  return is_set ("WAYLAND_DISPLAY") || is_set ("DISPLAY") || is_set ("BROADWAY_DISPLAY") ||
         g_file_test (socket, G_FILE_TEST_EXISTS);
}

/* Whether a word names a file; nothing that is not on this computer is asked. */
static gboolean
is_file (const char *word)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (word);

  return g_file_is_native (file) &&
         g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL) == G_FILE_TYPE_REGULAR;
}

/* Looks an anchor up before a window opens: a slip is told where it was typed. */
static gboolean
check_anchor (const char *file, const char *anchor, int *status)
{
  g_autoptr (VitkWorkspace) workspace = vitk_command_open (file);
  g_autofree char *message = NULL;
  VitkArticle *article;

  if (workspace == NULL)
    {
      *status = VITK_COMMAND_FAILED;
      return FALSE;
    }
  article = vitk_workspace_get_article (workspace);
  if (vitk_article_get_anchor (article, anchor) != NULL)
    return TRUE;
  if (file != NULL)
    {
      message = vitk_near_anchor_dup_message (article, anchor);
      *status = vitk_command_fail (message);
      return FALSE;
    }
  message = g_strdup_printf (_ ("“%s” is neither a command, a file nor an anchor of this article"),
                             anchor);
  vitk_command_complain (message);
  *status = VITK_COMMAND_WRONG_USAGE;
  return FALSE;
}

/* Whether [FILE] [ANCHOR] may be left to the window. An article is read here only if an anchor is
 * given, so that the window opens as fast as it can. */
static gboolean
check_place (char **words, int *status)
{
  guint n_words = g_strv_length (words);
  g_autofree char *message = NULL;

  if (n_words == 0)
    return TRUE;
  if (!is_file (words[0]) && n_words == 1)
    return check_anchor (NULL, words[0], status);
  if (!is_file (words[0]))
    message = g_strdup_printf (_ ("“%s” is neither a command nor a file"), words[0]);
  else if (n_words > 2)
    message = g_strdup_printf (_ ("“%s” is one argument too many"), words[2]);
  else
    return n_words == 1 || check_anchor (words[0], words[1], status);
  *status = vitk_command_refuse (NULL, message);
  return FALSE;
}

static gboolean
check_window (char **words, int *status)
{
  if (!check_place (words, status))
    return FALSE;
  if (has_display ())
    return TRUE;
  *status = vitk_command_fail (_ ("there is no display to open a window on; without one “vitk2 "
                                  "text”, “vitk2 show ANCHOR” and all that “vitk2 help” lists can "
                                  "be run"));
  return FALSE;
}

static int
run_command (char **words, const char *corpus)
{
  const VitkCommand *command;
  g_autofree char *message = NULL;

  if (words[0] == NULL)
    return vitk_command_refuse (NULL, _ ("no command comes after -c"));
  command = vitk_command_table_find (words[0]);
  if (command != NULL)
    return command->func (command, corpus, g_strv_length (words), words);
  message = g_strdup_printf (_ ("“%s” is not a command"), words[0]);
  return vitk_command_refuse (NULL, message);
}

static int
print_version (void)
{
  g_autoptr (VitkPrinter) printer = vitk_command_new_printer (0);

  vitk_printer_print_line (printer, "vitk2 " VITK_VERSION);
  return vitk_command_finish (printer);
}

static int
print_help (void)
{
  g_autoptr (VitkPrinter) printer = vitk_command_new_printer (VITK_HELP_WIDTH);

  vitk_help_print_program (printer);
  return vitk_command_finish (printer);
}

/* The options before a command; @words keeps what follows them, the program's name first. */
static gboolean
parse_options (char ***words, char **corpus, gboolean *help, gboolean *version, int *status)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;
  const GOptionEntry entries[] = {
    { "corpus", 'c', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, corpus, NULL, NULL },
    { "help", 'h', G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, help, NULL, NULL },
    { "version", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, version, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_strict_posix (context, TRUE);
  g_option_context_add_main_entries (context, entries, NULL);
  if (g_option_context_parse_strv (context, words, &error))
    return TRUE;
  *status = vitk_command_refuse (NULL, error->message);
  return FALSE;
}

/* Sets up translations, always in UTF-8. */
static void
init_locale (void)
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, VITK_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

/**
 * vitk_cli_run:
 * @argc: number of words of the command line
 * @argv: the words, the program's name first; not changed
 * @status: (out): the exit code, if the program is over
 *
 * Runs the program without a window if the command line asks for that, or is wrong, or there is no
 * display. Reads, writes and prints before it returns; never connects to a display.
 *
 * Returns: %TRUE if the program is over, %FALSE if it goes on with a window, which finds FILE and
 *   ANCHOR in @argv
 */
gboolean
vitk_cli_run (int argc, char **argv, int *status)
{
  g_auto (GStrv) words = g_new0 (char *, argc + 1);
  g_autofree char *corpus = NULL;
  gboolean help = FALSE;
  gboolean version = FALSE;
  char **rest;
  int i;

  /* The bus starts the program so: to be asked, not to print. */
  if (argc == 2 && g_str_equal (argv[1], "--gapplication-service"))
    return FALSE;
  init_locale ();
  for (i = 0; i < argc; i++)
    words[i] = g_strdup (argv[i]);
  if (!parse_options (&words, &corpus, &help, &version, status))
    return TRUE;
  rest = words + MIN (g_strv_length (words), 1);
  if (rest[0] != NULL && g_str_equal (rest[0], "--"))
    rest++;
  if (help)
    *status = print_help ();
  else if (version)
    *status = print_version ();
  else if (corpus != NULL || (rest[0] != NULL && vitk_command_table_find (rest[0]) != NULL))
    *status = run_command (rest, corpus);
  else
    return !check_window (rest, status);
  return TRUE;
}
