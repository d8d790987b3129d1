/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/**
 * VitkPdfPicture:
 * @width: in pixels
 * @height: in pixels
 * @stride: bytes from one row to the next
 * @pixels: the rows, as cairo's ARGB32, opaque
 *
 * A page, or a part of it, as it is drawn. It is to be let go of soon: the memory is used again.
 */
typedef struct
{
  int width;
  int height;
  int stride;
  GBytes *pixels;
} VitkPdfPicture;

void vitk_pdf_picture_free (VitkPdfPicture *self);
void vitk_pdf_picture_darken (VitkPdfPicture *self, const cairo_rectangle_int_t *kept,
                              guint n_kept);
GBytes *vitk_pdf_picture_to_png (const VitkPdfPicture *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkPdfPicture, vitk_pdf_picture_free)

G_END_DECLS
