/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "figure/vitk-diagram-sheet.h"

#include "figure/vitk-diagram-words.h"

#include <cairo-pdf.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#define MARGIN 18
#define GAP 14
#define TITLE_SIZE 15
#define LEAST_WIDTH 420
/* No picture of pixels has more of them on a side: cairo cannot. */
#define MOST_PIXELS 32000
/* Nor more of them in all: they take four bytes each. */
#define MOST_BYTES (1 << 30)

static PangoLayout *
create_title (PangoContext *context, const char *title, double width)
{
  PangoLayout *layout = pango_layout_new (context);
  PangoFontDescription *font = pango_font_description_new ();

  pango_font_description_set_family_static (font, "Sans");
  pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_font_description_set_absolute_size (font, TITLE_SIZE * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (layout, title, -1);
  pango_font_description_free (font);
  return layout;
}

static double
get_height (PangoLayout *layout)
{
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  return (double) logical.height / PANGO_SCALE;
}

/**
 * vitk_diagram_sheet_new:
 * @diagram: a diagram; kept
 * @title: what it is
 *
 * Returns: (transfer full): a sheet
 */
VitkDiagramSheet *
vitk_diagram_sheet_new (VitkDiagram *diagram, const char *title)
{
  VitkDiagramSheet *self = g_new0 (VitkDiagramSheet, 1);
  PangoContext *context = vitk_diagram_figure_create_context ();
  double width;

  self->figure = vitk_diagram_figure_new (diagram, context);
  width = MAX (self->figure->width, LEAST_WIDTH);
  self->title = create_title (context, title, width);
  self->legend = vitk_diagram_legend_new (diagram, context, width);
  self->width = width + 2 * MARGIN;
  self->height =
      get_height (self->title) + self->figure->height + self->legend->height + 2 * GAP + 2 * MARGIN;
  g_object_unref (context);
  return self;
}

/**
 * vitk_diagram_sheet_free:
 * @self: (transfer full): a sheet
 */
void
vitk_diagram_sheet_free (VitkDiagramSheet *self)
{
  vitk_diagram_legend_free (self->legend);
  vitk_diagram_figure_free (self->figure);
  g_object_unref (self->title);
  g_free (self);
}

/**
 * vitk_diagram_sheet_draw:
 * @self: a sheet
 * @pen: what it is drawn with; its origin is the corner of the sheet
 * @palette: the colours
 *
 * Draws it, on whatever is there.
 */
void
vitk_diagram_sheet_draw (const VitkDiagramSheet *self, VitkPen *pen,
                         const VitkDiagramPalette *palette)
{
  const VitkBox *box = &self->figure->diagram->box;
  const double top = MARGIN + get_height (self->title) + GAP;
  const double left = (self->width - self->figure->width) / 2;

  vitk_pen_show (pen, self->title, MARGIN, MARGIN, palette->text, NULL);
  cairo_save (pen->cr);
  cairo_translate (pen->cr, left - box->x, top - box->y);
  vitk_diagram_figure_draw (self->figure, pen, palette, NULL, NULL);
  cairo_restore (pen->cr);
  vitk_pen_open (pen, NULL, self->legend->entries->len > 0 ? _ ("Legend") : NULL, NULL);
  cairo_save (pen->cr);
  cairo_translate (pen->cr, MARGIN, top + self->figure->height + GAP);
  vitk_diagram_legend_draw (self->legend, pen, palette);
  cairo_restore (pen->cr);
  vitk_pen_close (pen);
}

static cairo_status_t
append_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static GBytes *
write_svg (const VitkDiagramSheet *self, double scale)
{
  const VitkDiagramPalette *palette = vitk_diagram_palette_get (FALSE, FALSE);
  g_autofree char *description = vitk_diagram_words_dup_all (self->figure->diagram);
  g_autoptr (VitkPen) pen =
      vitk_pen_new_for_svg (self->width * scale, self->height * scale, palette->paper,
                            pango_layout_get_text (self->title), description);

  cairo_scale (pen->cr, scale, scale);
  vitk_diagram_sheet_draw (self, pen, palette);
  return vitk_pen_finish_svg (pen);
}

/* Draws on a surface that paints nothing by itself. */
static cairo_status_t
draw_on (const VitkDiagramSheet *self, cairo_surface_t *surface, double scale)
{
  const VitkDiagramPalette *palette = vitk_diagram_palette_get (FALSE, FALSE);
  cairo_t *cr = cairo_create (surface);
  VitkPen *pen = vitk_pen_new (cr, palette->paper);
  cairo_status_t status;

  cairo_set_source_rgb (cr, palette->paper.red, palette->paper.green, palette->paper.blue);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  vitk_diagram_sheet_draw (self, pen, palette);
  cairo_show_page (cr);
  status = cairo_status (cr);
  vitk_pen_free (pen);
  cairo_destroy (cr);
  return status;
}

static cairo_status_t
write_pdf (const VitkDiagramSheet *self, double scale, GByteArray *bytes)
{
  g_autofree char *description = vitk_diagram_words_dup_all (self->figure->diagram);
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (
      append_bytes, bytes, self->width * scale, self->height * scale);
  cairo_status_t status;

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE,
                                  pango_layout_get_text (self->title));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, description);
  status = draw_on (self, surface, scale);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  return status;
}

static cairo_status_t
write_png (const VitkDiagramSheet *self, double scale, GByteArray *bytes)
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
 * vitk_diagram_sheet_write:
 * @self: a sheet
 * @format: what it is written as
 * @scale: pixels, or points on paper, for each unit of the diagram
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the file's content
 */
GBytes *
vitk_diagram_sheet_write (const VitkDiagramSheet *self, VitkDiagramFormat format, double scale,
                          GError **error)
{
  g_autoptr (GByteArray) bytes = NULL;
  cairo_status_t status;

  if (format == VITK_DIAGRAM_FORMAT_SVG)
    return write_svg (self, scale);
  if (format == VITK_DIAGRAM_FORMAT_PNG &&
      (self->width * scale > MOST_PIXELS || self->height * scale > MOST_PIXELS ||
       self->width * scale * self->height * scale * 4 > MOST_BYTES))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                   _ ("a picture of %.0f × %.0f pixels is too large"), self->width * scale,
                   self->height * scale);
      return NULL;
    }
  bytes = g_byte_array_new ();
  status = format == VITK_DIAGRAM_FORMAT_PDF ? write_pdf (self, scale, bytes)
                                             : write_png (self, scale, bytes);
  if (status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, cairo_status_to_string (status));
  return NULL;
}
