/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
/* The diagram of an article, read in a thread for the view that shows it. */
#include "app/vitk-page-diagram.h"

#include "workspace/vitk-diagram-file.h"

typedef struct
{
  VitkDiagramView *view; /* weak */
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
  g_autoptr (VitkDiagram) diagram = vitk_diagram_file_read_finish (result, &error);

  if (diagram != NULL && reading->view != NULL)
    vitk_diagram_view_set_diagram (reading->view, reading->article, reading->figure, diagram);
  else if (reading->view != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    vitk_diagram_view_set_problem (reading->view, error->message);
  reading_free (reading);
}

static void
cancel (gpointer data)
{
  g_cancellable_cancel (data);
  g_object_unref (data);
}

static void
go_to (VitkDiagramView *view, gpointer marks, guint place, VitkMarkFrame *frame)
{
  vitk_mark_frame_go_to (frame, marks, place);
}

/* The first figure of the article that is a diagram, and its file. */
static GFile *
find_file (VitkWorkspace *workspace, const VitkFigure **figure)
{
  GPtrArray *figures = vitk_article_get_figures (vitk_workspace_get_article (workspace));
  GFile *file = NULL;
  guint i;

  for (i = 0; file == NULL && i < figures->len; i++)
    {
      *figure = g_ptr_array_index (figures, i);
      file = vitk_diagram_file_find (workspace, *figure);
    }
  return file;
}

/**
 * vitk_page_diagram_fill:
 * @view: a view
 * @workspace: an open article
 * @frame: its text, where the words are shown that a diagram is drawn after
 *
 * Lets a view show the diagram of an article, if it has one, as soon as that is read.
 */
void
vitk_page_diagram_fill (VitkDiagramView *view, VitkWorkspace *workspace, VitkMarkFrame *frame)
{
  const VitkFigure *figure = NULL;
  g_autoptr (GFile) file = find_file (workspace, &figure);
  GCancellable *cancellable = g_cancellable_new ();
  Reading *reading;

  /* What was read for another article is stale. */
  g_object_set_data_full (G_OBJECT (view), "vitk-page-diagram", cancellable, cancel);
  g_signal_handlers_disconnect_by_func (view, go_to, frame);
  g_signal_connect_object (view, "go-to", G_CALLBACK (go_to), frame, 0);
  vitk_diagram_view_forget (view);
  if (file == NULL)
    {
      vitk_diagram_view_set_problem (view, NULL);
      return;
    }
  reading = g_new0 (Reading, 1);
  g_set_weak_pointer (&reading->view, view);
  reading->article = g_object_ref (vitk_workspace_get_article (workspace));
  reading->figure = figure;
  vitk_diagram_file_read_async (file, cancellable, on_read, reading);
}
