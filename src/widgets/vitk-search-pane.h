/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "search/vitk-choices.h"
#include "search/vitk-search-results.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VITK_TYPE_SEARCH_PANE (vitk_search_pane_get_type ())
G_DECLARE_FINAL_TYPE (VitkSearchPane, vitk_search_pane, VITK, SEARCH_PANE, GtkWidget)

GtkWidget *vitk_search_pane_new (void);
const char *vitk_search_pane_get_query (VitkSearchPane *self);
VitkQuery *vitk_search_pane_read_query (VitkSearchPane *self);
gboolean vitk_search_pane_get_expand (VitkSearchPane *self);
gboolean vitk_search_pane_get_all (VitkSearchPane *self);
void vitk_search_pane_set_all (VitkSearchPane *self, gboolean all);
void vitk_search_pane_set_choices (VitkSearchPane *self, VitkChoices *choices);
void vitk_search_pane_begin (VitkSearchPane *self, const char *query);
void vitk_search_pane_bring_back (VitkSearchPane *self, const char *query, const char *address);
void vitk_search_pane_show_results (VitkSearchPane *self, VitkSearchResults *results);
void vitk_search_pane_show_problem (VitkSearchPane *self, const char *problem, guint start,
                                    guint end);
void vitk_search_pane_show_unfinished (VitkSearchPane *self, const char *words);
const VitkSearchResults *vitk_search_pane_get_results (VitkSearchPane *self);
const VitkSearchResult *vitk_search_pane_get_selected (VitkSearchPane *self);

G_END_DECLS
