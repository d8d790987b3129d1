/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "search/vitk-index.h"
#include "workspace/vitk-paper-shelf.h"
#include "workspace/vitk-shelf.h"
#include "workspace/vitk-workspace.h"

G_BEGIN_DECLS

#define VITK_TYPE_SEARCHER (vitk_searcher_get_type ())
G_DECLARE_FINAL_TYPE (VitkSearcher, vitk_searcher, VITK, SEARCHER, GObject)

VitkSearcher *vitk_searcher_new (VitkWorkspace *workspace);
void vitk_searcher_set_shelf (VitkSearcher *self, VitkShelf *shelf);
void vitk_searcher_set_papers (VitkSearcher *self, VitkPaperShelf *papers);
VitkSearchResults *vitk_searcher_search (VitkSearcher *self, VitkQuery *query,
                                         const VitkSearchOptions *options,
                                         GCancellable *cancellable, GError **error);
void vitk_searcher_search_async (VitkSearcher *self, VitkQuery *query,
                                 const VitkSearchOptions *options, GCancellable *cancellable,
                                 GAsyncReadyCallback callback, gpointer user_data);
void vitk_searcher_search_papers_async (VitkSearcher *self, VitkQuery *query,
                                        const VitkSearchOptions *options, GCancellable *cancellable,
                                        GAsyncReadyCallback callback, gpointer user_data);
gboolean vitk_searcher_wait (VitkSearcher *self, gint64 microseconds);
VitkSearchResults *vitk_searcher_search_finish (VitkSearcher *self, GAsyncResult *result,
                                                GError **error);
VitkChoices *vitk_searcher_get_choices (VitkSearcher *self);

G_END_DECLS
