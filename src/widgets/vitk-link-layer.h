/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VITK_TYPE_LINK_LAYER (vitk_link_layer_get_type ())
G_DECLARE_FINAL_TYPE (VitkLinkLayer, vitk_link_layer, VITK, LINK_LAYER, GtkWidget)

GtkWidget *vitk_link_layer_new (GtkTextView *view);
void vitk_link_layer_clear (VitkLinkLayer *self);
void vitk_link_layer_add_link (VitkLinkLayer *self, int start, int end, GtkWidget *link);
void vitk_link_layer_add_heading (VitkLinkLayer *self, int start, int end, int level,
                                  const char *words);
void vitk_link_layer_suspend (VitkLinkLayer *self);
void vitk_link_layer_invalidate (VitkLinkLayer *self);
gboolean vitk_link_layer_is_placed (VitkLinkLayer *self);
guint vitk_link_layer_get_n_links (VitkLinkLayer *self);
GtkWidget *vitk_link_layer_get_link (VitkLinkLayer *self, guint link);
int vitk_link_layer_get_offset (VitkLinkLayer *self, guint link);
int vitk_link_layer_find_focus (VitkLinkLayer *self);
guint vitk_link_layer_find_after (VitkLinkLayer *self, int offset);
int vitk_link_layer_find_at (VitkLinkLayer *self, int start, int end);
gboolean vitk_link_layer_focus_link (VitkLinkLayer *self, guint link);

G_END_DECLS
