/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-article.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VITK_TYPE_OUTLINE (vitk_outline_get_type ())
G_DECLARE_FINAL_TYPE (VitkOutline, vitk_outline, VITK, OUTLINE, GtkWidget)

GtkWidget *vitk_outline_new (void);
void vitk_outline_set_article (VitkOutline *self, VitkArticle *article);
void vitk_outline_set_section (VitkOutline *self, const VitkSection *section);
const VitkSection *vitk_outline_get_section (VitkOutline *self);

G_END_DECLS
