/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VITK_TYPE_PANE_FILTER (vitk_pane_filter_get_type ())
G_DECLARE_FINAL_TYPE (VitkPaneFilter, vitk_pane_filter, VITK, PANE_FILTER, GtkWidget)

GtkWidget *vitk_pane_filter_new (GtkListBox *list, const char *name);
const char *vitk_pane_filter_get_text (VitkPaneFilter *self);
void vitk_pane_filter_set_text (VitkPaneFilter *self, const char *text);
GtkListBoxRow *vitk_pane_filter_find_first (VitkPaneFilter *self);
void vitk_pane_filter_add_row (VitkPaneFilter *self, GtkListBoxRow *row);

void vitk_pane_filter_set_row_words (GtkListBoxRow *row, char *words);

G_END_DECLS
