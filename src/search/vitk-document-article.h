/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-article.h"
#include "search/vitk-document.h"
#include "search/vitk-passage.h"

G_BEGIN_DECLS

VitkDocument *vitk_document_new_for_article (VitkArticle *article, GPtrArray *notes,
                                             GPtrArray *passages);

G_END_DECLS
