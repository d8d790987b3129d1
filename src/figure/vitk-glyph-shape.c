/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
/* The outlines of glyphs, as the specifications of SBGN (Process Description 1.3, Activity Flow
 * 1.2, Entity Relationship 2) draw them. */
#include "figure/vitk-glyph-shape.h"

#include <math.h>

/* How round the corners of macromolecules and compartments are. */
#define ROUND 10
#define ROUND_COMPARTMENT 14
/* How far the sides of a hexagon come out or in. */
#define TIP 15
/* How far the one behind sticks out where there are several. */
#define BEHIND 5
/* How much of a glyph its clone marker takes. */
#define CLONE 0.28

#define LINE 1.5
#define LINE_COMPARTMENT 2

static void
add_polygon (cairo_t *cr, const VitkBox *box, const double (*corners)[2], guint n)
{
  guint i;

  for (i = 0; i < n; i++)
    cairo_line_to (cr, box->x + corners[i][0] * box->width, box->y + corners[i][1] * box->height);
  cairo_close_path (cr);
}

/* Whether corners of a size are too small to be seen, as pixels have some themselves. */
static gboolean
is_lost (cairo_t *cr, double size)
{
  double dx = size;
  double dy = 0;

  cairo_user_to_device_distance (cr, &dx, &dy);
  return hypot (dx, dy) < 2;
}

static void
add_round (cairo_t *cr, const VitkBox *box, double top, double bottom)
{
  const double right = box->x + box->width;
  const double low = box->y + box->height;
  const double most = MIN (box->width, box->height) / 2;

  top = MIN (top, most);
  bottom = MIN (bottom, most);
  if (is_lost (cr, MAX (top, bottom)))
    {
      cairo_rectangle (cr, box->x, box->y, box->width, box->height);
      return;
    }
  cairo_new_sub_path (cr);
  cairo_arc (cr, box->x + top, box->y + top, top, G_PI, 1.5 * G_PI);
  cairo_arc (cr, right - top, box->y + top, top, 1.5 * G_PI, 2 * G_PI);
  cairo_arc (cr, right - bottom, low - bottom, bottom, 0, 0.5 * G_PI);
  cairo_arc (cr, box->x + bottom, low - bottom, bottom, 0.5 * G_PI, G_PI);
  cairo_close_path (cr);
}

static void
add_ellipse (cairo_t *cr, const VitkBox *box)
{
  cairo_save (cr);
  cairo_translate (cr, box->x + box->width / 2, box->y + box->height / 2);
  cairo_scale (cr, MAX (box->width, 0.01) / 2, MAX (box->height, 0.01) / 2);
  cairo_new_sub_path (cr);
  cairo_arc (cr, 0, 0, 1, 0, 2 * G_PI);
  cairo_close_path (cr);
  cairo_restore (cr);
}

/* An octagon whose cut corners are as wide as high. */
static void
add_cut_corners (cairo_t *cr, const VitkBox *box)
{
  const double cut = MIN (8, MIN (box->width, box->height) / 3);
  const double right = box->x + box->width;
  const double low = box->y + box->height;

  cairo_move_to (cr, box->x + cut, box->y);
  cairo_line_to (cr, right - cut, box->y);
  cairo_line_to (cr, right, box->y + cut);
  cairo_line_to (cr, right, low - cut);
  cairo_line_to (cr, right - cut, low);
  cairo_line_to (cr, box->x + cut, low);
  cairo_line_to (cr, box->x, low - cut);
  cairo_line_to (cr, box->x, box->y + cut);
  cairo_close_path (cr);
}

/* A tag or terminal: a rectangle with one side drawn out to a point. */
static void
add_pointer (cairo_t *cr, const VitkBox *box, VitkGlyphSide side)
{
  static const double right[][2] = { { 0, 0 }, { 0.75, 0 }, { 1, 0.5 }, { 0.75, 1 }, { 0, 1 } };
  static const double left[][2] = { { 0.25, 0 }, { 1, 0 }, { 1, 1 }, { 0.25, 1 }, { 0, 0.5 } };
  static const double up[][2] = { { 0, 0.35 }, { 0.5, 0 }, { 1, 0.35 }, { 1, 1 }, { 0, 1 } };
  static const double down[][2] = { { 0, 0 }, { 1, 0 }, { 1, 0.65 }, { 0.5, 1 }, { 0, 0.65 } };

  switch (side)
    {
    case VITK_GLYPH_LEFT:
      add_polygon (cr, box, left, G_N_ELEMENTS (left));
      break;
    case VITK_GLYPH_UP:
      add_polygon (cr, box, up, G_N_ELEMENTS (up));
      break;
    case VITK_GLYPH_DOWN:
      add_polygon (cr, box, down, G_N_ELEMENTS (down));
      break;
    default:
      add_polygon (cr, box, right, G_N_ELEMENTS (right));
    }
}

