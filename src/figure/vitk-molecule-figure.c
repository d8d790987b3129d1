/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "figure/vitk-molecule-figure.h"

#include "figure/vitk-ring.h"

#include <math.h>

/* In units of the paper. Proportions: see the standard named at VitkMoleculeFigure. */
#define BOND_LENGTH 28.0
#define LINE_WIDTH 1.6
#define LINE_GAP (0.18 * BOND_LENGTH)
#define WEDGE_WIDTH (0.2 * BOND_LENGTH)
#define N_HASHES 6
#define MARGIN (0.5 * BOND_LENGTH)
/* How far from the middle of an atom with letters its bonds end. */
#define LETTER_ROOM (0.34 * BOND_LENGTH)
#define LETTER_SIZE (0.55 * BOND_LENGTH)
#define TICK (0.25 * BOND_LENGTH)

static const VitkAtom *
get_atom (const VitkMoleculeFigure *self, guint atom)
{
  return &g_array_index (self->molecule->atoms, VitkAtom, atom);
}

static const VitkBond *
get_bond (const VitkMoleculeFigure *self, guint bond)
{
  return &g_array_index (self->molecule->bonds, VitkBond, bond);
}

/* In a file what is higher has the greater y. */
static VitkPoint
find_place (const VitkMoleculeFigure *self, double x, double y)
{
  return (VitkPoint) { (x - self->left) * self->scale + MARGIN,
                       (self->top - y) * self->scale + MARGIN };
}

static VitkPoint
get_place (const VitkMoleculeFigure *self, guint atom)
{
  return find_place (self, get_atom (self, atom)->x, get_atom (self, atom)->y);
}

static guint
count_bonds (const VitkMoleculeFigure *self, guint atom)
{
  guint n = 0;
  guint i;

  for (i = 0; i < self->molecule->bonds->len; i++)
    if (get_bond (self, i)->begin == atom || get_bond (self, i)->end == atom)
      n++;
  return n;
}

/* A carbon is where lines meet, unless there is none or it is charged. */
static gboolean
has_letters (const VitkMoleculeFigure *self, guint atom)
{
  return get_atom (self, atom)->element != vitk_element_find ("C") ||
         get_atom (self, atom)->charge != 0 || count_bonds (self, atom) == 0;
}

/* To which side the neighbours of an atom are: below 0 for the left. */
static double
find_side (const VitkMoleculeFigure *self, guint atom)
{
  double side = 0;
  guint i;

  for (i = 0; i < self->molecule->bonds->len; i++)
    {
      const VitkBond *bond = get_bond (self, i);

      if (bond->begin == atom)
        side += get_atom (self, bond->end)->x - get_atom (self, atom)->x;
      else if (bond->end == atom)
        side += get_atom (self, bond->begin)->x - get_atom (self, atom)->x;
    }
  return side;
}

static void
append_number (GString *words, guint number, gboolean below)
{
  static const gunichar above[] = { 0x2070, 0xb9,   0xb2,   0xb3,   0x2074,
                                    0x2075, 0x2076, 0x2077, 0x2078, 0x2079 };

  if (number >= 10)
    append_number (words, number / 10, below);
  g_string_append_unichar (words, below ? 0x2080 + number % 10 : above[number % 10]);
}

static char *
dup_hydrogens (const VitkMoleculeFigure *self, guint atom)
{
  const guint n = vitk_molecule_get_hydrogens (self->molecule, atom);
  GString *words = g_string_new (n > 0 ? "H" : NULL);

  if (n > 1)
    append_number (words, n, TRUE);
  return g_string_free (words, FALSE);
}

static char *
dup_charge (int charge)
{
  GString *words = g_string_new (NULL);

  if (ABS (charge) > 1)
    append_number (words, (guint) ABS (charge), FALSE);
  if (charge != 0)
    g_string_append (words, charge > 0 ? "⁺" : "⁻");
  return g_string_free (words, FALSE);
}

static PangoLayout *
create_words (const VitkMoleculeFigure *self, const char *words)
{
  PangoLayout *layout = pango_layout_new (self->context);
  PangoFontDescription *font = pango_font_description_from_string ("Sans");

  pango_font_description_set_absolute_size (font, LETTER_SIZE * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, words, -1);
  pango_font_description_free (font);
  return layout;
}

