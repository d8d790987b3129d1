/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-article.h"

#include <gdk/gdk.h>

G_BEGIN_DECLS

char *vitk_copied_file_dup_references (VitkArticle *article, const char *format, const char *names);
GdkContentProvider *vitk_copied_file_new_whole (const VitkTable *table);
GdkContentProvider *vitk_copied_file_new_table (VitkArticle *article, const char *name);

G_END_DECLS
