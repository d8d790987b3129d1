/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-article.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void vitk_direction_apply (GtkWidget *widget, VitkArticle *article);
void vitk_direction_apply_words (GtkWidget *widget, const char *words);

G_END_DECLS
