/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-article.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

char *vitk_quotation_new (VitkArticle *article, const char *words, const VitkAnchor *from,
                          const VitkAnchor *to);
char *vitk_quotation_dup_selected (GtkWidget *widget, VitkArticle *article);
char *vitk_quotation_dup_citation (const VitkReference *reference);

G_END_DECLS
