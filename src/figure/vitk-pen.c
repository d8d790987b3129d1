/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "figure/vitk-pen.h"

#include "figure/vitk-svg.h"

#include <math.h>
#include <string.h>

/* Of the line around words that stand on other lines. */
#define HALO_WIDTH 3

/**
 * vitk_pen_create_context:
 *
 * Returns: (transfer full): fonts whose letters keep their places at every scale
 */
PangoContext *
vitk_pen_create_context (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  return context;
}

/**
 * vitk_pen_new:
 * @cr: what is drawn with; kept
 * @paper: the colour of what is drawn on
 *
 * Returns: (transfer full): a pen that draws with cairo
 */
VitkPen *
vitk_pen_new (cairo_t *cr, VitkInk paper)
{
  VitkPen *self = g_new0 (VitkPen, 1);

  self->cr = cairo_reference (cr);
  self->paper = paper;
  self->strength = 1;
  return self;
}

/**
 * vitk_pen_new_for_svg:
 * @width: how wide the picture is
 * @height: how high
 * @paper: its ground
 * @title: what it is, in a line
 * @description: (nullable): what it shows, for a reader who cannot see it
 *
 * Returns: (transfer full): a pen that writes SVG, for vitk_pen_finish_svg()
 */
VitkPen *
vitk_pen_new_for_svg (double width, double height, VitkInk paper, const char *title,
                      const char *description)
{
  /* Paths need a surface to be made on, nothing is ever drawn on this one. */
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);
  VitkPen *self = vitk_pen_new (cr, paper);

  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  self->svg = g_string_new (NULL);
  vitk_svg_begin (self->svg, width, height, title, description);
  cairo_rectangle (self->cr, 0, 0, width, height);
  vitk_pen_fill (self, paper);
  return self;
}

/**
 * vitk_pen_free:
 * @self: (transfer full): a pen
 */
void
vitk_pen_free (VitkPen *self)
{
  cairo_destroy (self->cr);
  if (self->svg != NULL)
    g_string_free (self->svg, TRUE);
  g_free (self);
}

/**
 * vitk_pen_finish_svg:
 * @self: a pen that writes SVG; draws no more
 *
 * Returns: (transfer full): the content of the file
 */
GBytes *
vitk_pen_finish_svg (VitkPen *self)
{
  g_string_append (self->svg, "</svg>\n");
  return g_string_free_to_bytes (g_steal_pointer (&self->svg));
}

/**
 * vitk_pen_open:
 * @self: a pen
 * @id: (nullable): a name for what is drawn until vitk_pen_close()
 * @title: (nullable): what it is
 * @description: (nullable): what is to be said of it
 */
void
vitk_pen_open (VitkPen *self, const char *id, const char *title, const char *description)
{
  if (self->svg == NULL)
    return;
  self->depth++;
  vitk_svg_open_group (self->svg, self->depth, id, title, description);
}

/**
 * vitk_pen_close:
 * @self: a pen
 *
 * Ends what vitk_pen_open() began.
 */
void
vitk_pen_close (VitkPen *self)
{
  if (self->svg == NULL)
    return;
  vitk_svg_close_group (self->svg, self->depth);
  self->depth--;
}

/**
 * vitk_pen_open_clip:
 * @self: a pen
 *
 * Takes the path as what is drawn in until vitk_pen_close_clip().
 */
void
vitk_pen_open_clip (VitkPen *self)
{
  if (self->svg == NULL)
    {
      cairo_save (self->cr);
      cairo_clip (self->cr);
      return;
    }
  self->n_clips++;
  self->depth++;
  vitk_svg_open_clip (self->svg, self->depth, self->cr, self->n_clips);
  cairo_new_path (self->cr);
}

/**
 * vitk_pen_close_clip:
 * @self: a pen
 *
 * Ends what vitk_pen_open_clip() began.
 */
void
vitk_pen_close_clip (VitkPen *self)
{
  if (self->svg == NULL)
    cairo_restore (self->cr);
  else
    vitk_pen_close (self);
}

static VitkInk
fade (const VitkPen *self, VitkInk ink)
{
  const double rest = 1 - self->strength;

  return (VitkInk) { ink.red * self->strength + self->paper.red * rest,
                     ink.green * self->strength + self->paper.green * rest,
                     ink.blue * self->strength + self->paper.blue * rest };
}

static void
apply (const VitkPen *self, VitkInk ink)
{
  const VitkInk faded = fade (self, ink);

  cairo_set_source_rgb (self->cr, faded.red, faded.green, faded.blue);
}

/**
 * vitk_pen_fill:
 * @self: a pen
 * @ink: a colour
 *
 * Fills the path and ends it.
 */
void
vitk_pen_fill (VitkPen *self, VitkInk ink)
{
  if (self->svg == NULL)
    {
      apply (self, ink);
      cairo_fill (self->cr);
      return;
    }
  vitk_svg_add_path (self->svg, self->depth, self->cr);
  vitk_svg_add_ink (self->svg, "fill", fade (self, ink));
  g_string_append (self->svg, "/>\n");
  cairo_new_path (self->cr);
}

