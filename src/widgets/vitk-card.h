/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-article.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VITK_TYPE_CARD (vitk_card_get_type ())
G_DECLARE_DERIVABLE_TYPE (VitkCard, vitk_card, VITK, CARD, GtkWidget)

struct _VitkCardClass
{
  GtkWidgetClass parent_class;
};

GtkWidget *vitk_card_new (const char *name);
void vitk_card_set_name (VitkCard *self, const char *name);
void vitk_card_append (VitkCard *self, GtkWidget *child);
GtkWidget *vitk_card_append_label (VitkCard *self, const char *text, const char *css_class);
GtkWidget *vitk_card_append_text (VitkCard *self, VitkArticle *article, VitkText *text);

G_END_DECLS
