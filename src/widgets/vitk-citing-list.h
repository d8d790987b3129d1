/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-article.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VITK_TYPE_CITING_LIST (vitk_citing_list_get_type ())
G_DECLARE_FINAL_TYPE (VitkCitingList, vitk_citing_list, VITK, CITING_LIST, GtkWidget)

GtkWidget *vitk_citing_list_new (VitkArticle *article, const VitkAnchor *target);
char *vitk_citing_list_dup_count (VitkArticle *article, const VitkAnchor *target);

G_END_DECLS