/* Sides that point outwards for what is the outcome of all, inwards for what comes from outside. */
static void
add_hexagon (cairo_t *cr, const VitkBox *box, gboolean outwards)
{
  const double tip = MIN (TIP, MIN (box->height / 3, box->width / 4));
  const double right = box->x + box->width;
  const double low = box->y + box->height;
  const double middle = box->y + box->height / 2;

  cairo_move_to (cr, outwards ? box->x + tip : box->x, box->y);
  cairo_line_to (cr, outwards ? right - tip : right, box->y);
  cairo_line_to (cr, outwards ? right : right - tip, middle);
  cairo_line_to (cr, outwards ? right - tip : right, low);
  cairo_line_to (cr, outwards ? box->x + tip : box->x, low);
  cairo_line_to (cr, outwards ? box->x : box->x + tip, middle);
  cairo_close_path (cr);
}

static void
add_leaf (cairo_t *cr, const VitkBox *box)
{
  const double fold = MIN (box->width, box->height) / 4;

  cairo_move_to (cr, box->x, box->y);
  cairo_line_to (cr, box->x + box->width - fold, box->y);
  cairo_line_to (cr, box->x + box->width, box->y + fold);
  cairo_line_to (cr, box->x + box->width, box->y + box->height);
  cairo_line_to (cr, box->x, box->y + box->height);
  cairo_close_path (cr);
}

static gboolean
is_circle (VitkGlyphClass glyph_class)
{
  switch (glyph_class)
    {
    case VITK_GLYPH_SOURCE_AND_SINK:
    case VITK_GLYPH_ASSOCIATION:
    case VITK_GLYPH_DISSOCIATION:
    case VITK_GLYPH_OUTCOME:
    case VITK_GLYPH_INTERACTION:
    case VITK_GLYPH_INFLUENCE_TARGET:
    case VITK_GLYPH_IMPLICIT_XOR:
    case VITK_GLYPH_EXISTENCE:
    case VITK_GLYPH_LOCATION:
      return TRUE;
    default:
      return vitk_glyph_class_is_operator (glyph_class);
    }
}

/**
 * vitk_glyph_shape_add_path:
 * @glyph_class: a class
 * @side: which way it stands
 * @box: its place
 * @cr: what the path is made with
 *
 * Adds the outline of a glyph to the path.
 */
void
vitk_glyph_shape_add_path (VitkGlyphClass glyph_class, VitkGlyphSide side, const VitkBox *box,
                           cairo_t *cr)
{
  switch (glyph_class)
    {
    case VITK_GLYPH_UNSPECIFIED_ENTITY:
      add_ellipse (cr, box);
      break;
    case VITK_GLYPH_SIMPLE_CHEMICAL:
    case VITK_GLYPH_SIMPLE_CHEMICAL_MULTIMER:
    case VITK_GLYPH_STATE_VARIABLE:
    case VITK_GLYPH_VARIABLE_VALUE:
      add_round (cr, box, G_MAXDOUBLE, G_MAXDOUBLE);
      break;
    case VITK_GLYPH_MACROMOLECULE:
    case VITK_GLYPH_MACROMOLECULE_MULTIMER:
    case VITK_GLYPH_ENTITY:
      add_round (cr, box, ROUND, ROUND);
      break;
    case VITK_GLYPH_NUCLEIC_ACID_FEATURE:
    case VITK_GLYPH_NUCLEIC_ACID_FEATURE_MULTIMER:
      add_round (cr, box, 0, ROUND);
      break;
    case VITK_GLYPH_COMPLEX:
    case VITK_GLYPH_COMPLEX_MULTIMER:
      add_cut_corners (cr, box);
      break;
    case VITK_GLYPH_PERTURBATION:
    case VITK_GLYPH_PERTURBING_AGENT:
      add_hexagon (cr, box, FALSE);
      break;
    case VITK_GLYPH_PHENOTYPE:
    case VITK_GLYPH_OBSERVABLE:
      add_hexagon (cr, box, TRUE);
      break;
    case VITK_GLYPH_COMPARTMENT:
      add_round (cr, box, ROUND_COMPARTMENT, ROUND_COMPARTMENT);
      break;
    case VITK_GLYPH_TAG:
    case VITK_GLYPH_TERMINAL:
      add_pointer (cr, box, side);
      break;
    case VITK_GLYPH_ANNOTATION:
      add_leaf (cr, box);
      break;
    default:
      if (is_circle (glyph_class))
        add_ellipse (cr, box);
      else
        cairo_rectangle (cr, box->x, box->y, box->width, box->height);
    }
}

