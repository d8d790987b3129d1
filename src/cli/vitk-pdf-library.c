/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "cli/vitk-pdf-library.h"

#include "cli/vitk-pdf-list.h"
#include "library/vitk-paper-scan.h"
#include "library/vitk-papers.h"
#include "library/vitk-reading-place.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <unistd.h>

/* The user's PDFs, held against an article. */
typedef struct
{
  VitkWorkspace *workspace;
  VitkPapers *papers;
  char *path; /* of the file they are kept in */
  char *key;  /* of the article */
  GPtrArray *matches;
} Library;

static int
fail (const GError *error)
{
  return vitk_command_fail (error->message);
}

static VitkPapers *
load (char **path)
{
  g_autoptr (GError) error = NULL;
  VitkPapers *papers;

  *path = vitk_papers_dup_path ();
  papers = vitk_papers_load (*path, &error);
  if (papers == NULL)
    fail (error);
  return papers;
}

static void
library_clear (Library *library)
{
  g_clear_pointer (&library->matches, g_ptr_array_unref);
  g_clear_pointer (&library->papers, vitk_papers_free);
  g_clear_object (&library->workspace);
  g_clear_pointer (&library->path, g_free);
  g_clear_pointer (&library->key, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Library, library_clear)

static VitkArticle *
get_article (const Library *library)
{
  return vitk_workspace_get_article (library->workspace);
}

static void
match_all (Library *library)
{
  g_clear_pointer (&library->matches, g_ptr_array_unref);
  library->matches = vitk_paper_match_all (library->papers, get_article (library), library->key);
}

/* Opens an article and the PDFs; says what is wrong. */
static gboolean
open_library (Library *library, const char *corpus)
{
  g_autoptr (GFile) file =
      corpus != NULL ? g_file_new_for_commandline_arg (corpus) : vitk_workspace_dup_shipped_file ();
  g_autofree char *uri = g_file_get_uri (file);

  library->workspace = vitk_command_open (corpus);
  if (library->workspace == NULL)
    return FALSE;
  library->papers = load (&library->path);
  if (library->papers == NULL)
    return FALSE;
  library->key = vitk_reading_place_dup_key (get_article (library), uri);
  match_all (library);
  return TRUE;
}

/* On a terminal the line of progress is written over and over. */
static void
tell_progress (guint n_done, guint n_files, gpointer user_data)
{
  g_autofree char *line = NULL;

  if (!isatty (STDERR_FILENO))
    return;
  line = g_strdup_printf (_ ("%u of %u"), n_done, n_files);
  fprintf (stderr, "\r%s%s", line, n_done == n_files ? "\n" : "");
}

/* Looks through all places, and keeps what it finds. Returns %NULL once it said what is wrong. */
static VitkPaperReport *
scan (VitkPapers *papers, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VitkPaperReport) report = vitk_paper_scan (papers, tell_progress, NULL, NULL, &error);
  guint i;

  for (i = 0; report != NULL && i < report->problems->len; i++)
    vitk_command_complain (g_ptr_array_index (report->problems, i));
  if (report != NULL && vitk_papers_save (papers, path, &error))
    return g_steal_pointer (&report);
  fail (error);
  return NULL;
}

static int
print_report (const VitkPaperReport *report)
{
  g_autoptr (VitkPrinter) printer = vitk_command_new_printer (0);
  /* Translators: what has become of PDFs. */
  g_autofree char *line =
      g_strdup_printf (_ ("%u added, %u moved, %u unchanged, %u gone"), report->n_added,
                       report->n_moved, report->n_known, report->n_gone);
  int status;

  vitk_printer_print_line (printer, line);
  status = vitk_command_finish (printer);
  return report->problems->len == 0 ? status : VITK_COMMAND_FAILED;
}

/**
 * vitk_pdf_library_add:
 * @paths: folders and files, as they were typed
 *
 * Remembers where the user's PDFs are, and reads what they say they are.
 *
 * Returns: an exit code
 */
int
vitk_pdf_library_add (char **paths)
{
  g_autofree char *path = NULL;
  g_autoptr (VitkPapers) papers = load (&path);
  g_autoptr (VitkPaperReport) report = NULL;
  guint i;

  if (papers == NULL)
    return VITK_COMMAND_FAILED;
  for (i = 0; paths[i] != NULL; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (paths[i]);
      g_autofree char *place = g_file_get_path (file);
      g_autofree char *message = NULL;

      if (place == NULL || !g_file_is_native (file))
        message = g_strdup_printf (_ ("“%s” is not a file on this computer"), paths[i]);
      else if (!g_file_test (place, G_FILE_TEST_EXISTS))
        message = g_strdup_printf (_ ("there is no file “%s”"), paths[i]);
      if (message != NULL)
        return vitk_command_fail (message);
      vitk_papers_add_place (papers, place);
    }
  report = scan (papers, path);
  return report != NULL ? print_report (report) : VITK_COMMAND_FAILED;
}

/**
 * vitk_pdf_library_list:
 * @corpus: (nullable): the file given with -c
 * @json: whether JSON is printed
 * @width: see vitk_printer_new()
 *
 * Lists the user's PDFs with the references they are, and the references that have none.
 *
 * Returns: an exit code
 */
int
vitk_pdf_library_list (const char *corpus, gboolean json, int width)
{
  g_auto (Library) library = { 0 };
  g_autoptr (GPtrArray) missing = NULL;
  g_autoptr (VitkPrinter) printer = NULL;

  if (!open_library (&library, corpus))
    return VITK_COMMAND_FAILED;
  missing = vitk_pdf_list_find_missing (library.matches, get_article (&library));
  printer = vitk_command_new_printer (json ? 0 : width);
  if (json)
    {
      vitk_pdf_list_print_json (printer, library.matches, missing);
      return vitk_command_finish (printer);
    }
  vitk_pdf_list_print (printer, library.matches);
  vitk_pdf_list_print_missing (printer, missing);
  return vitk_command_finish (printer);
}

