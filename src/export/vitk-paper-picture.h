/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/**
 * VitkPaperPictureFunc:
 * @content: what is drawn
 * @cr: what it is drawn with; its origin is the picture's corner, its unit a point
 *
 * Draws a picture.
 */
typedef void (*VitkPaperPictureFunc) (gconstpointer content, cairo_t *cr);

/**
 * VitkPaperPicture:
 * @width: how wide it is where there is room, in points
 * @height: how high
 *
 * A picture for paper: lines and letters, or pixels.
 */
typedef struct
{
  double width;
  double height;
  /*< private >*/
  VitkPaperPictureFunc draw;
  gpointer content;
  GDestroyNotify free_content;
} VitkPaperPicture;

VitkPaperPicture *vitk_paper_picture_new (double width, double height, VitkPaperPictureFunc draw,
                                          gpointer content, GDestroyNotify free_content);
void vitk_paper_picture_free (VitkPaperPicture *self);
double vitk_paper_picture_find_scale (const VitkPaperPicture *self, double width, double height);
void vitk_paper_picture_draw (const VitkPaperPicture *self, cairo_t *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkPaperPicture, vitk_paper_picture_free)

G_END_DECLS
