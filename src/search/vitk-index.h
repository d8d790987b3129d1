/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "search/vitk-choices.h"
#include "search/vitk-search-results.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * VitkSearchOptions:
 * @limit: how many results at most
 * @expand: whether to search for what means the same too
 * @typing: whether the last word may not be finished
 * @only: (nullable) (element-type filename): in a catalog, the files and folders that are looked
 *   into; all if there is none
 */
typedef struct
{
  guint limit;
  gboolean expand;
  gboolean typing;
  GHashTable *only;
} VitkSearchOptions;

typedef struct _VitkIndex VitkIndex;

VitkIndex *vitk_index_new (VitkDocument *document, VitkGlossary *glossary, GError **error);
void vitk_index_free (VitkIndex *self);
VitkSearchResults *vitk_index_search (VitkIndex *self, VitkQuery *query,
                                      const VitkSearchOptions *options, GCancellable *cancellable,
                                      GError **error);
VitkChoices *vitk_index_get_choices (VitkIndex *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkIndex, vitk_index_free)

G_END_DECLS
