/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VITK_TYPE_LINK (vitk_link_get_type ())
G_DECLARE_FINAL_TYPE (VitkLink, vitk_link, VITK, LINK, GtkWidget)

GtkWidget *vitk_link_new (const char *label, const char *action, const char *target);
void vitk_link_set_preview (VitkLink *self, GPtrArray *names, gboolean activates);
void vitk_link_set_rectangles (VitkLink *self, const GdkRectangle *rectangles, guint n_rectangles);
void vitk_link_set_mark (VitkLink *self, const char *words);
const char *vitk_link_get_label (VitkLink *self);
const char *vitk_link_get_target (VitkLink *self);
GStrv vitk_link_dup_targets (VitkLink *self);
const GdkRectangle *vitk_link_get_rectangles (VitkLink *self, guint *n_rectangles);

G_END_DECLS
