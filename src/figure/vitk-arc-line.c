/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
/* The lines of arcs and their heads, as the specifications of SBGN draw them. In an activity flow
 * all arrows mean more, and their heads are filled. */
#include "figure/vitk-arc-line.h"

#include <math.h>

#define LINE 1.8
#define HEAD 11
#define HALF_HEAD 5
#define HALF_BAR 8
/* Between a bar and what stands before it. */
#define STEP 5
/* Between a bar and what it holds back, so that it is not taken for its outline. */
#define BAR_GAP 4
/* A bar is broader than the line it ends. */
#define BAR_WIDTH 1.6

/* What stands at the end of a line, from the end backwards. */
typedef enum
{
  HEAD_NONE,
  HEAD_FULL,
  HEAD_EMPTY,
  HEAD_OPEN,
  HEAD_CIRCLE,
  HEAD_DIAMOND,
  HEAD_BAR,
  HEAD_TWO_BARS,
  HEAD_AND_BAR,
  HEAD_TWO,
} Head;

static Head
find_head (VitkArcClass arc_class)
{
  switch (arc_class)
    {
    case VITK_ARC_PRODUCTION:
      return HEAD_FULL;
    case VITK_ARC_CATALYSIS:
      return HEAD_CIRCLE;
    case VITK_ARC_MODULATION:
    case VITK_ARC_UNKNOWN_INFLUENCE:
      return HEAD_DIAMOND;
    case VITK_ARC_STIMULATION:
    case VITK_ARC_POSITIVE_INFLUENCE:
      return HEAD_EMPTY;
    case VITK_ARC_INHIBITION:
    case VITK_ARC_NEGATIVE_INFLUENCE:
      return HEAD_BAR;
    case VITK_ARC_NECESSARY_STIMULATION:
      return HEAD_AND_BAR;
    case VITK_ARC_ABSOLUTE_STIMULATION:
      return HEAD_TWO;
    case VITK_ARC_ABSOLUTE_INHIBITION:
      return HEAD_TWO_BARS;
    case VITK_ARC_ASSIGNMENT:
    case VITK_ARC_INTERACTION:
      return HEAD_OPEN;
    default:
      return HEAD_NONE;
    }
}

/* How far before its end the line stops, so that it does not stick out of the head. */
static double
get_length (Head head)
{
  switch (head)
    {
    case HEAD_FULL:
    case HEAD_EMPTY:
    case HEAD_DIAMOND:
    case HEAD_CIRCLE:
    case HEAD_AND_BAR:
      return HEAD;
    case HEAD_TWO:
      return 2 * HEAD;
    case HEAD_BAR:
    case HEAD_TWO_BARS:
      return BAR_GAP;
    default:
      return 0;
    }
}

static VitkInk
find_ink (const VitkArc *arc, const VitkDiagramPalette *palette)
{
  if (palette->follows_file && arc->style.stroke != NULL)
    {
      const VitkColorStop *stop = &g_array_index (arc->style.stroke->stops, VitkColorStop, 0);

      return (VitkInk) { stop->red, stop->green, stop->blue };
    }
  if (vitk_arc_class_hinders (arc->arc_class))
    return palette->hinders;
  switch (arc->arc_class)
    {
    case VITK_ARC_CATALYSIS:
    case VITK_ARC_STIMULATION:
    case VITK_ARC_ABSOLUTE_STIMULATION:
    case VITK_ARC_NECESSARY_STIMULATION:
    case VITK_ARC_POSITIVE_INFLUENCE:
      return palette->promotes;
    default:
      return palette->joins;
    }
}

/* Which way the line goes at its end: away from the last point that is not the end itself. */
static double
find_angle (const VitkArc *arc)
{
  const VitkPoint *points = (const VitkPoint *) arc->points->data;
  const VitkPoint *end = &points[arc->points->len - 1];
  guint i = arc->points->len - 1;

  while (i-- > 0)
    if (hypot (end->x - points[i].x, end->y - points[i].y) > 0.01)
      return atan2 (end->y - points[i].y, end->x - points[i].x);
  return 0;
}

static void
add_line (const VitkArc *arc, cairo_t *cr, double shorter)
{
  const VitkPoint *points = (const VitkPoint *) arc->points->data;
  const double angle = find_angle (arc);
  guint at = 1;
  guint i;

  cairo_move_to (cr, points[0].x, points[0].y);
  for (i = 0; i < arc->curved->len; i++)
    {
      const gboolean curved = g_array_index (arc->curved, gboolean, i);
      VitkPoint to = points[curved ? at + 2 : at];

      if (i + 1 == arc->curved->len)
        {
          to.x -= cos (angle) * shorter;
          to.y -= sin (angle) * shorter;
        }
      if (curved)
        cairo_curve_to (cr, points[at].x, points[at].y, points[at + 1].x, points[at + 1].y, to.x,
                        to.y);
      else
        cairo_line_to (cr, to.x, to.y);
      at += curved ? 3 : 1;
    }
}

/* A triangle whose tip is @tip before the end. */
static void
add_triangle (cairo_t *cr, double tip)
{
  cairo_move_to (cr, -tip, 0);
  cairo_line_to (cr, -tip - HEAD, -HALF_HEAD);
  cairo_line_to (cr, -tip - HEAD, HALF_HEAD);
  cairo_close_path (cr);
}

static void
add_bar (cairo_t *cr, double before)
{
  cairo_move_to (cr, -before, -HALF_BAR);
  cairo_line_to (cr, -before, HALF_BAR);
}

