/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "cli/vitk-pdf-texts.h"

#include "cli/vitk-command.h"
#include "cli/vitk-report.h"
#include "library/vitk-reading-place.h"
#include "workspace/vitk-paper-texts.h"

#include <glib/gi18n-lib.h>

/* The user's PDFs; %NULL once it was said what is wrong. */
static VitkPapers *
load (void)
{
  g_autofree char *path = vitk_papers_dup_path ();
  g_autoptr (GError) error = NULL;
  VitkPapers *papers = vitk_papers_load (path, &error);

  if (papers == NULL)
    vitk_command_complain (error->message);
  return papers;
}

static GPtrArray *
match (VitkPapers *papers, VitkWorkspace *workspace)
{
  VitkArticle *article = vitk_workspace_get_article (workspace);
  g_autofree char *uri = g_file_get_uri (vitk_workspace_get_file (workspace));
  g_autofree char *key = vitk_reading_place_dup_key (article, uri);

  return vitk_paper_match_all (papers, article, key);
}

/**
 * vitk_pdf_texts_new_shelf:
 * @workspace: an open article
 *
 * Says so if it is not known which PDFs the user has.
 *
 * Returns: (transfer full): the PDFs of its references, to be searched
 */
VitkPaperShelf *
vitk_pdf_texts_new_shelf (VitkWorkspace *workspace)
{
  g_autofree char *path = vitk_paper_texts_dup_path ();
  VitkPaperShelf *shelf = vitk_paper_shelf_new (path);
  g_autoptr (VitkPapers) papers = load ();
  g_autoptr (GPtrArray) matches = papers != NULL ? match (papers, workspace) : NULL;
  GHashTable *table = vitk_paper_shelf_new_papers ();
  guint i;

  for (i = 0; matches != NULL && i < matches->len; i++)
    {
      const VitkPaperMatch *one = g_ptr_array_index (matches, i);

      if (one->chosen != NULL && one->paper->state == VITK_PAPER_AVAILABLE)
        vitk_paper_shelf_add (table, one->paper->hash, one->chosen, one->paper->path);
    }
  vitk_paper_shelf_set_papers (shelf, table);
  return shelf;
}

static int
print_report (const VitkIndexReport *report)
{
  /* Translators: what was done to the index of PDFs. */
  g_autofree char *line = g_strdup_printf (_ ("PDFs: %u added, %u removed, %u unchanged"),
                                           report->n_added, report->n_removed, report->n_same);

  return vitk_report_print (report, line);
}

/**
 * vitk_pdf_texts_index:
 * @corpus: (nullable): the file given with -c
 * @progress: is told how far it is
 *
 * Brings the index of the PDFs up to date that are references of the article.
 *
 * Returns: an exit code
 */
int
vitk_pdf_texts_index (const char *corpus, VitkIndexProgress progress)
{
  g_autoptr (VitkWorkspace) workspace = vitk_command_open (corpus);
  g_autoptr (VitkPapers) papers = workspace != NULL ? load () : NULL;
  g_autofree char *path = vitk_paper_texts_dup_path ();
  g_autoptr (GPtrArray) matches = NULL;
  g_autoptr (VitkPaperTexts) texts = NULL;
  g_autoptr (VitkIndexReport) report = NULL;
  g_autoptr (GError) error = NULL;

  if (papers == NULL)
    return VITK_COMMAND_FAILED;
  matches = match (papers, workspace);
  texts = vitk_paper_texts_new (papers);
  vitk_paper_texts_add (texts, matches, vitk_workspace_get_article (workspace));
  report = vitk_paper_texts_index (texts, path, progress, NULL, NULL, &error);
  if (report != NULL)
    return print_report (report);
  if (error->domain == VITK_DATABASE_ERROR)
    return vitk_command_fail_with_index (error);
  return vitk_command_fail (error->message);
}
