/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-pdf-image.h"

#include <gsk/gskcairorenderer.h>

/* The picture of a page, in the form in which the window's renderer is quick. A graphics card takes
 * a texture, and takes it once. Without one, GTK 4.8 makes other numbers of each pixel of a texture
 * and back, in every frame, which takes ten times as long as to paint them. */
struct _VitkPdfImage
{
  VitkPdfPicture picture;
  GdkTexture *texture;      /* or NULL, until it is asked for */
  cairo_surface_t *surface; /* the same */
};

/**
 * vitk_pdf_image_new:
 * @picture: opaque pixels
 *
 * Returns: (transfer full): the picture, to be drawn; its memory goes back to its pool with the
 * last that draws it
 */
VitkPdfImage *
vitk_pdf_image_new (const VitkPdfPicture *picture)
{
  VitkPdfImage *self = g_new0 (VitkPdfImage, 1);

  self->picture = *picture;
  self->picture.pixels = g_bytes_ref (picture->pixels);
  return self;
}

/**
 * vitk_pdf_image_free:
 * @self: (transfer full) (nullable): a picture
 */
void
vitk_pdf_image_free (VitkPdfImage *self)
{
  if (self == NULL)
    return;
  g_clear_object (&self->texture);
  g_clear_pointer (&self->surface, cairo_surface_destroy);
  g_bytes_unref (self->picture.pixels);
  g_free (self);
}

static GdkTexture *
get_texture (VitkPdfImage *self)
{
  if (self->texture == NULL)
    self->texture =
        gdk_memory_texture_new (self->picture.width, self->picture.height,
                                G_BYTE_ORDER == G_LITTLE_ENDIAN ? GDK_MEMORY_B8G8R8A8_PREMULTIPLIED
                                                                : GDK_MEMORY_A8R8G8B8_PREMULTIPLIED,
                                self->picture.pixels, self->picture.stride);
  return self->texture;
}

/* What is opaque is copied rather than blended. Nobody writes to the pixels. */
static cairo_surface_t *
get_surface (VitkPdfImage *self)
{
  static const cairo_user_data_key_t pixels;

  if (self->surface == NULL)
    {
      self->surface = cairo_image_surface_create_for_data (
          (guchar *) g_bytes_get_data (self->picture.pixels, NULL), CAIRO_FORMAT_RGB24,
          self->picture.width, self->picture.height, self->picture.stride);
      cairo_surface_set_user_data (self->surface, &pixels, g_bytes_ref (self->picture.pixels),
                                   (cairo_destroy_func_t) g_bytes_unref);
    }
  return self->surface;
}

/* What is to be drawn holds the surface, or cairo would make a copy of it when it goes. */
static void
snapshot_surface (VitkPdfImage *self, GtkSnapshot *snapshot, const graphene_rect_t *area)
{
  static const cairo_user_data_key_t source;
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, area);

  cairo_surface_set_user_data (cairo_get_target (cr), &source,
                               cairo_surface_reference (get_surface (self)),
                               (cairo_destroy_func_t) cairo_surface_destroy);
  cairo_translate (cr, area->origin.x, area->origin.y);
  cairo_scale (cr, area->size.width / self->picture.width,
               area->size.height / self->picture.height);
  cairo_set_source_surface (cr, get_surface (self), 0, 0);
  cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_PAD);
  cairo_paint (cr);
  cairo_destroy (cr);
}

/**
 * vitk_pdf_image_snapshot:
 * @self: a picture
 * @widget: what shows it
 * @snapshot: how that looks
 * @area: where the picture is in it, and how large
 *
 * Draws it.
 */
void
vitk_pdf_image_snapshot (VitkPdfImage *self, GtkWidget *widget, GtkSnapshot *snapshot,
                         const graphene_rect_t *area)
{
  GtkNative *native = gtk_widget_get_native (widget);

  if (native != NULL && GSK_IS_CAIRO_RENDERER (gtk_native_get_renderer (native)))
    snapshot_surface (self, snapshot, area);
  else
    gtk_snapshot_append_texture (snapshot, get_texture (self), area);
}
