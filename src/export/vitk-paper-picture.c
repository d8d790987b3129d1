/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "export/vitk-paper-picture.h"

/**
 * vitk_paper_picture_new:
 * @width: see #VitkPaperPicture
 * @height: see #VitkPaperPicture
 * @draw: draws it
 * @content: (transfer full): given to @draw
 * @free_content: frees @content
 *
 * Returns: (transfer full): a picture
 */
VitkPaperPicture *
vitk_paper_picture_new (double width, double height, VitkPaperPictureFunc draw, gpointer content,
                        GDestroyNotify free_content)
{
  VitkPaperPicture *self = g_new0 (VitkPaperPicture, 1);

  self->width = width;
  self->height = height;
  self->draw = draw;
  self->content = content;
  self->free_content = free_content;
  return self;
}

/**
 * vitk_paper_picture_free:
 * @self: (transfer full): a picture
 */
void
vitk_paper_picture_free (VitkPaperPicture *self)
{
  self->free_content (self->content);
  g_free (self);
}

/**
 * vitk_paper_picture_find_scale:
 * @self: a picture
 * @width: how wide it may be
 * @height: how high
 *
 * Returns: how much smaller it has to be to have room; it is never made larger
 */
double
vitk_paper_picture_find_scale (const VitkPaperPicture *self, double width, double height)
{
  return MIN (MIN (width / self->width, height / self->height), 1);
}

/**
 * vitk_paper_picture_draw:
 * @self: a picture
 * @cr: what it is drawn with
 */
void
vitk_paper_picture_draw (const VitkPaperPicture *self, cairo_t *cr)
{
  self->draw (self->content, cr);
}
