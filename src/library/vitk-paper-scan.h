/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "library/vitk-papers.h"

G_BEGIN_DECLS

/**
 * VitkPaperReport:
 * @n_added: PDFs that were not known
 * @n_moved: those that are elsewhere now
 * @n_known: those that are as they were
 * @n_gone: those that are not found any more
 * @folders: (element-type filename): the folders that were looked through, and the files that the
 * user pointed at
 * @problems: (element-type utf8): files and folders that cannot be read, as "file: what is wrong"
 *
 * What a scan found.
 */
typedef struct
{
  guint n_added;
  guint n_moved;
  guint n_known;
  guint n_gone;
  GPtrArray *folders;
  GPtrArray *problems;
} VitkPaperReport;

/**
 * VitkPaperProgress:
 * @n_done: files that have been looked at
 * @n_files: all of them
 * @user_data: data of the caller
 *
 * Is told how far a scan is, in the thread that called it.
 */
typedef void (*VitkPaperProgress) (guint n_done, guint n_files, gpointer user_data);

VitkPaperReport *vitk_paper_scan (VitkPapers *papers, VitkPaperProgress progress,
                                  gpointer user_data, GCancellable *cancellable, GError **error);
void vitk_paper_report_free (VitkPaperReport *report);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkPaperReport, vitk_paper_report_free)

G_END_DECLS