/* -- what they are, and what the user says */

static VitkPaper *
find_paper (const Library *library, const char *typed)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (typed);
  g_autofree char *path = g_file_get_path (file);
  VitkPaper *paper = path != NULL ? vitk_papers_find_path (library->papers, path) : NULL;
  g_autofree char *message = NULL;

  if (paper != NULL)
    return paper;
  message = g_strdup_printf (_ ("“%s” is not one of your PDFs; “vitk2 pdf add” adds it"), typed);
  vitk_command_complain (message);
  return NULL;
}

static int
decide (Library *library, const char *hash, const char *typed, gboolean refuse)
{
  const VitkReference *reference = vitk_article_get_reference (get_article (library), typed);
  g_autofree char *message = NULL;
  g_autoptr (GError) error = NULL;

  if (reference == NULL)
    {
      message = g_strdup_printf (_ ("this article has no reference “%s”"), typed);
      return vitk_command_fail (message);
    }
  vitk_papers_set_verdict (library->papers, hash, library->key, reference->anchor->name,
                           refuse ? VITK_PAPER_VERDICT_REFUSED : VITK_PAPER_VERDICT_CONFIRMED);
  if (!vitk_papers_save (library->papers, library->path, &error))
    return fail (error);
  match_all (library);
  return VITK_COMMAND_DONE;
}

/* All of them, or the one with this hash. */
static int
print_matches (const Library *library, const char *hash, gboolean json, int width)
{
  g_autoptr (VitkPrinter) printer = vitk_command_new_printer (json ? 0 : width);
  g_autoptr (GPtrArray) missing =
      vitk_pdf_list_find_missing (library->matches, get_article (library));
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();
  guint i;

  for (i = 0; i < library->matches->len; i++)
    {
      const VitkPaperMatch *match = g_ptr_array_index (library->matches, i);

      if (hash == NULL || g_str_equal (match->paper->hash, hash))
        g_ptr_array_add (shown, (gpointer) match);
    }
  if (json)
    vitk_pdf_list_print_json (printer, shown, missing);
  for (i = 0; !json && i < shown->len; i++)
    vitk_pdf_list_print_match (printer, g_ptr_array_index (shown, i));
  return vitk_command_finish (printer);
}

/**
 * vitk_pdf_library_match:
 * @corpus: (nullable): the file given with -c
 * @path: (nullable): a PDF, as it was typed; %NULL for all
 * @reference: (nullable): the reference that it is, as it was typed
 * @refuse: whether it is not
 * @json: whether JSON is printed
 * @width: see vitk_printer_new()
 *
 * Prints what PDFs may be and why, once it was noted what the user says.
 *
 * Returns: an exit code
 */
int
vitk_pdf_library_match (const char *corpus, const char *path, const char *reference,
                        gboolean refuse, gboolean json, int width)
{
  g_auto (Library) library = { 0 };
  g_autofree char *hash = NULL;
  VitkPaper *paper;

  if (!open_library (&library, corpus))
    return VITK_COMMAND_FAILED;
  if (path != NULL)
    {
      paper = find_paper (&library, path);
      if (paper == NULL)
        return VITK_COMMAND_FAILED;
      hash = g_strdup (paper->hash);
    }
  if (reference != NULL && decide (&library, hash, reference, refuse) != VITK_COMMAND_DONE)
    return VITK_COMMAND_FAILED;
  return print_matches (&library, hash, json, width);
}

static gboolean
needs_user (const VitkPaperMatch *match)
{
  return match->ask || match->paper->state != VITK_PAPER_AVAILABLE;
}

/**
 * vitk_pdf_library_check:
 * @corpus: (nullable): the file given with -c
 * @json: whether JSON is printed
 * @width: see vitk_printer_new()
 *
 * Looks for PDFs again, and prints those that need the user: what may be one of several references,
 * was moved away, or cannot be read.
 *
 * Returns: an exit code: 1 if there are such
 */
int
vitk_pdf_library_check (const char *corpus, gboolean json, int width)
{
  g_auto (Library) library = { 0 };
  g_autoptr (VitkPaperReport) report = NULL;
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();
  g_autoptr (GPtrArray) missing = NULL;
  g_autoptr (VitkPrinter) printer = NULL;
  int status;
  guint i;

  if (!open_library (&library, corpus))
    return VITK_COMMAND_FAILED;
  g_clear_pointer (&library.matches, g_ptr_array_unref);
  report = scan (library.papers, library.path);
  if (report == NULL)
    return VITK_COMMAND_FAILED;
  match_all (&library);
  missing = vitk_pdf_list_find_missing (library.matches, get_article (&library));
  for (i = 0; i < library.matches->len; i++)
    if (needs_user (g_ptr_array_index (library.matches, i)))
      g_ptr_array_add (shown, g_ptr_array_index (library.matches, i));
  printer = vitk_command_new_printer (json ? 0 : width);
  if (json)
    vitk_pdf_list_print_json (printer, shown, missing);
  for (i = 0; !json && i < shown->len; i++)
    vitk_pdf_list_print_match (printer, g_ptr_array_index (shown, i));
  if (!json)
    vitk_pdf_list_print_missing (printer, missing);
  status = vitk_command_finish (printer);
  return shown->len == 0 && report->problems->len == 0 ? status : VITK_COMMAND_FAILED;
}