/* A unit of information in an activity flow has the outline of what acts. */
static VitkGlyphClass
find_outline (const VitkGlyph *glyph)
{
  return glyph->entity != VITK_GLYPH_UNKNOWN ? glyph->entity : glyph->glyph_class;
}

static gboolean
is_several (VitkGlyphClass glyph_class)
{
  return glyph_class == VITK_GLYPH_SIMPLE_CHEMICAL_MULTIMER ||
         glyph_class == VITK_GLYPH_MACROMOLECULE_MULTIMER ||
         glyph_class == VITK_GLYPH_NUCLEIC_ACID_FEATURE_MULTIMER ||
         glyph_class == VITK_GLYPH_COMPLEX_MULTIMER;
}

static VitkInk
find_fill (const VitkGlyph *glyph, const VitkDiagramPalette *palette, guint ground)
{
  switch (glyph->glyph_class)
    {
    case VITK_GLYPH_COMPARTMENT:
      return palette->grounds[ground % G_N_ELEMENTS (palette->grounds)];
    case VITK_GLYPH_PHENOTYPE:
    case VITK_GLYPH_OBSERVABLE:
      return palette->events;
    case VITK_GLYPH_ASSOCIATION:
    case VITK_GLYPH_OUTCOME:
      return palette->outline;
    case VITK_GLYPH_COMPLEX:
    case VITK_GLYPH_COMPLEX_MULTIMER:
      return palette->parts;
    default:
      return vitk_glyph_class_is_auxiliary (glyph->glyph_class) ? palette->parts : palette->things;
    }
}

static void
draw_outline (const VitkGlyph *glyph, VitkPen *pen, const VitkDiagramPalette *palette, guint ground,
              const VitkBox *box)
{
  const VitkGlyphClass outline = find_outline (glyph);
  const gboolean is_compartment = glyph->glyph_class == VITK_GLYPH_COMPARTMENT;
  const gboolean follows = palette->follows_file;
  const double width = is_compartment ? LINE_COMPARTMENT : LINE;
  const VitkInk edge =
      is_compartment ? palette->edges[ground % G_N_ELEMENTS (palette->edges)] : palette->outline;

  vitk_glyph_shape_add_path (outline, glyph->side, box, pen->cr);
  if (follows && glyph->style.fill != NULL)
    vitk_pen_fill_paint (pen, glyph->style.fill, box);
  else
    vitk_pen_fill (pen, find_fill (glyph, palette, ground));
  vitk_glyph_shape_add_path (outline, glyph->side, box, pen->cr);
  if (follows && glyph->style.stroke != NULL)
    {
      const VitkColorStop *stop = &g_array_index (glyph->style.stroke->stops, VitkColorStop, 0);

      vitk_pen_stroke (pen, (VitkInk) { stop->red, stop->green, stop->blue },
                       glyph->style.stroke_width > 0 ? glyph->style.stroke_width : width);
    }
  else
    vitk_pen_stroke (pen, edge, width);
}

static void
draw_clone_marker (const VitkGlyph *glyph, VitkPen *pen, const VitkDiagramPalette *palette)
{
  const VitkBox *box = &glyph->box;
  const double height = box->height * CLONE;

  cairo_save (pen->cr);
  if (find_outline (glyph) == VITK_GLYPH_SIMPLE_CHEMICAL && box->width <= box->height)
    {
      /* The part of a circle that is below a line. */
      const double radius = box->width / 2;
      const double angle = acos (MIN (1, MAX (-1, (radius - height) / radius)));

      cairo_arc (pen->cr, box->x + radius, box->y + box->height - radius, radius, G_PI / 2 - angle,
                 G_PI / 2 + angle);
      cairo_close_path (pen->cr);
    }
  else
    {
      const VitkBox band = { box->x, box->y + box->height - height, box->width, height };

      add_round (pen->cr, &band, 0, ROUND);
    }
  vitk_pen_fill (pen, palette->outline);
  cairo_restore (pen->cr);
}

