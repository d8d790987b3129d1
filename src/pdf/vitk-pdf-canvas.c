/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "pdf/vitk-pdf-canvas.h"

#include "pdf/vitk-pdf-protocol.h"

#include <cairo.h>
#include <sys/mman.h>

/* The buffers stay mapped: most of what a fresh one costs are the faults of its first use. */
struct _VitkPdfCanvas
{
  struct
  {
    void *data;
    gsize size;
  } buffers[VITK_PDF_CANVAS_BUFFERS];
};

/**
 * vitk_pdf_canvas_new:
 *
 * Returns: (transfer full): a canvas without buffers, which lives as long as the process
 */
VitkPdfCanvas *
vitk_pdf_canvas_new (void)
{
  return g_new0 (VitkPdfCanvas, 1);
}

/**
 * vitk_pdf_canvas_set_buffer:
 * @self: a canvas
 * @number: which buffer
 * @size: its bytes; 0 forgets it
 * @fd: (transfer none): the file it is in
 *
 * Takes a buffer in place of the one that had its number.
 *
 * Returns: whether it is there
 */
gboolean
vitk_pdf_canvas_set_buffer (VitkPdfCanvas *self, guint number, guint64 size, int fd)
{
  void *data = NULL;

  if (number >= VITK_PDF_CANVAS_BUFFERS || size > 4 * (guint64) VITK_PDF_MOST_PIXELS)
    return FALSE;
  if (self->buffers[number].data != NULL)
    munmap (self->buffers[number].data, self->buffers[number].size);
  self->buffers[number].data = NULL;
  if (size > 0)
    data = mmap (NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  if (data == MAP_FAILED)
    return FALSE;
  self->buffers[number].data = data;
  self->buffers[number].size = size;
  return TRUE;
}

/* From points of the page as it is to pixels of the page as it is turned. */
static void
turn (cairo_t *cr, double width, double height, double scale, guint rotation)
{
  cairo_scale (cr, scale, scale);
  switch (rotation)
    {
    case 1:
      cairo_translate (cr, height, 0);
      break;
    case 2:
      cairo_translate (cr, width, height);
      break;
    case 3:
      cairo_translate (cr, 0, width);
      break;
    default:
      break;
    }
  cairo_rotate (cr, rotation * G_PI_2);
}

/**
 * vitk_pdf_canvas_render:
 * @self: a canvas
 * @page: a page
 * @scale: pixels for a point
 * @rotation: quarters of a turn, clockwise
 * @area: left, top, width and height in pixels of what is drawn of the page so scaled and turned
 * @number: the buffer it is drawn in, row by row without gaps
 *
 * Returns: whether it is drawn, as far as it could be read
 */
gboolean
vitk_pdf_canvas_render (VitkPdfCanvas *self, PopplerPage *page, double scale, guint rotation,
                        const int area[4], guint number)
{
  cairo_surface_t *surface;
  cairo_t *cr;
  gboolean done;
  double width;
  double height;

  if (number >= VITK_PDF_CANVAS_BUFFERS || self->buffers[number].data == NULL || rotation > 3 ||
      !(scale > 0 && scale < 1000) || area[2] < 1 || area[2] > VITK_PDF_MOST_SIDE || area[3] < 1 ||
      area[3] > VITK_PDF_MOST_SIDE || (guint64) area[2] * area[3] * 4 > self->buffers[number].size)
    return FALSE;
  poppler_page_get_size (page, &width, &height);
  surface = cairo_image_surface_create_for_data (self->buffers[number].data, CAIRO_FORMAT_ARGB32,
                                                 area[2], area[3], area[2] * 4);
  /* A page that cannot be drawn to its end is shown as far as it can be. */
  done = cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS;
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_translate (cr, -area[0], -area[1]);
  turn (cr, width, height, scale, rotation);
  poppler_page_render (page, cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return done;
}