static double
measure_words (PangoLayout *layout, double *height)
{
  int width;
  int full_height;

  pango_layout_get_size (layout, &width, &full_height);
  *height = (double) full_height / PANGO_SCALE;
  return (double) width / PANGO_SCALE;
}

/* Whether hydrogens stand before their atom: at its left where its bonds are at its right; as is
 * usual for what stands alone, "H₂O" and "HCl", but "NH₃". */
static gboolean
is_turned (const VitkMoleculeFigure *self, guint atom)
{
  if (count_bonds (self, atom) == 0)
    return get_atom (self, atom)->element->column >= 16;
  return find_side (self, atom) > 1e-3;
}

/* The letter of the element stands in the place of the atom; its hydrogens on the side that is
 * free: "OH", "HO". */
static void
draw_letters (const VitkMoleculeFigure *self, guint atom, VitkPen *pen, VitkInk ink)
{
  const VitkPoint place = get_place (self, atom);
  const char *symbol = get_atom (self, atom)->element->symbol;
  g_autofree char *hydrogens = dup_hydrogens (self, atom);
  g_autofree char *charge = dup_charge (get_atom (self, atom)->charge);
  const gboolean turned = *hydrogens != '\0' && is_turned (self, atom);
  g_autofree char *words = turned ? g_strconcat (hydrogens, symbol, charge, NULL)
                                  : g_strconcat (symbol, hydrogens, charge, NULL);
  g_autoptr (PangoLayout) layout = create_words (self, words);
  g_autoptr (PangoLayout) alone = create_words (self, turned ? hydrogens : symbol);
  g_autoptr (PangoLayout) middle = create_words (self, symbol);
  double height;
  const double before = turned ? measure_words (alone, &height) : 0;
  const double half = measure_words (middle, &height) / 2;

  vitk_pen_show (pen, layout, place.x - half - before, place.y - height / 2, ink, NULL);
}

/* The line from one atom to another, ending before their letters. */
static void
find_line (const VitkMoleculeFigure *self, const VitkBond *bond, VitkPoint ends[2])
{
  const guint atoms[2] = { bond->begin, bond->end };
  double length;
  double dx;
  double dy;
  guint i;

  ends[0] = get_place (self, bond->begin);
  ends[1] = get_place (self, bond->end);
  length = hypot (ends[1].x - ends[0].x, ends[1].y - ends[0].y);
  if (length < 1e-6)
    return;
  dx = (ends[1].x - ends[0].x) / length;
  dy = (ends[1].y - ends[0].y) / length;
  for (i = 0; i < 2; i++)
    if (has_letters (self, atoms[i]))
      {
        const double room = MIN (LETTER_ROOM, length / 3) * (i == 0 ? 1 : -1);

        ends[i].x += dx * room;
        ends[i].y += dy * room;
      }
}

static void
draw_line (VitkPen *pen, VitkPoint from, VitkPoint to, VitkInk ink)
{
  cairo_move_to (pen->cr, from.x, from.y);
  cairo_line_to (pen->cr, to.x, to.y);
  vitk_pen_stroke (pen, ink, LINE_WIDTH);
}

/* A line beside another: @away from it, each end drawn in by @shorter. */
static void
draw_beside (VitkPen *pen, const VitkPoint ends[2], double away, double shorter, VitkInk ink)
{
  const double length = hypot (ends[1].x - ends[0].x, ends[1].y - ends[0].y);
  const double dx = length > 0 ? (ends[1].x - ends[0].x) / length : 0;
  const double dy = length > 0 ? (ends[1].y - ends[0].y) / length : 0;

  draw_line (
      pen,
      (VitkPoint) { ends[0].x - dy * away + dx * shorter, ends[0].y + dx * away + dy * shorter },
      (VitkPoint) { ends[1].x - dy * away - dx * shorter, ends[1].y + dx * away - dy * shorter },
      ink);
}

/* On which side of a bond a point is, on the paper: above 0 where draw_beside() goes. */
static double
measure_side (const VitkPoint ends[2], VitkPoint point)
{
  return (ends[1].x - ends[0].x) * (point.y - ends[0].y) -
         (ends[1].y - ends[0].y) * (point.x - ends[0].x);
}

/* The second line of a double bond stands within its ring, or else where there are more
 * neighbours; in the middle for one that ends there. */
