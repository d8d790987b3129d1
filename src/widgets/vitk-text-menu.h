/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-article.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VITK_TYPE_TEXT_MENU (vitk_text_menu_get_type ())
G_DECLARE_FINAL_TYPE (VitkTextMenu, vitk_text_menu, VITK, TEXT_MENU, GObject)

VitkTextMenu *vitk_text_menu_new (GtkWidget *host);
void vitk_text_menu_set_article (VitkTextMenu *self, VitkArticle *article);

G_END_DECLS
