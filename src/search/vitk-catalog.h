/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "search/vitk-index.h"

G_BEGIN_DECLS

/**
 * VitkSource:
 * @file: the path of an article's file
 * @changed: when it was changed, in microseconds since 1970
 * @size: bytes in it
 * @hash: (nullable): the hash of what is in it
 * @diagrams: (nullable): diagrams that belong to it, as it names their files, a line for each
 *
 * A file with those that belong to it, and how to tell whether they are still the same.
 */
typedef struct
{
  char *file;
  gint64 changed;
  gint64 size;
  char *hash;
  char *diagrams;
} VitkSource;

typedef struct _VitkCatalog VitkCatalog;

VitkCatalog *vitk_catalog_open (const char *path, gboolean write, GError **error);
void vitk_catalog_free (VitkCatalog *self);
guint vitk_catalog_count (VitkCatalog *self);
gboolean vitk_catalog_begin (VitkCatalog *self, GError **error);
gboolean vitk_catalog_commit (VitkCatalog *self, GError **error);
void vitk_catalog_roll_back (VitkCatalog *self);
VitkSource *vitk_catalog_dup_source (VitkCatalog *self, const char *file, GError **error);
GPtrArray *vitk_catalog_dup_files (VitkCatalog *self, const char *place, GError **error);
gboolean vitk_catalog_add (VitkCatalog *self, const VitkSource *source,
                           const VitkDocument *document, VitkGlossary *glossary, GError **error);
gboolean vitk_catalog_touch (VitkCatalog *self, const VitkSource *source, GError **error);
gboolean vitk_catalog_remove (VitkCatalog *self, const char *file, GError **error);
VitkSearchResults *vitk_catalog_search (VitkCatalog *self, VitkQuery *query,
                                        const VitkSearchOptions *options, GCancellable *cancellable,
                                        GError **error);
void vitk_source_free (VitkSource *source);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkCatalog, vitk_catalog_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkSource, vitk_source_free)

G_END_DECLS
