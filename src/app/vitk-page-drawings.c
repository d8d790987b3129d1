/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
/* What an article has drawn, its diagrams and its molecules, read in a thread for the view that
 * shows it, and for the studies that stand in it. */
#include "config.h"

#include "app/vitk-page-drawings.h"

#include "widgets/vitk-diagram-view.h"
#include "widgets/vitk-molecule-view.h"
#include "widgets/vitk-picture-view.h"
#include "workspace/vitk-diagram-file.h"
#include "workspace/vitk-graphic.h"
#include "workspace/vitk-molecule-file.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  GtkWidget *view; /* weak */
  VitkArticle *article;
  const VitkFigure *figure; /* belongs to article */
} Reading;

static Reading *
reading_new (gpointer view, VitkWorkspace *workspace, const VitkFigure *figure)
{
  Reading *reading = g_new0 (Reading, 1);

  g_set_weak_pointer (&reading->view, view);
  reading->article = g_object_ref (vitk_workspace_get_article (workspace));
  reading->figure = figure;
  return reading;
}

static void
reading_free (Reading *reading)
{
  g_clear_weak_pointer (&reading->view);
  g_object_unref (reading->article);
  g_free (reading);
}

static void
molecules_read (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Reading *reading = user_data;
  VitkMoleculeView *view = (VitkMoleculeView *) reading->view;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) molecules = vitk_molecule_file_read_finish (result, &error);

  if (molecules != NULL && view != NULL)
    vitk_molecule_view_set_molecules (view, reading->article, reading->figure, molecules);
  else if (view != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    vitk_molecule_view_set_problem (view, error->message);
  reading_free (reading);
}

static void
go_to (VitkDiagramView *view, gpointer marks, guint place, VitkMarkFrame *frame)
{
  vitk_mark_frame_go_to (frame, marks, place);
}

static void
diagrams_read (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Reading *reading = user_data;
  g_autoptr (VitkDiagrams) diagrams = vitk_diagram_file_read_all_finish (result);

  if (diagrams != NULL && reading->view != NULL)
    vitk_diagram_view_set_diagrams (VITK_DIAGRAM_VIEW (reading->view), diagrams);
  reading_free (reading);
}

static void
fill_diagrams (VitkDiagramView *view, VitkWorkspace *workspace, VitkMarkFrame *frame,
               GCancellable *cancellable)
{
  g_signal_handlers_disconnect_by_func (view, go_to, frame);
  g_signal_connect_object (view, "go-to", G_CALLBACK (go_to), frame, 0);
  vitk_diagram_view_set_diagrams (view, NULL);
  vitk_diagram_file_read_all_async (workspace, cancellable, diagrams_read,
                                    reading_new (view, workspace, NULL));
}

static void
fill_molecules (VitkMoleculeView *view, VitkWorkspace *workspace, GCancellable *cancellable)
{
  const VitkFigure *figure = NULL;
  g_autoptr (GFile) file = vitk_graphic_find_first (workspace, vitk_molecule_is_file_name, &figure);

  if (file == NULL)
    vitk_molecule_view_set_problem (view, _ ("No figure of this article is drawn as molecules."));
  else
    vitk_molecule_file_read_async (file, cancellable, molecules_read,
                                   reading_new (view, workspace, figure));
}

static GFile *
find_graphic (GPtrArray *graphics, gpointer user_data)
{
  return vitk_workspace_dup_graphic (user_data, graphics);
}

static void
cancel (gpointer data)
{
  g_cancellable_cancel (data);
  g_object_unref (data);
}

/**
 * vitk_page_drawings_fill:
 * @view: a view, of drawings or of something else
 * @workspace: an open article
 * @frame: its text, where the words are shown that a diagram is drawn after
 *
 * Lets a view of drawings show those of an article, if it has some, as soon as they are read.
 */
void
vitk_page_drawings_fill (VitkStageView *view, VitkWorkspace *workspace, VitkMarkFrame *frame)
{
  GCancellable *cancellable = g_cancellable_new ();

  /* What was read for another article is stale. */
  g_object_set_data_full (G_OBJECT (view), "vitk-page-drawings", cancellable, cancel);
  if (VITK_IS_DIAGRAM_VIEW (view))
    fill_diagrams (VITK_DIAGRAM_VIEW (view), workspace, frame, cancellable);
  else if (VITK_IS_MOLECULE_VIEW (view))
    fill_molecules (VITK_MOLECULE_VIEW (view), workspace, cancellable);
  else if (VITK_IS_PICTURE_VIEW (view))
    vitk_picture_view_set_article (VITK_PICTURE_VIEW (view), vitk_workspace_get_article (workspace),
                                   find_graphic, g_object_ref (workspace), g_object_unref);
}

/* A diagram that cannot be read is a problem of its view. */
static void
desk_diagrams_read (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VitkStudyDesk) desk = user_data;
  g_autoptr (VitkDiagrams) diagrams = vitk_diagram_file_read_all_finish (result);

  if (diagrams != NULL)
    vitk_study_desk_set_diagrams (desk, diagrams);
}

static void
on_diagrams_wanted (VitkStudyDesk *desk, VitkWorkspace *workspace)
{
  vitk_diagram_file_read_all_async (workspace,
                                    g_object_get_data (G_OBJECT (desk), "vitk-page-drawings"),
                                    desk_diagrams_read, g_object_ref (desk));
}

static void
release (gpointer data, GClosure *closure)
{
  g_object_unref (data);
}

/**
 * vitk_page_drawings_serve:
 * @desk: the desk with the studies of an article
 * @workspace: the article
 *
 * Lets the diagrams of the article be read for the desk when they are asked for.
 */
void
vitk_page_drawings_serve (VitkStudyDesk *desk, VitkWorkspace *workspace)
{
  g_object_set_data_full (G_OBJECT (desk), "vitk-page-drawings", g_cancellable_new (), cancel);
  g_signal_handlers_disconnect_matched (desk, G_SIGNAL_MATCH_FUNC, 0, 0, NULL, on_diagrams_wanted,
                                        NULL);
  g_signal_connect_data (desk, "diagrams-wanted", G_CALLBACK (on_diagrams_wanted),
                         g_object_ref (workspace), release, 0);
}
