/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "figure/vitk-map-symbol.h"

#include <math.h>

/* How large the largest and the smallest are, in em. */
#define MOST_RADIUS 1.7
#define LEAST_RADIUS 0.38
#define UNKNOWN_RADIUS 0.7

/* How much of it what is not counted fills. */
#define CORE 0.55

/* The arms of a cross are a third of it wide. */
#define CROSS_ARM (1.0 / 3)

/* A shape: a polygon of some corners, the first of them at an angle. The first of all is a circle,
 * the last a cross, for a design that is not reported. */
static const struct
{
  guint corners;
  double first;
} shapes[] = {
  { 0, 0 },      { 4, -G_PI_4 }, { 3, -G_PI_2 },  { 4, -G_PI_2 }, { 6, 0 },
  { 3, G_PI_2 }, { 5, -G_PI_2 }, { 8, G_PI / 8 }, { 12, 0 },
};

#define CROSS (G_N_ELEMENTS (shapes) - 1)

/**
 * vitk_map_symbol_find_shape:
 * @map: a map
 * @design: which of its designs
 *
 * Each design has a shape by its place among those of the article. Where there are more than shapes
 * the rest have one together.
 *
 * Returns: a shape
 */
guint
vitk_map_symbol_find_shape (const VitkEvidenceMap *map, guint design)
{
  if (g_array_index (map->designs, VitkMapHeading, design).words == NULL)
    return CROSS;
  return MIN (design, CROSS - 1);
}

/**
 * vitk_map_symbol_find_radius:
 * @participants: how many took part; 0 if that is not known
 * @most: how many took part in the largest of all studies
 * @em: the size of the letters
 *
 * Areas grow with the square root: cohorts are a thousand times larger than trials, and both must
 * be seen.
 *
 * Returns: the radius of a circle
 */
double
vitk_map_symbol_find_radius (double participants, double most, double em)
{
  if (participants <= 0 || most <= 0)
    return UNKNOWN_RADIUS * em;
  return em * MAX (LEAST_RADIUS, MOST_RADIUS * pow (participants / most, 0.25));
}

/* How far the corners are from the middle, for the area of a circle of radius 1. */
static double
get_corner (guint shape)
{
  const guint n = shapes[shape].corners;

  if (n == 0)
    return 1;
  if (shape == CROSS)
    return sqrt (G_PI / (4 * (2 * CROSS_ARM - CROSS_ARM * CROSS_ARM)));
  return sqrt (2 * G_PI / (n * sin (2 * G_PI / n)));
}

/**
 * vitk_map_symbol_get_extent:
 * @self: a symbol
 *
 * Returns: how far it reaches from its middle
 */
double
vitk_map_symbol_get_extent (const VitkMapSymbol *self)
{
  return self->radius * get_corner (self->shape);
}

static void
add_cross (cairo_t *cr, double x, double y, double reach)
{
  const double arm = reach * CROSS_ARM;
  const double corners[][2] = { { -arm, -reach }, { arm, -reach },  { arm, -arm },
                                { reach, -arm },  { reach, arm },   { arm, arm },
                                { arm, reach },   { -arm, reach },  { -arm, arm },
                                { -reach, arm },  { -reach, -arm }, { -arm, -arm } };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (corners); i++)
    cairo_line_to (cr, x + corners[i][0], y + corners[i][1]);
}

static void
add_path (const VitkMapSymbol *self, cairo_t *cr, double x, double y)
{
  const guint n = shapes[self->shape].corners;
  const double reach = vitk_map_symbol_get_extent (self);
  guint i;

  cairo_new_path (cr);
  if (n == 0)
    cairo_arc (cr, x, y, reach, 0, 2 * G_PI);
  else if (self->shape == CROSS)
    add_cross (cr, x, y, reach);
  else
    for (i = 0; i < n; i++)
      {
        const double angle = shapes[self->shape].first + 2 * G_PI * i / n;

        cairo_line_to (cr, x + reach * cos (angle), y + reach * sin (angle));
      }
  cairo_close_path (cr);
}

static void
draw_stripes (cairo_t *cr, double x, double y, double reach, double step)
{
  double shift;

  cairo_set_line_width (cr, step * 0.45);
  for (shift = -2 * reach; shift <= 2 * reach; shift += step)
    {
      cairo_move_to (cr, x + shift - reach, y + reach);
      cairo_line_to (cr, x + shift + reach, y - reach);
    }
  cairo_stroke (cr);
}

static void
draw_dots (cairo_t *cr, double x, double y, double reach, double step)
{
  const int n = (int) ceil (reach / step);
  int i;
  int j;

  for (i = -n; i <= n; i++)
    for (j = -n; j <= n; j++)
      {
        cairo_new_sub_path (cr);
        cairo_arc (cr, x + i * step, y + j * step, step * 0.22, 0, 2 * G_PI);
      }
  cairo_fill (cr);
}

/* Full, empty, striped, half full or dotted: each direction is known without its colour. */
static void
draw_pattern (const VitkMapSymbol *self, cairo_t *cr, double x, double y)
{
  const double reach = vitk_map_symbol_get_extent (self);
  const double step = MAX (self->radius * 0.45, 3);

  switch (self->effect)
    {
    case VITK_EFFECT_UNFAVOURABLE:
      draw_stripes (cr, x, y, reach, step);
      break;
    case VITK_EFFECT_MIXED:
      cairo_rectangle (cr, x - reach, y - reach, reach, 2 * reach);
      cairo_fill (cr);
      break;
    case VITK_EFFECT_UNSTATED:
      draw_dots (cr, x, y, reach, step);
      break;
    default:
      break;
    }
}

static void
draw_whole (const VitkMapSymbol *self, cairo_t *cr, const VitkMapPalette *palette, double x,
            double y)
{
  const gboolean is_full = self->effect == VITK_EFFECT_FAVOURABLE;

  cairo_save (cr);
  add_path (self, cr, x, y);
  vitk_map_color_apply (is_full ? &palette->effects[self->effect] : &palette->ground, cr);
  cairo_fill_preserve (cr);
  cairo_clip (cr);
  vitk_map_color_apply (&palette->effects[self->effect], cr);
  draw_pattern (self, cr, x, y);
  cairo_restore (cr);
  add_path (self, cr, x, y);
  vitk_map_color_apply (&palette->effects[self->effect], cr);
  cairo_set_line_width (cr, self->effect == VITK_EFFECT_NONE ? MAX (self->radius * 0.22, 1.8)
                                                             : MAX (self->radius * 0.1, 1.2));
  cairo_stroke (cr);
}

/**
 * vitk_map_symbol_draw:
 * @self: a symbol
 * @cr: what is drawn with
 * @palette: its colours
 * @x: its middle
 * @y: its middle
 *
 * Draws it.
 */
void
vitk_map_symbol_draw (const VitkMapSymbol *self, cairo_t *cr, const VitkMapPalette *palette,
                      double x, double y)
{
  const VitkMapSymbol core = { self->shape, self->effect, TRUE, self->radius * CORE };
  const double dashes[] = { 2.5, 2 };

  cairo_save (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  draw_whole (self->counted ? self : &core, cr, palette, x, y);
  if (!self->counted)
    {
      add_path (self, cr, x, y);
      cairo_set_line_width (cr, 1.2);
      cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
      cairo_stroke (cr);
    }
  cairo_restore (cr);
}
