/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "evidence/vitk-studies.h"
#include "model/vitk-article.h"
#include "model/vitk-note.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define VITK_TYPE_WORKSPACE (vitk_workspace_get_type ())
G_DECLARE_FINAL_TYPE (VitkWorkspace, vitk_workspace, VITK, WORKSPACE, GObject)

VitkWorkspace *vitk_workspace_open (GFile *file, GCancellable *cancellable, GError **error);
void vitk_workspace_open_async (GFile *file, GCancellable *cancellable,
                                GAsyncReadyCallback callback, gpointer user_data);
VitkWorkspace *vitk_workspace_open_finish (GAsyncResult *result, GError **error);
GFile *vitk_workspace_dup_shipped_file (void);

GFile *vitk_workspace_get_file (VitkWorkspace *self);
VitkArticle *vitk_workspace_get_article (VitkWorkspace *self);
GPtrArray *vitk_workspace_get_notes (VitkWorkspace *self);
VitkStudies *vitk_workspace_get_studies (VitkWorkspace *self);
const GError *vitk_workspace_get_notes_error (VitkWorkspace *self);
GPtrArray *vitk_workspace_check_notes (VitkWorkspace *self);
GPtrArray *vitk_workspace_dup_notes_at (VitkWorkspace *self, const VitkAnchor *anchor);
GFile *vitk_workspace_dup_graphic (VitkWorkspace *self, GPtrArray *graphics);

G_END_DECLS
