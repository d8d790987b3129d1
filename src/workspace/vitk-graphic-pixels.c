/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "workspace/vitk-graphic-pixels.h"

#include <gdk-pixbuf/gdk-pixbuf.h>

/* Pixels of the width beyond which no picture is spread out. */
#define MAX_PIXELS 8192

/* A picture of more pixels than this is not read: what a few bytes of a file may claim to be would
 * take all memory. */
#define MOST_PIXELS (128.0 * 1024 * 1024)

/* Fewer pixels to the inch than this are seen as such on paper. */
#define LEAST_DENSITY 150

/* Of a drawing that has to become pixels: what a printer can tell apart, across a page. */
#define DRAWING_DENSITY 300
#define DRAWING_WIDTH 2000

#define POINTS_PER_INCH 72

typedef struct
{
  cairo_surface_t *surface;
  double points; /* that a pixel is wide */
} Pixels;

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

/* A file whose pixels are as they are in it stays what it was: smaller, and without a loss. */
static void
keep_file (cairo_surface_t *surface, const char *path)
{
  char *data;
  gsize length;

  if (g_file_get_contents (path, &data, &length, NULL) &&
      cairo_surface_set_mime_data (surface, CAIRO_MIME_TYPE_JPEG, (const guchar *) data, length,
                                   g_free, data) != CAIRO_STATUS_SUCCESS)
    g_free (data);
}

/* How many pixels make an inch: as many as the file says, but never so few that they are seen. */
static double
find_density (GdkPixbuf *pixbuf)
{
  const char *told = gdk_pixbuf_get_option (pixbuf, "x-dpi");

  return MAX (told != NULL ? g_ascii_strtod (told, NULL) : 0, LEAST_DENSITY);
}

static void
draw (gconstpointer content, cairo_t *cr)
{
  Pixels *self = (Pixels *) content;

  cairo_scale (cr, self->points, self->points);
  cairo_set_source_surface (cr, self->surface, 0, 0);
  /* Not painted over all that there is: cairo 1.16 then loses count of the tags of a file. */
  cairo_rectangle (cr, 0, 0, cairo_image_surface_get_width (self->surface),
                   cairo_image_surface_get_height (self->surface));
  cairo_fill (cr);
}

static void
free_pixels (gpointer data)
{
  Pixels *self = data;

  cairo_surface_destroy (self->surface);
  g_free (self);
}

static gboolean
is_upright (GdkPixbuf *pixbuf)
{
  const char *told = gdk_pixbuf_get_option (pixbuf, "orientation");

  return told == NULL || g_str_equal (told, "1");
}

static Pixels *
new_pixels (GdkPixbuf *pixbuf, double density)
{
  Pixels *self = g_new0 (Pixels, 1);
  GdkPixbuf *upright = gdk_pixbuf_apply_embedded_orientation (pixbuf);

  self->surface = copy_pixels (upright);
  self->points = POINTS_PER_INCH / density;
  g_object_unref (upright);
  return self;
}

/**
 * vitk_graphic_pixels_read:
 * @file: a picture
 *
 * Reads a picture of pixels, on white, for paper: it has its own pixels, no more. A drawing gets as
 * many as a printer can tell apart. Reads the disk.
 *
 * Returns: (transfer full) (nullable): the picture, or %NULL if it cannot be read
 */
VitkPaperPicture *
vitk_graphic_pixels_read (GFile *file)
{
  g_autofree char *path = g_file_get_path (file);
  g_autoptr (GdkPixbuf) pixbuf = NULL;
  g_autofree char *kind = NULL;
  GdkPixbufFormat *format;
  Pixels *pixels;
  int width;
  int height;

  format = path != NULL ? gdk_pixbuf_get_file_info (path, &width, &height) : NULL;
  if (format == NULL || width <= 0 || height <= 0 || height / width > 16)
    return NULL;
  if (gdk_pixbuf_format_is_scalable (format))
    width = DRAWING_WIDTH;
  else if ((double) width * height > MOST_PIXELS)
    return NULL;
  pixbuf = gdk_pixbuf_new_from_file_at_scale (path, MIN (width, MAX_PIXELS), -1, TRUE, NULL);
  if (pixbuf == NULL)
    return NULL;
  pixels = new_pixels (pixbuf, gdk_pixbuf_format_is_scalable (format) ? DRAWING_DENSITY
                                                                      : find_density (pixbuf));
  kind = gdk_pixbuf_format_get_name (format);
  if (g_str_equal (kind, "jpeg") && is_upright (pixbuf) && gdk_pixbuf_get_width (pixbuf) == width)
    keep_file (pixels->surface, path);
  return vitk_paper_picture_new (cairo_image_surface_get_width (pixels->surface) * pixels->points,
                                 cairo_image_surface_get_height (pixels->surface) * pixels->points,
                                 draw, pixels, free_pixels);
}
