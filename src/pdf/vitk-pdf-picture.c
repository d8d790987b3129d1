/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "pdf/vitk-pdf-picture.h"

#include <gio/gio.h>
#include <string.h>

/**
 * vitk_pdf_picture_free:
 * @self: (nullable) (transfer full): a picture
 *
 * Frees a picture.
 */
void
vitk_pdf_picture_free (VitkPdfPicture *self)
{
  if (self == NULL)
    return;
  g_bytes_unref (self->pixels);
  g_free (self);
}

static void
darken (guint32 *pixels, gsize n_pixels)
{
  /* What white and black become. */
  const int lowest = 0x22;
  const int highest = 0xe6;
  gsize i;

  for (i = 0; i < n_pixels; i++)
    {
      int red = pixels[i] >> 16 & 0xff;
      int green = pixels[i] >> 8 & 0xff;
      int blue = pixels[i] & 0xff;
      /* The colour turned about the grey axis: its hue stays, its lightness is turned over. */
      int shift = 255 - MAX (MAX (red, green), blue) - MIN (MIN (red, green), blue);

      red = lowest + (red + shift) * (highest - lowest) / 255;
      green = lowest + (green + shift) * (highest - lowest) / 255;
      blue = lowest + (blue + shift) * (highest - lowest) / 255;
      pixels[i] = 0xff000000 | (guint32) red << 16 | (guint32) green << 8 | (guint32) blue;
    }
}

/* The pixels of a place, row by row, are copied out of the picture or back into it. */
static void
copy (VitkPdfPicture *self, const cairo_rectangle_int_t *place, guint32 *pixels, guint32 *copied,
      gboolean back)
{
  int row;

  for (row = 0; row < place->height; row++)
    {
      guint32 *there = pixels + (gsize) (place->y + row) * self->width + place->x;
      guint32 *here = copied + (gsize) row * place->width;

      memcpy (back ? there : here, back ? here : there, (gsize) place->width * sizeof *pixels);
    }
}

/**
 * vitk_pdf_picture_darken:
 * @self: a picture that nobody has seen yet
 * @kept: (array length=n_kept): places in it that stay as they are, in pixels
 * @n_kept: how many there are
 *
 * Makes light dark and dark light, and keeps the colours: paper becomes a dark grey, black words a
 * light one.
 */
void
vitk_pdf_picture_darken (VitkPdfPicture *self, const cairo_rectangle_int_t *kept, guint n_kept)
{
  /* The pixels are ours until they are shown. */
  guint32 *pixels = (guint32 *) g_bytes_get_data (self->pixels, NULL);
  g_autoptr (GPtrArray) copies = g_ptr_array_new_with_free_func (g_free);
  guint i;

  for (i = 0; i < n_kept; i++)
    {
      g_ptr_array_add (copies, g_new (guint32, (gsize) kept[i].width * kept[i].height));
      copy (self, &kept[i], pixels, g_ptr_array_index (copies, i), FALSE);
    }
  darken (pixels, (gsize) self->width * self->height);
  for (i = 0; i < n_kept; i++)
    copy (self, &kept[i], pixels, g_ptr_array_index (copies, i), TRUE);
}

static cairo_status_t
append (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/**
 * vitk_pdf_picture_to_png:
 * @self: a picture
 * @error: return location
 *
 * Returns: (transfer full): it as PNG, or %NULL with an error of %G_IO_ERROR
 */
GBytes *
vitk_pdf_picture_to_png (const VitkPdfPicture *self, GError **error)
{
  g_autoptr (GByteArray) png = g_byte_array_new ();
  /* cairo only reads. */
  cairo_surface_t *surface = cairo_image_surface_create_for_data (
      (unsigned char *) g_bytes_get_data (self->pixels, NULL), CAIRO_FORMAT_RGB24, self->width,
      self->height, self->stride);
  cairo_status_t status = cairo_surface_write_to_png_stream (surface, append, png);

  cairo_surface_destroy (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (g_steal_pointer (&png));
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, cairo_status_to_string (status));
  return NULL;
}
