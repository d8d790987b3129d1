/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VITK_TYPE_PICTURE (vitk_picture_get_type ())
G_DECLARE_FINAL_TYPE (VitkPicture, vitk_picture, VITK, PICTURE, GtkWidget)

GtkWidget *vitk_picture_new (GFile *file, GPtrArray *names);
gboolean vitk_picture_is_placed (VitkPicture *self);
gboolean vitk_picture_is_drawn (VitkPicture *self);

G_END_DECLS
