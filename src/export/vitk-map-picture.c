/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "export/vitk-map-picture.h"

#include "figure/vitk-map-figure.h"
#include "figure/vitk-map-legend.h"

/* Between the map and its legend, and in what letters they are, in points. */
#define GAP 12
#define LETTERS 8

typedef struct
{
  VitkMapFigure *figure;
  VitkMapLegend *legend;
} Map;

static void
free_map (gpointer data)
{
  Map *self = data;

  vitk_map_figure_free (self->figure);
  vitk_map_legend_free (self->legend);
  g_free (self);
}

static void
draw (gconstpointer content, cairo_t *cr)
{
  const Map *self = content;
  const VitkMapPalette *palette = vitk_map_palette_get (FALSE, FALSE);
  g_autoptr (VitkPen) pen = vitk_pen_new (cr, palette->ground);

  vitk_map_figure_draw (self->figure, pen, palette);
  cairo_translate (cr, 0, self->figure->height + GAP);
  vitk_map_legend_draw (self->legend, pen, palette);
}

static PangoContext *
create_letters (PangoContext *context)
{
  PangoContext *letters = pango_font_map_create_context (pango_context_get_font_map (context));
  PangoFontDescription *font = pango_font_description_from_string ("Sans");

  pango_font_description_set_size (font, LETTERS * PANGO_SCALE);
  pango_context_set_font_description (letters, font);
  pango_context_set_round_glyph_positions (letters, FALSE);
  pango_cairo_context_set_resolution (letters, pango_cairo_context_get_resolution (context));
  pango_cairo_context_set_font_options (letters, pango_cairo_context_get_font_options (context));
  pango_font_description_free (font);
  return letters;
}

/**
 * vitk_map_picture_new:
 * @map: a map of evidence
 * @context: what words are laid out with
 * @width: how wide the legend may be, at least; it is as wide as the map
 *
 * Returns: (transfer full): the map with its legend
 */
VitkPaperPicture *
vitk_map_picture_new (VitkEvidenceMap *map, PangoContext *context, double width)
{
  Map *self = g_new0 (Map, 1);
  PangoContext *letters = create_letters (context);
  double whole;

  self->figure = vitk_map_figure_new (map, letters, 0);
  whole = MAX (self->figure->width, width);
  self->legend = vitk_map_legend_new (map, letters, whole);
  g_object_unref (letters);
  return vitk_paper_picture_new (whole, self->figure->height + GAP + self->legend->height, draw,
                                 self, free_map);
}
