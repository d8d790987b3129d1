/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VITK_TYPE_TALL (vitk_tall_get_type ())
G_DECLARE_FINAL_TYPE (VitkTall, vitk_tall, VITK, TALL, GtkWidget)

GtkWidget *vitk_tall_new (GtkWidget *child);

G_END_DECLS
