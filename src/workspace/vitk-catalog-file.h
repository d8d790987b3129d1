/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "search/vitk-catalog.h"

G_BEGIN_DECLS

typedef struct _VitkCatalogFile VitkCatalogFile;

VitkCatalogFile *vitk_catalog_file_new (const char *path);
void vitk_catalog_file_free (VitkCatalogFile *self);
const char *vitk_catalog_file_get_path (VitkCatalogFile *self);
VitkCatalog *vitk_catalog_file_open (VitkCatalogFile *self, GError **error);
void vitk_catalog_file_close (VitkCatalogFile *self);
gboolean vitk_catalog_file_remove (const char *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkCatalogFile, vitk_catalog_file_free)

G_END_DECLS
