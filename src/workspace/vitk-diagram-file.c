/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "workspace/vitk-diagram-file.h"

#include "corpus/vitk-sbgn-reader.h"
#include "workspace/vitk-graphic.h"

/**
 * vitk_diagram_file_read:
 * @file: a file of SBGN-ML
 * @cancellable: (nullable): to stop it
 * @error: return location
 *
 * Returns: (transfer full): the diagram that a figure with this file is, the first in it, or %NULL
 *   with an error of %VITK_CORPUS_ERROR or %G_IO_ERROR
 */
VitkDiagram *
vitk_diagram_file_read (GFile *file, GCancellable *cancellable, GError **error)
{
  return vitk_sbgn_reader_read_file (file, cancellable, error);
}

/**
 * vitk_diagram_file_read_maps:
 * @file: a file of SBGN-ML
 * @cancellable: (nullable): to stop it
 * @error: return location
 *
 * Returns: (transfer full) (element-type VitkDiagram): all diagrams in it, at least one, or %NULL
 *   with an error of %VITK_CORPUS_ERROR or %G_IO_ERROR
 */
GPtrArray *
vitk_diagram_file_read_maps (GFile *file, GCancellable *cancellable, GError **error)
{
  return vitk_sbgn_reader_read_maps (file, cancellable, error);
}

/**
 * vitk_diagram_file_find:
 * @workspace: an open article
 * @figure: a figure of it
 *
 * Looks at the disk.
 *
 * Returns: (transfer full) (nullable): the diagram among the files of @figure, if there is one
 */
GFile *
vitk_diagram_file_find (VitkWorkspace *workspace, const VitkFigure *figure)
{
  return vitk_graphic_find_of_kind (workspace, figure->graphics, vitk_diagram_is_file_name);
}

static VitkDiagrams *
read_all (VitkWorkspace *workspace, GCancellable *cancellable)
{
  VitkArticle *article = vitk_workspace_get_article (workspace);
  GPtrArray *figures = vitk_article_get_figures (article);
  VitkDiagrams *diagrams = vitk_diagrams_new (article);
  guint i;

  for (i = 0; i < figures->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      const VitkFigure *figure = g_ptr_array_index (figures, i);
      g_autoptr (GFile) file = vitk_diagram_file_find (workspace, figure);
      g_autoptr (GError) error = NULL;
      g_autoptr (VitkDiagram) diagram = NULL;

      if (file == NULL)
        continue;
      diagram = vitk_diagram_file_read (file, cancellable, &error);
      vitk_diagrams_add (diagrams, figure, diagram, error != NULL ? error->message : NULL);
    }
  return diagrams;
}

/**
 * vitk_diagram_file_read_all:
 * @workspace: an open article
 * @cancellable: (nullable): to stop it
 *
 * Reads them once, as the article: whoever asks again, in whatever thread, is given the same.
 *
 * Returns: (transfer full): all figures of it that are diagrams; those that cannot be read say why
 */
VitkDiagrams *
vitk_diagram_file_read_all (VitkWorkspace *workspace, GCancellable *cancellable)
{
  /* Held while they are read, so that who asks meanwhile waits for them. */
  static GMutex mutex;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);
  VitkDiagrams *known = g_object_get_data (G_OBJECT (workspace), "vitk-diagrams");

  if (known == NULL)
    {
      known = read_all (workspace, cancellable);
      if (g_cancellable_is_cancelled (cancellable))
        return known;
      g_object_set_data_full (G_OBJECT (workspace), "vitk-diagrams", known,
                              (GDestroyNotify) vitk_diagrams_unref);
    }
  return vitk_diagrams_ref (known);
}

static void
read_all_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_task_return_pointer (task, vitk_diagram_file_read_all (source, cancellable),
                         (GDestroyNotify) vitk_diagrams_unref);
}

/**
 * vitk_diagram_file_read_all_async:
 * @workspace: an open article
 * @cancellable: (nullable): to stop it
 * @callback: called when it is done
 * @user_data: data for @callback
 *
 * As vitk_diagram_file_read_all(), in a thread.
 */
void
vitk_diagram_file_read_all_async (VitkWorkspace *workspace, GCancellable *cancellable,
                                  GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (workspace, cancellable, callback, user_data);

  g_task_run_in_thread (task, read_all_in_thread);
}

/**
 * vitk_diagram_file_read_all_finish:
 * @result: what the callback was given
 *
 * Returns: (transfer full) (nullable): as vitk_diagram_file_read_all(); %NULL if it was stopped
 */
VitkDiagrams *
vitk_diagram_file_read_all_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}

static void
read_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autoptr (VitkArticle) none = vitk_article_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) maps = vitk_diagram_file_read_maps (source, cancellable, &error);
  VitkDiagrams *diagrams = vitk_diagrams_new (none);
  guint i;

  if (maps == NULL)
    vitk_diagrams_add (diagrams, NULL, NULL, error->message);
  for (i = 0; maps != NULL && i < maps->len; i++)
    vitk_diagrams_add (diagrams, NULL, g_ptr_array_index (maps, i), NULL);
  g_task_return_pointer (task, diagrams, (GDestroyNotify) vitk_diagrams_unref);
}

/**
 * vitk_diagram_file_read_async:
 * @file: a file of SBGN-ML
 * @cancellable: (nullable): to stop it
 * @callback: called when it is done
 * @user_data: data for @callback
 *
 * As vitk_diagram_file_read_maps(), in a thread.
 */
void
vitk_diagram_file_read_async (GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback,
                              gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (file, cancellable, callback, user_data);

  g_task_run_in_thread (task, read_in_thread);
}

/**
 * vitk_diagram_file_read_finish:
 * @result: what the callback was given
 *
 * Returns: (transfer full) (nullable): the diagrams, that no article has, or why they cannot be
 *   read; %NULL if it was stopped
 */
VitkDiagrams *
vitk_diagram_file_read_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}
