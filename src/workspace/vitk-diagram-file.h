/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-diagrams.h"
#include "workspace/vitk-workspace.h"

G_BEGIN_DECLS

VitkDiagram *vitk_diagram_file_read (GFile *file, GCancellable *cancellable, GError **error);
GPtrArray *vitk_diagram_file_read_maps (GFile *file, GCancellable *cancellable, GError **error);
void vitk_diagram_file_read_async (GFile *file, GCancellable *cancellable,
                                   GAsyncReadyCallback callback, gpointer user_data);
VitkDiagrams *vitk_diagram_file_read_finish (GAsyncResult *result);
GFile *vitk_diagram_file_find (VitkWorkspace *workspace, const VitkFigure *figure);
VitkDiagrams *vitk_diagram_file_read_all (VitkWorkspace *workspace, GCancellable *cancellable);
void vitk_diagram_file_read_all_async (VitkWorkspace *workspace, GCancellable *cancellable,
                                       GAsyncReadyCallback callback, gpointer user_data);
VitkDiagrams *vitk_diagram_file_read_all_finish (GAsyncResult *result);

G_END_DECLS
