/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VITK_TYPE_CURTAIN (vitk_curtain_get_type ())
G_DECLARE_FINAL_TYPE (VitkCurtain, vitk_curtain, VITK, CURTAIN, GtkLayoutManager)

GtkWidget *vitk_curtain_new_around (GtkWidget *child);
void vitk_curtain_open (GtkWidget *widget);

G_END_DECLS