/* The part of a head that has an inside. */
static void
add_body (Head head, cairo_t *cr)
{
  switch (head)
    {
    case HEAD_FULL:
    case HEAD_EMPTY:
    case HEAD_AND_BAR:
      add_triangle (cr, 0);
      break;
    case HEAD_TWO:
      add_triangle (cr, 0);
      add_triangle (cr, HEAD);
      break;
    case HEAD_CIRCLE:
      cairo_arc (cr, -HEAD / 2.0, 0, HEAD / 2.0, 0, 2 * G_PI);
      cairo_close_path (cr);
      break;
    case HEAD_DIAMOND:
      cairo_move_to (cr, 0, 0);
      cairo_line_to (cr, -HEAD / 2.0, -HALF_HEAD);
      cairo_line_to (cr, -HEAD, 0);
      cairo_line_to (cr, -HEAD / 2.0, HALF_HEAD);
      cairo_close_path (cr);
      break;
    default:
      break;
    }
}

static void
add_strokes (Head head, cairo_t *cr)
{
  switch (head)
    {
    case HEAD_BAR:
      add_bar (cr, BAR_GAP);
      break;
    case HEAD_TWO_BARS:
      add_bar (cr, BAR_GAP);
      add_bar (cr, BAR_GAP + STEP);
      break;
    case HEAD_AND_BAR:
      add_bar (cr, HEAD + STEP);
      break;
    case HEAD_OPEN:
      cairo_move_to (cr, -HEAD, -HALF_HEAD);
      cairo_line_to (cr, 0, 0);
      cairo_line_to (cr, -HEAD, HALF_HEAD);
      break;
    default:
      break;
    }
}

static void
draw_head (const VitkArc *arc, Head head, VitkPen *pen, VitkInk ink, VitkInk inside, double width)
{
  const VitkPoint *end = &g_array_index (arc->points, VitkPoint, arc->points->len - 1);
  gboolean has_path;

  if (head == HEAD_NONE)
    return;
  cairo_save (pen->cr);
  cairo_translate (pen->cr, end->x, end->y);
  cairo_rotate (pen->cr, find_angle (arc));
  add_body (head, pen->cr);
  has_path = cairo_has_current_point (pen->cr);
  if (has_path)
    {
      vitk_pen_fill (pen, inside);
      add_body (head, pen->cr);
    }
  add_strokes (head, pen->cr);
  vitk_pen_stroke (pen, ink, head == HEAD_BAR ? width * BAR_WIDTH : width);
  cairo_restore (pen->cr);
}

/* Heads can be told apart as long as letters of their size could be read. */
static gboolean
is_seen (const VitkPen *pen)
{
  double dx = HEAD;
  double dy = 0;

  cairo_user_to_device_distance (pen->cr, &dx, &dy);
  return hypot (dx, dy) >= pen->least;
}

/**
 * vitk_arc_line_draw:
 * @arc: an arc
 * @language: of its diagram
 * @pen: what it is drawn with
 * @palette: the colours
 *
 * Draws the line of an arc and what is at its end.
 */
void
vitk_arc_line_draw (const VitkArc *arc, VitkDiagramLanguage language, VitkPen *pen,
                    const VitkDiagramPalette *palette)
{
  const Head head = is_seen (pen) ? find_head (arc->arc_class) : HEAD_NONE;
  const VitkInk ink = find_ink (arc, palette);
  const double width =
      palette->follows_file && arc->style.stroke_width > 0 ? arc->style.stroke_width : LINE;
  const gboolean is_full = head == HEAD_FULL || (language == VITK_DIAGRAM_ACTIVITY_FLOW &&
                                                 (head == HEAD_EMPTY || head == HEAD_AND_BAR));

  add_line (arc, pen->cr, get_length (head));
  vitk_pen_stroke (pen, ink, width);
  draw_head (arc, head, pen, ink, is_full ? ink : palette->paper, width);
}

/**
 * vitk_arc_line_get_extents:
 * @arc: an arc
 *
 * Returns: a box that nothing of the line reaches out of
 */
VitkBox
vitk_arc_line_get_extents (const VitkArc *arc)
{
  const VitkPoint *points = (const VitkPoint *) arc->points->data;
  VitkBox box = { points[0].x, points[0].y, 0, 0 };
  double right = points[0].x;
  double low = points[0].y;
  guint i;

  for (i = 1; i < arc->points->len; i++)
    {
      box.x = MIN (box.x, points[i].x);
      box.y = MIN (box.y, points[i].y);
      right = MAX (right, points[i].x);
      low = MAX (low, points[i].y);
    }
  return (VitkBox) { box.x - HEAD, box.y - HEAD, right - box.x + 2 * HEAD, low - box.y + 2 * HEAD };
}

/**
 * vitk_arc_line_is_near:
 * @arc: an arc
 * @x: a place
 * @y: its height
 * @distance: how near is near
 *
 * Returns: whether the line passes there
 */
gboolean
vitk_arc_line_is_near (const VitkArc *arc, double x, double y, double distance)
{
  const VitkPoint *points = (const VitkPoint *) arc->points->data;
  guint i;

  /* Between control points as well: a curve is never far from the lines that join them. */
  for (i = 1; i < arc->points->len; i++)
    {
      const double dx = points[i].x - points[i - 1].x;
      const double dy = points[i].y - points[i - 1].y;
      const double square = dx * dx + dy * dy;
      double along = 0;

      if (square > 0)
        along = ((x - points[i - 1].x) * dx + (y - points[i - 1].y) * dy) / square;
      along = CLAMP (along, 0, 1);
      if (hypot (points[i - 1].x + along * dx - x, points[i - 1].y + along * dy - y) <= distance)
        return TRUE;
    }
  return FALSE;
}
