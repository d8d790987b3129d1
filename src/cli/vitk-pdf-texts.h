/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "workspace/vitk-indexer.h"
#include "workspace/vitk-paper-shelf.h"
#include "workspace/vitk-workspace.h"

G_BEGIN_DECLS

VitkPaperShelf *vitk_pdf_texts_new_shelf (VitkWorkspace *workspace);
int vitk_pdf_texts_index (const char *corpus, VitkIndexProgress progress);

G_END_DECLS
