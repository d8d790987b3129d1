/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-picture-pixels.h"

/* No level is made whose sides are both shorter than this. */
#define LEAST_SIDE 512

/* Enough for the longest side that cairo knows. */
#define MOST_LEVELS 16

/* A picture on a white sheet, since it was drawn for paper: in the dark its lines would else be
 * lost on the ground. It is kept in levels, each half as large as the one before, so that a frame
 * takes as long however large the picture is: what is drawn of it are never many more pixels than
 * are seen. Once made it never changes. */
struct _VitkPicturePixels
{
  gatomicrefcount references;
  cairo_surface_t *levels[MOST_LEVELS];
  guint n_levels;
};

static guint32 *
get_row (cairo_surface_t *surface, int row)
{
  const int last = cairo_image_surface_get_height (surface) - 1;

  return (guint32 *) (gpointer) (cairo_image_surface_get_data (surface) +
                                 cairo_image_surface_get_stride (surface) *
                                     (gssize) MIN (row, last));
}

/* For those who take what cairo leaves out for how opaque a pixel is. */
static void
make_opaque (cairo_surface_t *surface)
{
  const int width = cairo_image_surface_get_width (surface);
  int x;
  int y;

  cairo_surface_flush (surface);
  for (y = 0; y < cairo_image_surface_get_height (surface); y++)
    {
      guint32 *row = get_row (surface, y);

      for (x = 0; x < width; x++)
        row[x] |= 0xff000000;
    }
  cairo_surface_mark_dirty (surface);
}

static cairo_surface_t *
create_sheet (GdkPixbuf *pixbuf)
{
  cairo_surface_t *sheet = cairo_image_surface_create (
      CAIRO_FORMAT_RGB24, gdk_pixbuf_get_width (pixbuf), gdk_pixbuf_get_height (pixbuf));
  cairo_t *cr = cairo_create (sheet);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  gdk_cairo_set_source_pixbuf (cr, pixbuf, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  make_opaque (sheet);
  return sheet;
}

/* Two colours of a pixel at once, with room between them for sums. */
static guint32
find_mean (guint32 a, guint32 b, guint32 c, guint32 d)
{
  const guint32 two = 0x00ff00ff;
  const guint32 outer = (a & two) + (b & two) + (c & two) + (d & two);
  const guint32 inner = (a >> 8 & two) + (b >> 8 & two) + (c >> 8 & two) + (d >> 8 & two);

  return (outer >> 2 & two) | (inner >> 2 & two) << 8;
}

static cairo_surface_t *
create_half (cairo_surface_t *whole)
{
  const int last = cairo_image_surface_get_width (whole) - 1;
  const int width = last / 2 + 1;
  const int height = (cairo_image_surface_get_height (whole) + 1) / 2;
  cairo_surface_t *half = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  int x;
  int y;

  cairo_surface_flush (half);
  for (y = 0; y < height; y++)
    {
      const guint32 *upper = get_row (whole, 2 * y);
      const guint32 *lower = get_row (whole, 2 * y + 1);
      guint32 *row = get_row (half, y);

      for (x = 0; x < width; x++)
        {
          const int right = MIN (2 * x + 1, last);

          row[x] = find_mean (upper[2 * x], upper[right], lower[2 * x], lower[right]);
        }
    }
  cairo_surface_mark_dirty (half);
  return half;
}

/**
 * vitk_picture_pixels_new:
 * @pixbuf: a picture
 *
 * May take long; to be called in a thread.
 *
 * Returns: (transfer full): the picture, ready to be drawn at any size
 */
VitkPicturePixels *
vitk_picture_pixels_new (GdkPixbuf *pixbuf)
{
  VitkPicturePixels *self = g_new0 (VitkPicturePixels, 1);
  int side = MAX (gdk_pixbuf_get_width (pixbuf), gdk_pixbuf_get_height (pixbuf));

  g_atomic_ref_count_init (&self->references);
  self->levels[self->n_levels++] = create_sheet (pixbuf);
  for (side /= 2; side >= LEAST_SIDE && self->n_levels < MOST_LEVELS; side /= 2)
    {
      self->levels[self->n_levels] = create_half (self->levels[self->n_levels - 1]);
      self->n_levels++;
    }
  return self;
}

/**
 * vitk_picture_pixels_ref:
 * @self: a picture
 *
 * Returns: (transfer full): the same
 */
VitkPicturePixels *
vitk_picture_pixels_ref (VitkPicturePixels *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

static void
free_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  VitkPicturePixels *self = data;
  guint i;

  for (i = 0; i < self->n_levels; i++)
    cairo_surface_destroy (self->levels[i]);
  g_free (self);
}

/**
 * vitk_picture_pixels_unref:
 * @self: (transfer full): a picture
 *
 * It is freed in a thread: to give back so much memory takes longer than a frame has.
 */
void
vitk_picture_pixels_unref (VitkPicturePixels *self)
{
  g_autoptr (GTask) task = NULL;

  if (!g_atomic_ref_count_dec (&self->references))
    return;
  task = g_task_new (NULL, NULL, NULL, NULL);
  g_task_set_task_data (task, self, NULL);
  g_task_run_in_thread (task, free_in_thread);
}

/* The smallest level that has as many pixels as are seen. */
static cairo_surface_t *
find_level (const VitkPicturePixels *self, double width)
{
  guint i = 0;

  while (i + 1 < self->n_levels && cairo_image_surface_get_width (self->levels[i + 1]) >= width)
    i++;
  return self->levels[i];
}

/**
 * vitk_picture_pixels_draw:
 * @self: a picture
 * @widget: the widget it is drawn in
 * @snapshot: what it is drawn with
 * @area: where all of it is
 * @visible: what of @widget can be seen
 *
 * Draws what can be seen of it.
 */
void
vitk_picture_pixels_draw (const VitkPicturePixels *self, GtkWidget *widget, GtkSnapshot *snapshot,
                          const graphene_rect_t *area, const graphene_rect_t *visible)
{
  cairo_surface_t *level =
      find_level (self, area->size.width * (float) gtk_widget_get_scale_factor (widget));
  graphene_rect_t seen;
  cairo_t *cr;

  if (!graphene_rect_intersection (area, visible, &seen))
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &seen);
  cairo_rectangle (cr, seen.origin.x, seen.origin.y, seen.size.width, seen.size.height);
  cairo_translate (cr, area->origin.x, area->origin.y);
  cairo_scale (cr, (double) area->size.width / cairo_image_surface_get_width (level),
               (double) area->size.height / cairo_image_surface_get_height (level));
  cairo_set_source_surface (cr, level, 0, 0);
  /* What is better takes too long for a frame, and levels make up for it. */
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_BILINEAR);
  /* So that what lies outside does not shine through at the edges. */
  cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_PAD);
  cairo_fill (cr);
  cairo_destroy (cr);
}

static void
unref (gpointer self)
{
  vitk_picture_pixels_unref (self);
}

/**
 * vitk_picture_pixels_dup_texture:
 * @self: a picture
 *
 * Returns: (transfer full): all its pixels
 */
GdkTexture *
vitk_picture_pixels_dup_texture (VitkPicturePixels *self)
{
  cairo_surface_t *sheet = self->levels[0];
  const int width = cairo_image_surface_get_width (sheet);
  const int height = cairo_image_surface_get_height (sheet);
  const gsize stride = (gsize) cairo_image_surface_get_stride (sheet);
  g_autoptr (GBytes) bytes =
      g_bytes_new_with_free_func (cairo_image_surface_get_data (sheet), stride * (gsize) height,
                                  unref, vitk_picture_pixels_ref (self));

  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
}
