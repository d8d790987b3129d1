/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-article.h"
#include "search/vitk-catalog.h"

#include <gio/gio.h>

G_BEGIN_DECLS

VitkSource *vitk_article_files_look_at (const char *path);
void vitk_article_files_add_diagrams (VitkSource *source, const char *path, const char *diagrams);
char *vitk_article_files_dup_diagrams (VitkArticle *article);
char *vitk_article_files_dup_hash (const char *path, const char *diagrams);

G_END_DECLS
