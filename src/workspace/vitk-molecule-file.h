/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-molecule.h"
#include "workspace/vitk-workspace.h"

G_BEGIN_DECLS

GPtrArray *vitk_molecule_file_read (GFile *file, GCancellable *cancellable, GError **error);
void vitk_molecule_file_read_async (GFile *file, GCancellable *cancellable,
                                    GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *vitk_molecule_file_read_finish (GAsyncResult *result, GError **error);
GFile *vitk_molecule_file_find (VitkWorkspace *workspace, const VitkFigure *figure);

G_END_DECLS
