/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "cli/vitk-command.h"

#include "base/vitk-database.h"
#include "cli/vitk-help.h"

#include <glib/gi18n-lib.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/**
 * vitk_command_complain:
 * @message: what is wrong
 *
 * Says on standard error what is wrong, in one line whatever names of files are in it.
 */
void
vitk_command_complain (const char *message)
{
  g_autofree char *valid = g_utf8_make_valid (message, -1);
  g_autoptr (GString) line = g_string_new ("vitk2: ");
  const char *p;

  for (p = valid; *p != '\0'; p = g_utf8_next_char (p))
    g_string_append_unichar (line, g_unichar_iscntrl (g_utf8_get_char (p)) ? 0xfffd
                                                                           : g_utf8_get_char (p));
  g_string_append_c (line, '\n');
  fputs (line->str, stderr);
}

/**
 * vitk_command_fail:
 * @message: what is wrong
 *
 * Returns: the exit code of a command that could not do its work, once that was said
 */
int
vitk_command_fail (const char *message)
{
  vitk_command_complain (message);
  return VITK_COMMAND_FAILED;
}

/**
 * vitk_command_refuse:
 * @command: (nullable): the command, or %NULL for the program
 * @message: what is wrong
 *
 * Returns: the exit code of a command that was called wrongly, once that was said and where the
 *   right way is told
 */
int
vitk_command_refuse (const VitkCommand *command, const char *message)
{
  g_autofree char *line = NULL;

  if (command != NULL)
    line = g_strdup_printf (_ ("%s; see “vitk2 %s --help”"), message, command->name);
  else
    line = g_strdup_printf (_ ("%s; see “vitk2 --help”"), message);
  vitk_command_complain (line);
  return VITK_COMMAND_WRONG_USAGE;
}

/**
 * vitk_command_refuse_query:
 * @query: a query with problems
 *
 * Returns: the exit code of a command whose query is wrong, once every mistake was said, each on a
 *   line of its own
 */
int
vitk_command_refuse_query (const VitkQuery *query)
{
  guint i;

  for (i = 0; i < query->problems->len; i++)
    vitk_command_complain (((VitkQueryProblem *) g_ptr_array_index (query->problems, i))->message);
  return VITK_COMMAND_WRONG_USAGE;
}

/* The folder of a file, with the slash after it, as messages of the readers begin. */
static char *
dup_folder_name (const char *typed)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (typed);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *name = folder != NULL ? g_file_get_parse_name (folder) : g_strdup ("");

  return g_str_has_suffix (name, "/") ? g_steal_pointer (&name) : g_strconcat (name, "/", NULL);
}

/**
 * vitk_command_dup_message:
 * @error: what the readers say
 * @typed: (nullable): the file as it was typed
 *
 * Returns: (transfer full): the message, with files named from where the user stands: as @typed is
 */
char *
vitk_command_dup_message (const GError *error, const char *typed)
{
  g_autofree char *display = NULL;
  g_autofree char *folder = NULL;
  const char *slash;

  if (typed == NULL)
    return g_strdup (error->message);
  display = g_filename_display_name (typed);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return g_strdup_printf (_ ("there is no file “%s”"), display);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    return g_strdup_printf (_ ("“%s” is a folder"), display);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    return g_strdup_printf (_ ("“%s” may not be read"), display);
  folder = dup_folder_name (typed);
  if (!g_str_has_prefix (error->message, folder))
    return g_strdup (error->message);
  slash = strrchr (display, '/');
  return g_strdup_printf ("%.*s%s", slash != NULL ? (int) (slash + 1 - display) : 0, display,
                          error->message + strlen (folder));
}

/**
 * vitk_command_fail_with:
 * @error: what the readers say
 * @typed: (nullable): the file as it was typed
 *
 * Returns: as vitk_command_fail()
 */
int
vitk_command_fail_with (const GError *error, const char *typed)
{
  g_autofree char *message = vitk_command_dup_message (error, typed);

  return vitk_command_fail (message);
}

