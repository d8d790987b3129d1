/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "search/vitk-catalog.h"

G_BEGIN_DECLS

#define VITK_TYPE_SHELF (vitk_shelf_get_type ())
G_DECLARE_FINAL_TYPE (VitkShelf, vitk_shelf, VITK, SHELF, GObject)

VitkShelf *vitk_shelf_new (const char *path);
VitkSearchResults *vitk_shelf_search (VitkShelf *self, VitkQuery *query,
                                      const VitkSearchOptions *options, GCancellable *cancellable,
                                      char **problem);

G_END_DECLS