/* The arms of processes and operators, from their side to where arcs meet them. */
static void
draw_arms (const VitkGlyph *glyph, VitkPen *pen, const VitkDiagramPalette *palette)
{
  const VitkBox *box = &glyph->box;
  guint i;

  for (i = 0; i < glyph->ports->len; i++)
    {
      const VitkPoint *port = &g_array_index (glyph->ports, VitkPoint, i);

      cairo_move_to (pen->cr, CLAMP (port->x, box->x, box->x + box->width),
                     CLAMP (port->y, box->y, box->y + box->height));
      cairo_line_to (pen->cr, port->x, port->y);
    }
  if (glyph->ports->len > 0)
    vitk_pen_stroke (pen, palette->joins, LINE);
}

/* What is drawn inside a glyph, or through it. */
static void
draw_inside (const VitkGlyph *glyph, VitkPen *pen, const VitkDiagramPalette *palette)
{
  const VitkBox *box = &glyph->box;
  const double x = box->x + box->width / 2;
  const double y = box->y + box->height / 2;
  const double reach = MIN (box->width, box->height) / 2;
  const VitkBox inner = { x - reach * 0.6, y - reach * 0.6, reach * 1.2, reach * 1.2 };
  cairo_t *cr = pen->cr;
  int i;

  switch (glyph->glyph_class)
    {
    case VITK_GLYPH_SOURCE_AND_SINK:
      cairo_move_to (cr, x - reach, y + reach);
      cairo_line_to (cr, x + reach, y - reach);
      break;
    case VITK_GLYPH_OMITTED_PROCESS:
      for (i = -1; i <= 1; i += 2)
        {
          cairo_move_to (cr, x + (i * 0.3 - 0.3) * reach, y - reach * 0.6);
          cairo_line_to (cr, x + (i * 0.3 + 0.3) * reach, y + reach * 0.6);
        }
      break;
    case VITK_GLYPH_DISSOCIATION:
      add_ellipse (cr, &inner);
      break;
    case VITK_GLYPH_LOCATION:
      cairo_move_to (cr, x - reach * 0.7, y + reach * 0.7);
      cairo_line_to (cr, x + reach * 0.3, y - reach * 0.3);
      cairo_move_to (cr, x - reach * 0.3, y - reach * 0.9);
      cairo_line_to (cr, x + reach * 0.9, y + reach * 0.3);
      break;
    case VITK_GLYPH_EXISTENCE:
      cairo_arc (cr, x, y, reach, -G_PI / 2, G_PI / 2);
      cairo_close_path (cr);
      vitk_pen_fill (pen, palette->outline);
      return;
    case VITK_GLYPH_ANNOTATION:
      if (glyph->callout == NULL)
        return;
      cairo_move_to (cr, x, box->y + box->height);
      cairo_line_to (cr, glyph->callout->x, glyph->callout->y);
      break;
    default:
      return;
    }
  vitk_pen_stroke (pen, palette->outline, LINE);
}

/**
 * vitk_glyph_shape_draw:
 * @glyph: a glyph
 * @pen: what it is drawn with
 * @palette: the colours
 * @ground: of a compartment: its number among them, by which grounds take turns
 *
 * Draws a glyph without its words and its parts.
 */
void
vitk_glyph_shape_draw (const VitkGlyph *glyph, VitkPen *pen, const VitkDiagramPalette *palette,
                       guint ground)
{
  if (is_several (glyph->glyph_class))
    {
      const VitkBox behind = { glyph->box.x + BEHIND, glyph->box.y + BEHIND, glyph->box.width,
                               glyph->box.height };

      draw_outline (glyph, pen, palette, ground, &behind);
    }
  draw_arms (glyph, pen, palette);
  draw_outline (glyph, pen, palette, ground, &glyph->box);
  if (glyph->is_clone)
    draw_clone_marker (glyph, pen, palette);
  draw_inside (glyph, pen, palette);
}

/**
 * vitk_glyph_shape_get_lift:
 * @glyph: a glyph
 *
 * Returns: how high the part at its bottom is that no words of its own may stand on
 */
double
vitk_glyph_shape_get_lift (const VitkGlyph *glyph)
{
  return glyph->is_clone ? glyph->box.height * CLONE : 0;
}
