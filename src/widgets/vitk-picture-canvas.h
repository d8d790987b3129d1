/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "widgets/vitk-picture-pixels.h"

G_BEGIN_DECLS

#define VITK_TYPE_PICTURE_CANVAS (vitk_picture_canvas_get_type ())
G_DECLARE_FINAL_TYPE (VitkPictureCanvas, vitk_picture_canvas, VITK, PICTURE_CANVAS, GtkWidget)

GtkWidget *vitk_picture_canvas_new (void);
void vitk_picture_canvas_set_file (VitkPictureCanvas *self, GFile *file);
GFile *vitk_picture_canvas_get_file (VitkPictureCanvas *self);
double vitk_picture_canvas_get_zoom (VitkPictureCanvas *self);
void vitk_picture_canvas_set_zoom (VitkPictureCanvas *self, double zoom,
                                   const graphene_point_t *at);
double vitk_picture_canvas_get_scale (VitkPictureCanvas *self);
VitkPicturePixels *vitk_picture_canvas_get_pixels (VitkPictureCanvas *self);

G_END_DECLS
