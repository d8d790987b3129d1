/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "search/vitk-search-results.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VITK_TYPE_SEARCH_LIST (vitk_search_list_get_type ())
G_DECLARE_FINAL_TYPE (VitkSearchList, vitk_search_list, VITK, SEARCH_LIST, GtkWidget)

GtkWidget *vitk_search_list_new (void);
void vitk_search_list_set_results (VitkSearchList *self, VitkSearchResults *results);
const VitkSearchResults *vitk_search_list_get_results (VitkSearchList *self);
guint vitk_search_list_get_n_shown (VitkSearchList *self);
gboolean vitk_search_list_select (VitkSearchList *self, const char *address);
void vitk_search_list_step (VitkSearchList *self, int step);
const VitkSearchResult *vitk_search_list_get_selected (VitkSearchList *self);

G_END_DECLS
