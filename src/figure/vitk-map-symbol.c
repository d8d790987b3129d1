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

/* The pieces of a broken line. */
#define DASH 2.2

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
draw_stripes (VitkPen *pen, VitkInk ink, double x, double y, double reach, double step)
{
  double shift;

  for (shift = -2 * reach; shift <= 2 * reach; shift += step)
    {
      cairo_move_to (pen->cr, x + shift - reach, y + reach);
      cairo_line_to (pen->cr, x + shift + reach, y - reach);
    }
  vitk_pen_stroke (pen, ink, step * 0.45);
}

static void
draw_dots (VitkPen *pen, VitkInk ink, double x, double y, double reach, double step)
{
  const int n = (int) ceil (reach / step);
  int i;
  int j;

  for (i = -n; i <= n; i++)
    for (j = -n; j <= n; j++)
      {
        cairo_new_sub_path (pen->cr);
        cairo_arc (pen->cr, x + i * step, y + j * step, step * 0.22, 0, 2 * G_PI);
      }
  vitk_pen_fill (pen, ink);
}

/* Full, empty, striped, half full or dotted: each direction is known without its colour. */
static void
draw_pattern (const VitkMapSymbol *self, VitkPen *pen, VitkInk ink, double x, double y)
{
  const double reach = vitk_map_symbol_get_extent (self);
  const double step = MAX (self->radius * 0.45, 3);

  if (self->effect == VITK_EFFECT_FAVOURABLE || self->effect == VITK_EFFECT_NONE)
    return;
  add_path (self, pen->cr, x, y);
  vitk_pen_open_clip (pen);
  switch (self->effect)
    {
    case VITK_EFFECT_UNFAVOURABLE:
      draw_stripes (pen, ink, x, y, reach, step);
      break;
    case VITK_EFFECT_MIXED:
      cairo_rectangle (pen->cr, x - reach, y - reach, reach, 2 * reach);
      vitk_pen_fill (pen, ink);
      break;
    default:
      draw_dots (pen, ink, x, y, reach, step);
      break;
    }
  vitk_pen_close_clip (pen);
}

static void
draw_whole (const VitkMapSymbol *self, VitkPen *pen, const VitkMapPalette *palette, double x,
            double y)
{
  const VitkInk ink = palette->effects[self->effect];

  add_path (self, pen->cr, x, y);
  vitk_pen_fill (pen, self->effect == VITK_EFFECT_FAVOURABLE ? ink : palette->ground);
  draw_pattern (self, pen, ink, x, y);
  add_path (self, pen->cr, x, y);
  vitk_pen_stroke (pen, ink,
                   self->effect == VITK_EFFECT_NONE ? MAX (self->radius * 0.22, 1.8)
                                                    : MAX (self->radius * 0.1, 1.2));
}

/**
 * vitk_map_symbol_draw:
 * @self: a symbol
 * @pen: what is drawn with
 * @palette: its colours
 * @x: its middle
 * @y: its middle
 *
 * Draws it.
 */
void
vitk_map_symbol_draw (const VitkMapSymbol *self, VitkPen *pen, const VitkMapPalette *palette,
                      double x, double y)
{
  const VitkMapSymbol core = { self->shape, self->effect, TRUE, self->radius * CORE };

  draw_whole (self->counted ? self : &core, pen, palette, x, y);
  if (self->counted)
    return;
  add_path (self, pen->cr, x, y);
  vitk_pen_stroke_dashed (pen, palette->effects[self->effect], 1.2, DASH);
}
