/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "search/vitk-catalog.h"

G_BEGIN_DECLS

/**
 * VitkIndexReport:
 * @n_added: articles that are new in the index
 * @n_updated: articles that were read again
 * @n_removed: articles that are gone
 * @n_same: articles that have not changed
 * @failed: (element-type utf8): what could not be read and why, a line for each
 * @stopped: whether it was stopped before the end
 */
typedef struct
{
  guint n_added;
  guint n_updated;
  guint n_removed;
  guint n_same;
  GPtrArray *failed;
  gboolean stopped;
} VitkIndexReport;

/**
 * VitkIndexProgress:
 * @n_done: files that are done
 * @n_files: files that there are
 * @user_data: data of the caller
 *
 * Returns: whether to go on
 */
typedef gboolean (*VitkIndexProgress) (guint n_done, guint n_files, gpointer user_data);

char *vitk_indexer_dup_path (void);
VitkIndexReport *vitk_indexer_run (VitkCatalog *catalog, GPtrArray *places,
                                   VitkIndexProgress progress, gpointer user_data, GError **error);
void vitk_index_report_free (VitkIndexReport *report);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkIndexReport, vitk_index_report_free)

G_END_DECLS
