/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VITK_TYPE_SLOT (vitk_slot_get_type ())
G_DECLARE_FINAL_TYPE (VitkSlot, vitk_slot, VITK, SLOT, GtkWidget)

GtkWidget *vitk_slot_new (GtkWidget *child, int width);
void vitk_slot_set_width (VitkSlot *self, int width);
void vitk_slot_give_width (VitkSlot *self);
gboolean vitk_slot_waits (VitkSlot *self);

G_END_DECLS
