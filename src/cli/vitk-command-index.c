/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "cli/vitk-command-table.h"
#include "cli/vitk-pdf-texts.h"
#include "cli/vitk-report.h"
#include "workspace/vitk-catalog-file.h"
#include "workspace/vitk-indexer.h"

#include <glib/gi18n-lib.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

static volatile sig_atomic_t interrupted;

static void
interrupt (int number)
{
  interrupted = 1;
}

/* On a terminal the line of progress is written over and over. */
static gboolean
tell_progress (guint n_done, guint n_files, gpointer user_data)
{
  if (isatty (STDERR_FILENO))
    {
      g_autofree char *line = g_strdup_printf (_ ("%u of %u"), n_done, n_files);

      fprintf (stderr, "\r%s%s", line, n_done == n_files || interrupted ? "\n" : "");
    }
  return !interrupted;
}

static VitkCatalog *
open_catalog (GError **error)
{
  g_autofree char *path = vitk_indexer_dup_path ();
  g_autofree char *folder = g_path_get_dirname (path);

  g_mkdir_with_parents (folder, 0700);
  return vitk_catalog_open (path, TRUE, error);
}

/* The index is a cache. If it is damaged nothing is lost that cannot be read again. Returns whether
 * it was, and is gone. */
static gboolean
remove_damaged (GError **error)
{
  g_autofree char *path = vitk_indexer_dup_path ();

  if (!g_error_matches (*error, VITK_DATABASE_ERROR, VITK_DATABASE_ERROR_DAMAGED) ||
      !vitk_catalog_file_remove (path))
    return FALSE;
  g_clear_error (error);
  vitk_command_complain (_ ("the index was damaged; it is made anew"));
  return TRUE;
}

static VitkIndexReport *
run (VitkCatalog **catalog, GPtrArray *places, GError **error)
{
  *catalog = open_catalog (error);
  return *catalog != NULL ? vitk_indexer_run (*catalog, places, tell_progress, NULL, error) : NULL;
}

/* The places as they were typed, as full paths; %NULL once it was said that one is far away. */
static GPtrArray *
dup_places (char **arguments)
{
  g_autoptr (GPtrArray) places = g_ptr_array_new_with_free_func (g_free);
  guint i;

  for (i = 0; arguments[i] != NULL; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (arguments[i]);

      if (!g_file_is_native (file))
        {
          g_autofree char *message =
              g_strdup_printf (_ ("“%s” is not a file on this computer"), arguments[i]);

          vitk_command_complain (message);
          return NULL;
        }
      g_ptr_array_add (places, g_file_get_path (file));
    }
  return g_steal_pointer (&places);
}

static int
print_report (const VitkIndexReport *report, guint n_articles)
{
  /* Translators: what was done to the index, then how many articles it has now. */
  g_autofree char *line = g_strdup_printf (
      _ ("%u added, %u updated, %u removed, %u unchanged; %u in the index"), report->n_added,
      report->n_updated, report->n_removed, report->n_same, n_articles);

  return vitk_report_print (report, line);
}

static int
index_articles (GPtrArray *places)
{
  g_autoptr (VitkCatalog) catalog = NULL;
  g_autoptr (VitkIndexReport) report = NULL;
  g_autoptr (GError) error = NULL;

  report = run (&catalog, places, &error);
  if (report == NULL)
    {
      g_clear_pointer (&catalog, vitk_catalog_free);
      if (remove_damaged (&error))
        report = run (&catalog, places, &error);
    }
  if (report != NULL)
    return print_report (report, vitk_catalog_count (catalog));
  return vitk_command_fail_with_index (error);
}

/**
 * vitk_command_index:
 * @command: this command
 * @corpus: (nullable): the file given with -c
 * @argc: number of words
 * @argv: the words
 *
 * Brings the index of many articles up to date, and that of the PDFs of an article's references.
 *
 * Returns: an exit code
 */
int
vitk_command_index (const VitkCommand *command, const char *corpus, int argc, char **argv)
{
  gboolean pdfs = FALSE;
  const GOptionEntry entries[] = {
    { "pdfs", 'p', G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &pdfs,
      N_ ("Read the PDFs that are references of the article"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) arguments = NULL;
  g_autoptr (GPtrArray) places = NULL;
  int status;

  if (!vitk_command_parse (command, entries, argc, argv, &arguments, &status))
    return status;
  if (arguments[0] == NULL && !pdfs)
    return vitk_command_refuse (command, _ ("an argument is missing"));
  places = dup_places (arguments);
  if (places == NULL)
    return VITK_COMMAND_FAILED;
  signal (SIGINT, interrupt);
  status = places->len > 0 ? index_articles (places) : VITK_COMMAND_DONE;
  if (pdfs && !interrupted && vitk_pdf_texts_index (corpus, tell_progress) != VITK_COMMAND_DONE)
    status = VITK_COMMAND_FAILED;
  return status;
}
