/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _VitkPicturePixels VitkPicturePixels;

VitkPicturePixels *vitk_picture_pixels_new (GdkPixbuf *pixbuf);
VitkPicturePixels *vitk_picture_pixels_ref (VitkPicturePixels *self);
void vitk_picture_pixels_unref (VitkPicturePixels *self);
void vitk_picture_pixels_draw (const VitkPicturePixels *self, GtkWidget *widget,
                               GtkSnapshot *snapshot, const graphene_rect_t *area,
                               const graphene_rect_t *visible);
GdkTexture *vitk_picture_pixels_dup_texture (VitkPicturePixels *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkPicturePixels, vitk_picture_pixels_unref)

G_END_DECLS
