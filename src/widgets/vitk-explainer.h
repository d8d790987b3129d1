/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-article.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VITK_TYPE_EXPLAINER (vitk_explainer_get_type ())
G_DECLARE_FINAL_TYPE (VitkExplainer, vitk_explainer, VITK, EXPLAINER, GObject)

VitkExplainer *vitk_explainer_new (GtkWidget *area);
void vitk_explainer_set_article (VitkExplainer *self, VitkArticle *article);
gboolean vitk_explainer_explain (VitkExplainer *self);

G_END_DECLS
