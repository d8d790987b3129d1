/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "search/vitk-document.h"
#include "workspace/vitk-workspace.h"

G_BEGIN_DECLS

VitkDocument *vitk_article_document_new (VitkWorkspace *workspace);

G_END_DECLS