static double
find_second_line (const VitkMoleculeFigure *self, guint bond, const VitkPoint ends[2])
{
  const VitkBond *at = get_bond (self, bond);
  double middle[2];
  double side = 0;
  guint i;

  if (vitk_ring_find_middle (self->molecule, bond, middle))
    return measure_side (ends, find_place (self, middle[0], middle[1]));
  if (count_bonds (self, at->begin) == 1 || count_bonds (self, at->end) == 1)
    return 0;
  for (i = 0; i < self->molecule->bonds->len; i++)
    {
      const VitkBond *other = get_bond (self, i);

      if (i == bond)
        continue;
      if (other->begin == at->begin || other->begin == at->end)
        side += measure_side (ends, get_place (self, other->end));
      else if (other->end == at->begin || other->end == at->end)
        side += measure_side (ends, get_place (self, other->begin));
    }
  return side;
}

static void
draw_double (const VitkMoleculeFigure *self, guint bond, const VitkPoint ends[2], VitkPen *pen,
             VitkInk ink)
{
  const double side = find_second_line (self, bond, ends);

  if (fabs (side) < 1e-3)
    {
      draw_beside (pen, ends, LINE_GAP / 2, 0, ink);
      draw_beside (pen, ends, -LINE_GAP / 2, 0, ink);
      return;
    }
  draw_line (pen, ends[0], ends[1], ink);
  draw_beside (pen, ends, side > 0 ? LINE_GAP : -LINE_GAP, 0.12 * BOND_LENGTH, ink);
}

static void
draw_wedge (const VitkPoint ends[2], VitkPen *pen, VitkInk ink)
{
  const double length = hypot (ends[1].x - ends[0].x, ends[1].y - ends[0].y);
  const double dx = length > 0 ? (ends[1].x - ends[0].x) / length * WEDGE_WIDTH / 2 : 0;
  const double dy = length > 0 ? (ends[1].y - ends[0].y) / length * WEDGE_WIDTH / 2 : 0;

  cairo_move_to (pen->cr, ends[0].x, ends[0].y);
  cairo_line_to (pen->cr, ends[1].x - dy, ends[1].y + dx);
  cairo_line_to (pen->cr, ends[1].x + dy, ends[1].y - dx);
  cairo_close_path (pen->cr);
  vitk_pen_fill (pen, ink);
}

static void
draw_hashes (const VitkPoint ends[2], VitkPen *pen, VitkInk ink)
{
  const double length = hypot (ends[1].x - ends[0].x, ends[1].y - ends[0].y);
  guint i;

  for (i = 1; i <= N_HASHES && length > 0; i++)
    {
      const double part = (double) i / N_HASHES;
      const double x = ends[0].x + (ends[1].x - ends[0].x) * part;
      const double y = ends[0].y + (ends[1].y - ends[0].y) * part;
      const double dx = (ends[1].x - ends[0].x) / length * WEDGE_WIDTH / 2 * part;
      const double dy = (ends[1].y - ends[0].y) / length * WEDGE_WIDTH / 2 * part;

      draw_line (pen, (VitkPoint) { x - dy, y + dx }, (VitkPoint) { x + dy, y - dx }, ink);
    }
}

static void
draw_bond (const VitkMoleculeFigure *self, guint bond, VitkPen *pen, VitkInk ink)
{
  const VitkBond *at = get_bond (self, bond);
  VitkPoint ends[2];

  if (vitk_molecule_is_plain_hydrogen (self->molecule, at->begin) ||
      vitk_molecule_is_plain_hydrogen (self->molecule, at->end))
    return;
  find_line (self, at, ends);
  if (at->order == 2)
    draw_double (self, bond, ends, pen, ink);
  else if (at->side == VITK_BOND_UP)
    draw_wedge (ends, pen, ink);
  else if (at->side == VITK_BOND_DOWN)
    draw_hashes (ends, pen, ink);
  else
    draw_line (pen, ends[0], ends[1], ink);
  if (at->order == 3)
    {
      draw_beside (pen, ends, LINE_GAP, 0, ink);
      draw_beside (pen, ends, -LINE_GAP, 0, ink);
    }
}

/* The ticks of a bracket point at what it holds. */
static void
draw_bracket (const VitkMoleculeFigure *self, const double bracket[4], double tick, VitkPen *pen,
              VitkInk ink)
{
  const VitkPoint from = find_place (self, bracket[0], bracket[1]);
  const VitkPoint to = find_place (self, bracket[2], bracket[3]);

  cairo_move_to (pen->cr, from.x + tick, from.y);
  cairo_line_to (pen->cr, from.x, from.y);
  cairo_line_to (pen->cr, to.x, to.y);
  cairo_line_to (pen->cr, to.x + tick, to.y);
  vitk_pen_stroke (pen, ink, LINE_WIDTH);
}

