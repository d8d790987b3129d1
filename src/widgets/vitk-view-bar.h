/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VITK_TYPE_VIEW_BAR (vitk_view_bar_get_type ())
G_DECLARE_FINAL_TYPE (VitkViewBar, vitk_view_bar, VITK, VIEW_BAR, GtkWidget)

GtkWidget *vitk_view_bar_new (const char *view);
void vitk_view_bar_set_title (VitkViewBar *self, const char *title);
void vitk_view_bar_append (VitkViewBar *self, GtkWidget *child);
void vitk_view_bar_append_action (VitkViewBar *self, const char *icon, const char *name,
                                  const char *action);
void vitk_view_bar_append_menu (VitkViewBar *self, const char *name, GMenuModel *menu);

G_END_DECLS
