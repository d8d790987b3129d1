/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
/* The molecules of an article, read in a thread for the view that shows them. */
#include "config.h"

#include "app/vitk-page-molecules.h"

#include "workspace/vitk-molecule-file.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  VitkMoleculeView *view; /* weak */
  VitkArticle *article;
  const VitkFigure *figure; /* belongs to article */
} Reading;

static void
reading_free (Reading *reading)
{
  g_clear_weak_pointer (&reading->view);
  g_object_unref (reading->article);
  g_free (reading);
}

static void
on_read (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Reading *reading = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) molecules = vitk_molecule_file_read_finish (result, &error);

  if (molecules != NULL && reading->view != NULL)
    vitk_molecule_view_set_molecules (reading->view, reading->article, reading->figure, molecules);
  else if (reading->view != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    vitk_molecule_view_set_problem (reading->view, error->message);
  reading_free (reading);
}

static void
cancel (gpointer data)
{
  g_cancellable_cancel (data);
  g_object_unref (data);
}

/* The first figure of the article that is molecules, and its file. */
static GFile *
find_file (VitkWorkspace *workspace, const VitkFigure **figure)
{
  GPtrArray *figures = vitk_article_get_figures (vitk_workspace_get_article (workspace));
  GFile *file = NULL;
  guint i;

  for (i = 0; file == NULL && i < figures->len; i++)
    {
      *figure = g_ptr_array_index (figures, i);
      file = vitk_molecule_file_find (workspace, *figure);
    }
  return file;
}

/**
 * vitk_page_molecules_fill:
 * @view: a view
 * @workspace: an open article
 *
 * Lets a view show the molecules of an article, if it has some, as soon as they are read.
 */
void
vitk_page_molecules_fill (VitkMoleculeView *view, VitkWorkspace *workspace)
{
  const VitkFigure *figure = NULL;
  g_autoptr (GFile) file = find_file (workspace, &figure);
  GCancellable *cancellable = g_cancellable_new ();
  Reading *reading;

  /* What was read for another article is stale. */
  g_object_set_data_full (G_OBJECT (view), "vitk-page-molecules", cancellable, cancel);
  if (file == NULL)
    {
      vitk_molecule_view_set_problem (view, _ ("No figure of this article is drawn as molecules."));
      return;
    }
  reading = g_new0 (Reading, 1);
  g_set_weak_pointer (&reading->view, view);
  reading->article = g_object_ref (vitk_workspace_get_article (workspace));
  reading->figure = figure;
  vitk_molecule_file_read_async (file, cancellable, on_read, reading);
}
