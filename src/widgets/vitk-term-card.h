/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-article.h"
#include "widgets/vitk-card.h"

G_BEGIN_DECLS

GtkWidget *vitk_term_card_new (VitkArticle *article, const VitkTerm *term);
char *vitk_term_dup_definition (const VitkTerm *term);
char *vitk_term_dup_use (VitkArticle *article, const VitkTerm *term);

G_END_DECLS
