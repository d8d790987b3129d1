/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VITK_TYPE_LINK_HINTS (vitk_link_hints_get_type ())
G_DECLARE_FINAL_TYPE (VitkLinkHints, vitk_link_hints, VITK, LINK_HINTS, GtkWidget)

GtkWidget *vitk_link_hints_new (void);
void vitk_link_hints_add_part (VitkLinkHints *self, GtkWidget *part);
gboolean vitk_link_hints_start (VitkLinkHints *self);

G_END_DECLS
