/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "app/vitk-article-page.h"

G_BEGIN_DECLS

void vitk_page_papers_add (GActionMap *window, VitkArticlePage *page);
void vitk_page_papers_serve (VitkArticlePage *page, GFile *file);

G_END_DECLS
