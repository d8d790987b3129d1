/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-reference.h"
#include "search/vitk-catalog.h"

G_BEGIN_DECLS

#define VITK_TYPE_PAPER_SHELF (vitk_paper_shelf_get_type ())
G_DECLARE_FINAL_TYPE (VitkPaperShelf, vitk_paper_shelf, VITK, PAPER_SHELF, GObject)

VitkPaperShelf *vitk_paper_shelf_new (const char *path);
GHashTable *vitk_paper_shelf_new_papers (void);
void vitk_paper_shelf_add (GHashTable *papers, const char *hash, const VitkReference *reference,
                           const char *path);
void vitk_paper_shelf_set_papers (VitkPaperShelf *self, GHashTable *papers);
gboolean vitk_paper_shelf_is_empty (VitkPaperShelf *self);
VitkSearchResults *vitk_paper_shelf_search (VitkPaperShelf *self, VitkQuery *query,
                                            const VitkSearchOptions *options,
                                            GCancellable *cancellable, char **problem);

G_END_DECLS