/**
 * vitk_command_fail_with_study:
 * @name: what is neither a reference nor a row
 *
 * Returns: as vitk_command_fail()
 */
int
vitk_command_fail_with_study (const char *name)
{
  g_autofree char *message = g_strdup_printf (
      _ ("“%s” is neither a reference of this article nor a row that tells of a study"), name);

  return vitk_command_fail (message);
}

/**
 * vitk_command_dup_index_message:
 * @error: an error of %VITK_DATABASE_ERROR
 *
 * Returns: (transfer full): what is wrong with the index of many articles
 */
char *
vitk_command_dup_index_message (const GError *error)
{
  if (error->domain == VITK_DATABASE_ERROR)
    switch (error->code)
      {
      case VITK_DATABASE_ERROR_DAMAGED:
        return g_strdup (_ ("the index of articles is damaged; “vitk2 index” makes it anew"));
      case VITK_DATABASE_ERROR_NEWER:
        return g_strdup (_ ("a newer VitK2 made the index of articles"));
      case VITK_DATABASE_ERROR_FULL:
        return g_strdup (_ ("the index of articles cannot be written: the disk is full"));
      case VITK_DATABASE_ERROR_READ_ONLY:
        return g_strdup (_ ("the index of articles is not there or may not be used"));
      case VITK_DATABASE_ERROR_BUSY:
        return g_strdup (_ ("another program is writing the index of articles"));
      default:
        break;
      }
  return g_strdup_printf (_ ("the index of articles: %s"), error->message);
}

/**
 * vitk_command_fail_with_index:
 * @error: an error of %VITK_DATABASE_ERROR
 *
 * Returns: as vitk_command_fail()
 */
int
vitk_command_fail_with_index (const GError *error)
{
  g_autofree char *message = vitk_command_dup_index_message (error);

  return vitk_command_fail (message);
}

/**
 * vitk_command_width_entry:
 * @width: where the width goes
 *
 * Returns: the option that says how wide lines may be
 */
GOptionEntry
vitk_command_width_entry (int *width)
{
  return (GOptionEntry) { .long_name = "width",
                          .short_name = 'w',
                          .arg = G_OPTION_ARG_INT,
                          .arg_data = width,
                          .description = N_ ("Break lines at COLUMNS; 0 never breaks them"),
                          .arg_description = N_ ("COLUMNS") };
}

static gboolean
parse_options (const GOptionEntry *entries, char ***words, gboolean *help, GError **error)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  const GOptionEntry help_entries[] = {
    { "help", 'h', G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, help, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };

  g_option_context_set_help_enabled (context, FALSE);
  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, help_entries, NULL);
  return g_option_context_parse_strv (context, words, error);
}

/**
 * vitk_command_parse:
 * @command: the command
 * @entries: (nullable): its options, besides --help
 * @argc: number of words
 * @argv: the words, the command's name first
 * @arguments: (out) (transfer full): what is no option, ended by %NULL
 * @status: (out): the exit code, if the command is over
 *
 * Reads the options and counts the arguments of a command. Prints its help if that is asked for.
 *
 * Returns: whether the command goes on
 */
gboolean
vitk_command_parse (const VitkCommand *command, const GOptionEntry *entries, int argc, char **argv,
                    char ***arguments, int *status)
{
  g_auto (GStrv) words = g_new0 (char *, argc + 1);
  g_autoptr (GError) error = NULL;
  gboolean help = FALSE;
  guint n_words;
  guint first = 1;
  int i;

  for (i = 0; i < argc; i++)
    words[i] = g_strdup (argv[i]);
  if (!parse_options (entries, &words, &help, &error))
    {
      *status = vitk_command_refuse (command, error->message);
      return FALSE;
    }
  if (help)
    {
      g_autoptr (VitkPrinter) printer = vitk_command_new_printer (VITK_HELP_WIDTH);

      vitk_help_print_command (printer, command, entries);
      *status = vitk_command_finish (printer);
      return FALSE;
    }
  if (words[1] != NULL && g_str_equal (words[1], "--"))
    first = 2;
  n_words = g_strv_length (words + first);
  if (n_words < command->n_required)
    *status = vitk_command_refuse (command, _ ("an argument is missing"));
  else if (n_words > command->n_allowed)
    {
      g_autofree char *message =
          g_strdup_printf (_ ("“%s” is one argument too many"), words[first + command->n_allowed]);

      *status = vitk_command_refuse (command, message);
    }
  else
    {
      *arguments = g_strdupv (words + first);
      return TRUE;
    }
  return FALSE;
}

