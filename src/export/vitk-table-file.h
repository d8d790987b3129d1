/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-article.h"

G_BEGIN_DECLS

char *vitk_table_file_dup (const VitkTable *table, VitkArticle *article, const char *format);

G_END_DECLS
