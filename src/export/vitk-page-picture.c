/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "export/vitk-page-picture.h"

#include "figure/vitk-map-figure.h"
#include "figure/vitk-map-legend.h"

/* Between a map and its legend, and in what letters they are. */
#define GAP 12
#define MAP_LETTERS 8

/* A picture of pixels is not drawn coarser than this, in pixels for a point. */
#define LEAST_PIXELS 1.5

typedef struct
{
  VitkPagePart part;
  cairo_surface_t *picture;
  VitkMapFigure *figure;
  VitkMapLegend *legend;
  double width;
  double height;
  double scale;
} VitkPagePicture;

static void
free_picture (VitkPagePart *part)
{
  VitkPagePicture *self = (VitkPagePicture *) part;

  g_clear_pointer (&self->picture, cairo_surface_destroy);
  g_clear_pointer (&self->figure, vitk_map_figure_free);
  g_clear_pointer (&self->legend, vitk_map_legend_free);
  g_free (self);
}

static double
measure (const VitkPagePart *part, guint strip)
{
  const VitkPagePicture *self = (const VitkPagePicture *) part;

  return self->height * self->scale;
}

static double
get_gap (const VitkPagePart *part, guint strip)
{
  return GAP;
}

static gboolean
keeps (const VitkPagePart *part, guint strip)
{
  /* What is said of a picture stands below it. */
  return TRUE;
}

static double
measure_head (const VitkPagePart *part, const VitkPagePlace *begin)
{
  return 0;
}

static double
find_cut (const VitkPagePart *part, guint strip, double skip, double room)
{
  return skip;
}

static void
draw (const VitkPagePart *part, const VitkPageCanvas *canvas, double x, double y,
      const VitkPagePlace *begin, const VitkPagePlace *end)
{
  const VitkPagePicture *self = (const VitkPagePicture *) part;
  const VitkMapPalette *palette = vitk_map_palette_get (FALSE, FALSE);
  cairo_t *cr = canvas->cr;

  vitk_page_canvas_begin (canvas, "Figure");
  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, self->scale, self->scale);
  if (self->picture != NULL)
    {
      cairo_set_source_surface (cr, self->picture, 0, 0);
      cairo_paint (cr);
    }
  else
    {
      g_autoptr (VitkPen) pen = vitk_pen_new (cr, palette->ground);

      vitk_map_figure_draw (self->figure, pen, palette);
      cairo_translate (cr, 0, self->figure->height + GAP);
      vitk_map_legend_draw (self->legend, pen, palette);
    }
  cairo_restore (cr);
  vitk_page_canvas_end (canvas, "Figure");
}

static const VitkPagePartClass picture_class = {
  free_picture, measure, get_gap, keeps, measure_head, find_cut, draw,
};

static VitkPagePicture *
new_picture (void)
{
  VitkPagePicture *self = g_new0 (VitkPagePicture, 1);

  self->part.class = &picture_class;
  self->part.n_strips = 1;
  return self;
}

/**
 * vitk_page_picture_new:
 * @picture: (transfer full): a picture of pixels
 * @width: how wide it may be
 * @height: how high
 *
 * Returns: (transfer full): the picture as large as there is room, or as it bears
 */
VitkPagePart *
vitk_page_picture_new (cairo_surface_t *picture, double width, double height)
{
  VitkPagePicture *self = new_picture ();

  self->picture = picture;
  self->width = cairo_image_surface_get_width (picture);
  self->height = cairo_image_surface_get_height (picture);
  self->scale = MIN (MIN (width / self->width, height / self->height), 1 / LEAST_PIXELS);
  return &self->part;
}

static PangoContext *
new_map_context (PangoContext *context)
{
  PangoContext *smaller = pango_font_map_create_context (pango_context_get_font_map (context));
  PangoFontDescription *font = pango_font_description_from_string ("Sans");

  pango_font_description_set_size (font, MAP_LETTERS * PANGO_SCALE);
  pango_context_set_font_description (smaller, font);
  pango_context_set_round_glyph_positions (smaller, FALSE);
  pango_cairo_context_set_resolution (smaller, pango_cairo_context_get_resolution (context));
  pango_cairo_context_set_font_options (smaller, pango_cairo_context_get_font_options (context));
  pango_font_description_free (font);
  return smaller;
}

/**
 * vitk_page_picture_new_map:
 * @map: a map of evidence
 * @context: what words are laid out with
 * @width: how wide it may be
 * @height: how high
 *
 * Returns: (transfer full): the map with its legend, made smaller if it has to be
 */
VitkPagePart *
vitk_page_picture_new_map (VitkEvidenceMap *map, PangoContext *context, double width, double height)
{
  VitkPagePicture *self = new_picture ();
  PangoContext *letters = new_map_context (context);

  self->figure = vitk_map_figure_new (map, letters, 0);
  self->width = MAX (self->figure->width, width);
  self->legend = vitk_map_legend_new (map, letters, self->width);
  self->height = self->figure->height + GAP + self->legend->height;
  self->scale = MIN (width / self->width, MIN (height / self->height, 1));
  g_object_unref (letters);
  return &self->part;
}

/**
 * vitk_page_picture_fits:
 * @map: a map of evidence
 * @context: what words are laid out with
 * @width: how wide it may be
 *
 * Returns: whether the map has room without being made smaller
 */
gboolean
vitk_page_picture_fits (VitkEvidenceMap *map, PangoContext *context, double width)
{
  PangoContext *letters = new_map_context (context);
  g_autoptr (VitkMapFigure) figure = vitk_map_figure_new (map, letters, 0);

  g_object_unref (letters);
  return figure->width <= width;
}
