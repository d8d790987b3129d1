/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-article.h"

VitkText *sample_text_new (const char *markup);
VitkArticle *sample_article_new (void);
void sample_article_link (VitkArticle *article);
char *sample_article_dup_words (VitkArticle *article);
