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
 * Returns: (transfer full): the diagram, or %NULL with an error of %VITK_CORPUS_ERROR or
 *   %G_IO_ERROR
 */
VitkDiagram *
vitk_diagram_file_read (GFile *file, GCancellable *cancellable, GError **error)
{
  return vitk_sbgn_reader_read_file (file, cancellable, error);
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

static void
read_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  VitkDiagram *diagram = vitk_diagram_file_read (source, cancellable, &error);

  if (diagram != NULL)
    g_task_return_pointer (task, diagram, (GDestroyNotify) vitk_diagram_unref);
  else
    g_task_return_error (task, error);
}

/**
 * vitk_diagram_file_read_async:
 * @file: a file of SBGN-ML
 * @cancellable: (nullable): to stop it
 * @callback: called when it is done
 * @user_data: data for @callback
 *
 * As vitk_diagram_file_read(), in a thread.
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
 * @error: return location
 *
 * Returns: (transfer full): as vitk_diagram_file_read()
 */
VitkDiagram *
vitk_diagram_file_read_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
