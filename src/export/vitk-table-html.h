/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "export/vitk-markup.h"
#include "model/vitk-article.h"

G_BEGIN_DECLS

const VitkMarkup *vitk_html_get_markup (void);
void vitk_table_append_html (GString *html, const VitkTable *table, gboolean whole);
char *vitk_table_dup_html (const VitkTable *table, VitkArticle *article);

G_END_DECLS
