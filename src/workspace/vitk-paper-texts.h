/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "library/vitk-paper-match.h"
#include "library/vitk-papers.h"
#include "workspace/vitk-indexer.h"

G_BEGIN_DECLS

typedef struct _VitkPaperTexts VitkPaperTexts;

VitkPaperTexts *vitk_paper_texts_new (VitkPapers *papers);
void vitk_paper_texts_free (VitkPaperTexts *self);
void vitk_paper_texts_add (VitkPaperTexts *self, GPtrArray *matches, VitkArticle *article);
char *vitk_paper_texts_dup_path (void);
VitkIndexReport *vitk_paper_texts_index (VitkPaperTexts *self, const char *path,
                                         VitkIndexProgress progress, gpointer user_data,
                                         GCancellable *cancellable, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkPaperTexts, vitk_paper_texts_free)

G_END_DECLS
