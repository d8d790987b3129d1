/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "figure/vitk-drawing.h"

#include <cairo-pdf.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <math.h>

/* No picture of pixels has more of them on a side: cairo cannot. */
#define MOST_PIXELS 32000
/* Nor more of them in all: they take four bytes each. */
#define MOST_BYTES (1 << 30)

/**
 * vitk_drawing_new:
 * @width: how wide it is
 * @height: how high
 * @paper: what it is drawn on
 * @draw: draws it
 * @content: (transfer full): what is given to @draw
 * @free_content: frees @content
 *
 * Returns: (transfer full): a drawing, whose title and description are still to be set
 */
VitkDrawing *
vitk_drawing_new (double width, double height, VitkInk paper, VitkDrawingFunc draw,
                  gpointer content, GDestroyNotify free_content)
{
  VitkDrawing *self = g_new0 (VitkDrawing, 1);

  self->width = width;
  self->height = height;
  self->paper = paper;
  self->draw = draw;
  self->content = content;
  self->free_content = free_content;
  return self;
}

/**
 * vitk_drawing_free:
 * @self: (transfer full): a drawing
 */
void
vitk_drawing_free (VitkDrawing *self)
{
  self->free_content (self->content);
  g_free (self->title);
  g_free (self->description);
  g_free (self);
}

static cairo_status_t
append_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/**
 * vitk_drawing_draw:
 * @self: a drawing
 * @cr: where, in its own units, with its corner at the origin
 *
 * Draws it on what is there, which its paper does not cover.
 */
void
vitk_drawing_draw (const VitkDrawing *self, cairo_t *cr)
{
  g_autoptr (VitkPen) pen = vitk_pen_new (cr, self->paper);

  self->draw (self->content, pen);
}

static GBytes *
write_svg (const VitkDrawing *self, double scale)
{
  g_autoptr (VitkPen) pen = vitk_pen_new_for_svg (self->width * scale, self->height * scale,
                                                  self->paper, self->title, self->description);

  cairo_scale (pen->cr, scale, scale);
  self->draw (self->content, pen);
  return vitk_pen_finish_svg (pen);
}

/* Draws on a surface that paints nothing by itself. */
static cairo_status_t
draw_on (const VitkDrawing *self, cairo_surface_t *surface, double scale)
{
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  cairo_set_source_rgb (cr, self->paper.red, self->paper.green, self->paper.blue);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  vitk_drawing_draw (self, cr);
  cairo_show_page (cr);
  status = cairo_status (cr);
  cairo_destroy (cr);
  return status;
}

static cairo_status_t
write_pdf (const VitkDrawing *self, double scale, GByteArray *bytes)
{
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (
      append_bytes, bytes, self->width * scale, self->height * scale);
  cairo_status_t status;

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, self->title);
  if (self->description != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, self->description);
  status = draw_on (self, surface, scale);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  return status;
}

static cairo_status_t
write_png (const VitkDrawing *self, double scale, GByteArray *bytes)
{
  cairo_surface_t *surface = cairo_image_surface_create (
      CAIRO_FORMAT_RGB24, (int) ceil (self->width * scale), (int) ceil (self->height * scale));
  cairo_status_t status = cairo_surface_status (surface);

  if (status == CAIRO_STATUS_SUCCESS)
    status = draw_on (self, surface, scale);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png_stream (surface, append_bytes, bytes);
  cairo_surface_destroy (surface);
  return status;
}

/**
 * vitk_drawing_write:
 * @self: a drawing
 * @format: what it is written as
 * @scale: pixels, or points on paper, for each unit of the drawing
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the file's content
 */
GBytes *
vitk_drawing_write (const VitkDrawing *self, VitkDrawingFormat format, double scale, GError **error)
{
  g_autoptr (GByteArray) bytes = NULL;
  cairo_status_t status;

  if (format == VITK_DRAWING_SVG)
    return write_svg (self, scale);
  if (format == VITK_DRAWING_PNG &&
      (self->width * scale > MOST_PIXELS || self->height * scale > MOST_PIXELS ||
       self->width * scale * self->height * scale * 4 > MOST_BYTES))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                   _ ("a picture of %.0f × %.0f pixels is too large"), self->width * scale,
                   self->height * scale);
      return NULL;
    }
  bytes = g_byte_array_new ();
  status =
      format == VITK_DRAWING_PDF ? write_pdf (self, scale, bytes) : write_png (self, scale, bytes);
  if (status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, cairo_status_to_string (status));
  return NULL;
}
