/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "figure/vitk-map-sheet.h"

#include "evidence/vitk-map-words.h"
#include "figure/vitk-map-layout.h"

#include <cairo-pdf.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>

/* In points. */
#define MARGIN 24
#define GAP 12
#define RESOLUTION 72
#define FONT "Sans 8"

/* Letters are drawn as outlines whose places no screen rounds. */
static PangoContext *
create_context (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoFontDescription *font = pango_font_description_from_string (FONT);
  cairo_font_options_t *options = cairo_font_options_create ();

  pango_cairo_context_set_resolution (context, RESOLUTION);
  pango_context_set_font_description (context, font);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_font_description_free (font);
  return context;
}

static char *
dup_summary (const VitkEvidenceMap *map, const char *filter)
{
  g_autofree char *summary = vitk_evidence_map_dup_summary (map);

  if (filter == NULL || *filter == '\0')
    /* Translators: what a sheet shows, and how many studies. */
    return g_strdup_printf (_ ("Evidence map: %s"), summary);
  /* Translators: what a sheet shows, how many studies, and the filter they pass. */
  return g_strdup_printf (_ ("Evidence map: %s; filter: %s"), summary, filter);
}

/**
 * vitk_map_sheet_new:
 * @map: the map; kept
 * @title: what it is of
 * @filter: (nullable): the query that its studies pass
 *
 * Returns: (transfer full): a sheet with all the marks of the map
 */
VitkMapSheet *
vitk_map_sheet_new (VitkEvidenceMap *map, const char *title, const char *filter)
{
  VitkMapSheet *self = g_new0 (VitkMapSheet, 1);
  PangoContext *context = create_context ();
  g_autofree char *summary = dup_summary (map, filter);
  double width;
  double height;

  self->figure = vitk_map_figure_new (map, context, 0);
  width = MAX (self->figure->width, 2 * vitk_map_legend_find_least_width (context));
  self->title = vitk_map_layout_new (context, title, width, 1.3, TRUE);
  self->summary = vitk_map_layout_new (context, summary, width, 1, FALSE);
  self->legend = vitk_map_legend_new (map, context, width);
  self->width = width + 2 * MARGIN;
  self->height = 2 * MARGIN + self->figure->height + self->legend->height + 2 * GAP + GAP / 3;
  vitk_map_layout_get_size (self->title, NULL, &height);
  self->height += height;
  vitk_map_layout_get_size (self->summary, NULL, &height);
  self->height += height;
  g_object_unref (context);
  return self;
}

/**
 * vitk_map_sheet_free:
 * @self: (transfer full): a sheet
 */
void
vitk_map_sheet_free (VitkMapSheet *self)
{
  g_object_unref (self->title);
  g_object_unref (self->summary);
  vitk_map_figure_free (self->figure);
  vitk_map_legend_free (self->legend);
  g_free (self);
}

/* Returns where the next part begins. */
static double
draw_words (PangoLayout *words, VitkPen *pen, double y)
{
  double height;

  vitk_pen_show (pen, words, MARGIN, y, vitk_map_palette_get (FALSE, FALSE)->text, NULL);
  vitk_map_layout_get_size (words, NULL, &height);
  return y + height;
}

static void
draw_sheet (const VitkMapSheet *self, VitkPen *pen)
{
  const VitkMapPalette *palette = vitk_map_palette_get (FALSE, FALSE);
  double y;

  y = draw_words (self->title, pen, MARGIN);
  y = draw_words (self->summary, pen, y + GAP / 3);
  cairo_save (pen->cr);
  cairo_translate (pen->cr, MARGIN, y + GAP);
  vitk_map_figure_draw (self->figure, pen, palette);
  cairo_translate (pen->cr, 0, self->figure->height + GAP);
  vitk_map_legend_draw (self->legend, pen, palette);
  cairo_restore (pen->cr);
}

/**
 * vitk_map_sheet_draw:
 * @self: a sheet
 * @cr: what is drawn with; its origin is the corner of the sheet
 *
 * Draws it, on white.
 */
void
vitk_map_sheet_draw (const VitkMapSheet *self, cairo_t *cr)
{
  const VitkInk paper = vitk_map_palette_get (FALSE, FALSE)->ground;
  g_autoptr (VitkPen) pen = vitk_pen_new (cr, paper);

  cairo_rectangle (cr, 0, 0, self->width, self->height);
  vitk_pen_fill (pen, paper);
  draw_sheet (self, pen);
}

/* Its words are words, and what a mark says is said of it. */
static GBytes *
write_svg (const VitkMapSheet *self)
{
  g_autoptr (VitkPen) pen = vitk_pen_new_for_svg (
      self->width, self->height, vitk_map_palette_get (FALSE, FALSE)->ground,
      pango_layout_get_text (self->title), pango_layout_get_text (self->summary));

  draw_sheet (self, pen);
  return vitk_pen_finish_svg (pen);
}

static cairo_status_t
append_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static cairo_surface_t *
create_surface (const VitkMapSheet *self, GByteArray *bytes)
{
  cairo_surface_t *surface =
      cairo_pdf_surface_create_for_stream (append_bytes, bytes, self->width, self->height);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE,
                                  pango_layout_get_text (self->title));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT,
                                  pango_layout_get_text (self->summary));
  return surface;
}

static GBytes *
write_pdf (const VitkMapSheet *self, GError **error)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = create_surface (self, bytes);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  vitk_map_sheet_draw (self, cr);
  cairo_show_page (cr);
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (bytes);
  g_byte_array_unref (bytes);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, cairo_status_to_string (status));
  return NULL;
}

/**
 * vitk_map_sheet_write:
 * @self: a sheet
 * @format: what it is written as
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the file's content
 */
GBytes *
vitk_map_sheet_write (const VitkMapSheet *self, VitkMapFormat format, GError **error)
{
  return format == VITK_MAP_FORMAT_SVG ? write_svg (self) : write_pdf (self, error);
}
