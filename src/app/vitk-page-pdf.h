/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "app/vitk-article-page.h"

G_BEGIN_DECLS

gboolean vitk_page_pdf_do (VitkArticlePage *page, const char *action);
void vitk_page_pdf_add_actions (GActionMap *window, VitkArticlePage *page);

G_END_DECLS