static VitkInk
mix_stop (const VitkPen *self, const VitkColorStop *stop)
{
  const double rest = 1 - stop->alpha;
  const VitkInk ink = { stop->red * stop->alpha + self->paper.red * rest,
                        stop->green * stop->alpha + self->paper.green * rest,
                        stop->blue * stop->alpha + self->paper.blue * rest };

  return fade (self, ink);
}

/**
 * vitk_pen_fill_paint:
 * @self: a pen
 * @paint: a colour or gradient of a file
 * @box: what a gradient goes across
 *
 * Fills the path and ends it. What shines through is the paper.
 */
void
vitk_pen_fill_paint (VitkPen *self, const VitkDiagramPaint *paint, const VitkBox *box)
{
  const double x1 = box->x + paint->x1 * box->width;
  const double y1 = box->y + paint->y1 * box->height;
  const double x2 = box->x + paint->x2 * box->width;
  const double y2 = box->y + paint->y2 * box->height;
  const VitkColorStop *stops = (const VitkColorStop *) paint->stops->data;
  cairo_pattern_t *pattern;
  guint i;

  if (paint->stops->len == 1)
    {
      const VitkInk ink = mix_stop (self, stops);
      const double strength = self->strength;

      self->strength = 1;
      vitk_pen_fill (self, ink);
      self->strength = strength;
      return;
    }
  if (self->svg != NULL)
    {
      self->n_gradients++;
      vitk_svg_begin_gradient (self->svg, self->depth, self->cr, self->n_gradients,
                               (const double[]) { x1, y1, x2, y2 });
      for (i = 0; i < paint->stops->len; i++)
        vitk_svg_add_stop (self->svg, stops[i].offset, mix_stop (self, &stops[i]));
      vitk_svg_end_gradient (self->svg);
      vitk_svg_add_path (self->svg, self->depth, self->cr);
      g_string_append_printf (self->svg, " fill=\"url(#gradient-%u)\"/>\n", self->n_gradients);
      cairo_new_path (self->cr);
      return;
    }
  pattern = cairo_pattern_create_linear (x1, y1, x2, y2);
  for (i = 0; i < paint->stops->len; i++)
    {
      const VitkInk ink = mix_stop (self, &stops[i]);

      cairo_pattern_add_color_stop_rgb (pattern, stops[i].offset, ink.red, ink.green, ink.blue);
    }
  cairo_set_source (self->cr, pattern);
  cairo_fill (self->cr);
  cairo_pattern_destroy (pattern);
}

/**
 * vitk_pen_stroke:
 * @self: a pen
 * @ink: a colour
 * @width: of the line
 *
 * Draws a line along the path and ends it.
 */
void
vitk_pen_stroke (VitkPen *self, VitkInk ink, double width)
{
  vitk_pen_stroke_dashed (self, ink, width, 0);
}

/**
 * vitk_pen_stroke_dashed:
 * @self: a pen
 * @ink: a colour
 * @width: of the line
 * @dash: how long its pieces are; 0 for a whole line
 *
 * Draws a broken line along the path and ends it.
 */
void
vitk_pen_stroke_dashed (VitkPen *self, VitkInk ink, double width, double dash)
{
  if (self->svg == NULL)
    {
      apply (self, ink);
      cairo_set_line_width (self->cr, width);
      cairo_set_line_join (self->cr, CAIRO_LINE_JOIN_ROUND);
      cairo_set_dash (self->cr, &dash, dash > 0 ? 1 : 0, 0);
      cairo_stroke (self->cr);
      return;
    }
  vitk_svg_add_path (self->svg, self->depth, self->cr);
  g_string_append (self->svg, " fill=\"none\"");
  vitk_svg_add_ink (self->svg, "stroke", fade (self, ink));
  vitk_svg_add_number (self->svg, "stroke-width", width * vitk_svg_get_scale (self->cr));
  if (dash > 0)
    vitk_svg_add_number (self->svg, "stroke-dasharray", dash * vitk_svg_get_scale (self->cr));
  g_string_append (self->svg, " stroke-linejoin=\"round\"/>\n");
  cairo_new_path (self->cr);
}

/**
 * vitk_pen_show:
 * @self: a pen
 * @layout: words
 * @x: their left side
 * @y: their top
 * @ink: their colour
 * @halo: (nullable): the colour of a line around each letter, where they stand on lines
 *
 * Writes words.
 */
void
vitk_pen_show (VitkPen *self, PangoLayout *layout, double x, double y, VitkInk ink,
               const VitkInk *halo)
{
  if (self->svg != NULL)
    {
      const VitkInk faded_halo = halo != NULL ? fade (self, *halo) : ink;

      vitk_svg_add_words (self->svg, self->depth, self->cr, layout, x, y, fade (self, ink),
                          halo != NULL ? &faded_halo : NULL);
      return;
    }
  if (halo != NULL)
    {
      cairo_move_to (self->cr, x, y);
      pango_cairo_layout_path (self->cr, layout);
      apply (self, *halo);
      cairo_set_line_width (self->cr, HALO_WIDTH);
      cairo_set_line_join (self->cr, CAIRO_LINE_JOIN_ROUND);
      cairo_set_dash (self->cr, NULL, 0, 0);
      cairo_stroke (self->cr);
    }
  apply (self, ink);
  cairo_move_to (self->cr, x, y);
  pango_cairo_show_layout (self->cr, layout);
  cairo_new_path (self->cr);
}
