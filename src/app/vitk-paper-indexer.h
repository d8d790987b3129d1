/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "workspace/vitk-paper-texts.h"

G_BEGIN_DECLS

#define VITK_TYPE_PAPER_INDEXER (vitk_paper_indexer_get_type ())
G_DECLARE_FINAL_TYPE (VitkPaperIndexer, vitk_paper_indexer, VITK, PAPER_INDEXER, GObject)

VitkPaperIndexer *vitk_paper_indexer_new (void);
void vitk_paper_indexer_want (VitkPaperIndexer *self, VitkPaperTexts *texts);

G_END_DECLS