static void
draw_repeat (const VitkMoleculeFigure *self, VitkPen *pen, VitkInk ink)
{
  const VitkRepeat *repeat = self->molecule->repeat;
  g_autoptr (PangoLayout) label = NULL;
  VitkPoint low;
  double height;

  if (repeat->n_brackets < 2)
    return;
  draw_bracket (self, repeat->brackets[0], TICK, pen, ink);
  draw_bracket (self, repeat->brackets[1], -TICK, pen, ink);
  low = find_place (self, MAX (repeat->brackets[1][0], repeat->brackets[1][2]),
                    MIN (repeat->brackets[1][1], repeat->brackets[1][3]));
  label = create_words (self, repeat->label);
  measure_words (label, &height);
  vitk_pen_show (pen, label, low.x + TICK / 2, low.y - height * 0.6, ink, NULL);
}

/**
 * vitk_molecule_figure_draw:
 * @self: a figure
 * @pen: what it is drawn with; its origin is the corner of the figure
 * @ink: its colour
 *
 * Draws a molecule.
 */
void
vitk_molecule_figure_draw (const VitkMoleculeFigure *self, VitkPen *pen, VitkInk ink)
{
  guint i;

  for (i = 0; i < self->molecule->bonds->len; i++)
    draw_bond (self, i, pen, ink);
  for (i = 0; i < self->molecule->atoms->len; i++)
    if (has_letters (self, i) && !vitk_molecule_is_plain_hydrogen (self->molecule, i))
      draw_letters (self, i, pen, ink);
  if (self->molecule->repeat != NULL)
    draw_repeat (self, pen, ink);
}

/* Bonds of a file are as long as its program likes. */
static double
find_scale (const VitkMoleculeFigure *self)
{
  double sum = 0;
  guint i;

  for (i = 0; i < self->molecule->bonds->len; i++)
    {
      const VitkAtom *begin = get_atom (self, get_bond (self, i)->begin);
      const VitkAtom *end = get_atom (self, get_bond (self, i)->end);

      sum += hypot (end->x - begin->x, end->y - begin->y);
    }
  return sum > 1e-6 ? BOND_LENGTH * self->molecule->bonds->len / sum : BOND_LENGTH;
}

static void
include (double ends[4], double x, double y)
{
  ends[0] = MIN (ends[0], x);
  ends[1] = MAX (ends[1], x);
  ends[2] = MIN (ends[2], y);
  ends[3] = MAX (ends[3], y);
}

/**
 * vitk_molecule_figure_new:
 * @molecule: a molecule; kept
 * @context: what letters are made with; kept
 *
 * Returns: (transfer full): its figure
 */
VitkMoleculeFigure *
vitk_molecule_figure_new (VitkMolecule *molecule, PangoContext *context)
{
  VitkMoleculeFigure *self = g_new0 (VitkMoleculeFigure, 1);
  double ends[4] = { G_MAXDOUBLE, -G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE };
  guint i;

  self->molecule = vitk_molecule_ref (molecule);
  self->context = g_object_ref (context);
  self->scale = find_scale (self);
  for (i = 0; i < molecule->atoms->len; i++)
    if (!vitk_molecule_is_plain_hydrogen (molecule, i))
      include (ends, get_atom (self, i)->x, get_atom (self, i)->y);
  for (i = 0; molecule->repeat != NULL && i < molecule->repeat->n_brackets; i++)
    {
      const double *bracket = molecule->repeat->brackets[i];

      include (ends, bracket[0], bracket[1]);
      include (ends, bracket[2], bracket[3]);
    }
  if (molecule->atoms->len == 0)
    include (ends, 0, 0);
  self->left = ends[0];
  self->top = ends[3];
  self->width = (ends[1] - ends[0]) * self->scale + 2 * MARGIN;
  self->height = (ends[3] - ends[2]) * self->scale + 2 * MARGIN;
  return self;
}

/**
 * vitk_molecule_figure_free:
 * @self: (transfer full): a figure
 */
void
vitk_molecule_figure_free (VitkMoleculeFigure *self)
{
  vitk_molecule_unref (self->molecule);
  g_object_unref (self->context);
  g_free (self);
}
