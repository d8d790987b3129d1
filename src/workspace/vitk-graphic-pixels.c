/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "workspace/vitk-graphic-pixels.h"

#include <gdk-pixbuf/gdk-pixbuf.h>

/* Pixels of a side beyond which no picture is read. */
#define MAX_PIXELS 8192

/* A pixel as it looks on white, as cairo has it. */
static guint32
put_on_white (const guchar *pixel, gboolean has_alpha)
{
  const guint alpha = has_alpha ? pixel[3] : 255;
  guint32 color = 0;
  guint i;

  for (i = 0; i < 3; i++)
    color = color << 8 | (pixel[i] * alpha + 255 * (255 - alpha)) / 255;
  return color;
}

static cairo_surface_t *
copy_pixels (GdkPixbuf *pixbuf)
{
  const int width = gdk_pixbuf_get_width (pixbuf);
  const int height = gdk_pixbuf_get_height (pixbuf);
  const int n_channels = gdk_pixbuf_get_n_channels (pixbuf);
  const int stride = gdk_pixbuf_get_rowstride (pixbuf);
  const guchar *pixels = gdk_pixbuf_read_pixels (pixbuf);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  guchar *data = cairo_image_surface_get_data (surface);
  int x;
  int y;

  for (y = 0; data != NULL && y < height; y++)
    {
      guint32 *row = (gpointer) (data + y * (gsize) cairo_image_surface_get_stride (surface));

      for (x = 0; x < width; x++)
        row[x] = put_on_white (pixels + y * (gsize) stride + x * (gsize) n_channels,
                               gdk_pixbuf_get_has_alpha (pixbuf));
    }
  cairo_surface_mark_dirty (surface);
  return surface;
}

/**
 * vitk_graphic_load:
 * @file: a picture
 * @width: how many pixels wide a drawing is drawn; a picture of pixels has its own
 *
 * Reads a picture, on white, for paper. Reads the disk.
 *
 * Returns: (transfer full) (nullable): the picture, or %NULL if it cannot be read
 */
cairo_surface_t *
vitk_graphic_load (GFile *file, int width)
{
  g_autofree char *path = g_file_get_path (file);
  g_autoptr (GdkPixbuf) pixbuf = NULL;
  GdkPixbufFormat *format;
  int own_width;
  int own_height;

  format = path != NULL ? gdk_pixbuf_get_file_info (path, &own_width, &own_height) : NULL;
  if (format == NULL || own_width <= 0 || own_height <= 0 || own_height / own_width > 16)
    return NULL;
  if (!gdk_pixbuf_format_is_scalable (format))
    width = own_width;
  pixbuf = gdk_pixbuf_new_from_file_at_scale (path, MIN (width, MAX_PIXELS), -1, TRUE, NULL);
  return pixbuf != NULL ? copy_pixels (pixbuf) : NULL;
}