/**
 * vitk_command_check_word:
 * @command: the command
 * @option: an option of it
 * @word: (nullable): what was given to it
 * @words: what may be given to it, ended by %NULL
 * @status: (out): the exit code, if the command is over
 *
 * Returns: whether @word is one of @words, or not given; the user is told if not
 */
gboolean
vitk_command_check_word (const VitkCommand *command, const char *option, const char *word,
                         const char *const *words, int *status)
{
  g_autofree char *list = NULL;
  g_autofree char *message = NULL;

  if (word == NULL || g_strv_contains (words, word))
    return TRUE;
  list = g_strjoinv (C_ ("list", ", "), (char **) words);
  message = g_strdup_printf (_ ("%s takes one of %s, not “%s”"), option, list, word);
  *status = vitk_command_refuse (command, message);
  return FALSE;
}

/**
 * vitk_command_open:
 * @corpus: (nullable): the file given with -c
 *
 * Opens the article a command is about: @corpus, or the one that the program comes with.
 *
 * Returns: (transfer full) (nullable): the open article, or %NULL once it was said what is wrong
 */
VitkWorkspace *
vitk_command_open (const char *corpus)
{
  g_autoptr (GFile) file =
      corpus != NULL ? g_file_new_for_commandline_arg (corpus) : vitk_workspace_dup_shipped_file ();
  g_autofree char *shipped = corpus == NULL ? g_file_get_path (file) : NULL;
  g_autoptr (GError) error = NULL;
  VitkWorkspace *workspace;

  /* Nothing is fetched over a network, not even by way of a mounted host. */
  if (!g_file_is_native (file))
    {
      g_autofree char *message =
          g_strdup_printf (_ ("“%s” is not a file on this computer"), corpus);

      vitk_command_complain (message);
      return NULL;
    }
  workspace = vitk_workspace_open (file, NULL, &error);
  if (workspace == NULL)
    vitk_command_fail_with (error, corpus != NULL ? corpus : shipped);
  return workspace;
}

/**
 * vitk_command_report_notes:
 * @workspace: an open article
 * @corpus: (nullable): the file given with -c
 *
 * For the commands that print the editor's notes: says so if there are some that cannot be read.
 *
 * Returns: the exit code
 */
int
vitk_command_report_notes (VitkWorkspace *workspace, const char *corpus)
{
  const GError *error = vitk_workspace_get_notes_error (workspace);

  return error != NULL ? vitk_command_fail_with (error, corpus) : VITK_COMMAND_DONE;
}

/**
 * vitk_command_new_printer:
 * @width: see vitk_printer_new()
 *
 * Returns: (transfer full): a printer on standard output
 */
VitkPrinter *
vitk_command_new_printer (int width)
{
  /* A reader that closes the pipe is seen by the writing that fails then. */
  signal (SIGPIPE, SIG_IGN);
  return vitk_printer_new (STDOUT_FILENO, width);
}

/**
 * vitk_command_finish:
 * @printer: a printer
 *
 * Writes what is left.
 *
 * Returns: the exit code, once it was said if something could not be written
 */
int
vitk_command_finish (VitkPrinter *printer)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  if (vitk_printer_finish (printer, &error))
    return VITK_COMMAND_DONE;
  message = g_strdup_printf (_ ("the output cannot be written: %s"), error->message);
  return vitk_command_fail (message);
}
