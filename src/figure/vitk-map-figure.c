/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "figure/vitk-map-figure.h"

#include "evidence/vitk-map-words.h"
#include "figure/vitk-map-layout.h"
#include "figure/vitk-map-symbol.h"

#include <glib/gi18n-lib.h>

/* In em. */
#define LEAST_WIDTH 5.0
#define MOST_WIDTH 10.0
#define TOTAL_WIDTH 7.0
#define PAD 0.45
#define SLOT_WIDTH 1.9
#define GAP 0.25

/* Of the size of the letters. */
#define SMALL 0.78
#define HEADING 0.9

/* How much is left of what does not pass. */
#define FADED 0.35

/* Words at a place; @dim if they are less important. */
typedef struct
{
  PangoLayout *layout;
  double x;
  double y;
  gboolean dim;
} Words;

typedef struct
{
  double x1;
  double y1;
  double x2;
  double y2;
} Line;

/* A figure while it is laid out, from its left to its right whatever the language. */
typedef struct
{
  VitkMapFigure *figure;
  PangoContext *context;
  guint room;
  double *lefts; /* where each column begins, and the totals after them */
} Draft;

static void
words_clear (Words *words)
{
  g_object_unref (words->layout);
}

static void
spot_clear (VitkMapSpot *spot)
{
  g_object_unref (spot->label);
}

/* Adds words; @height is raised to theirs. */
static void
add_words (Draft *draft, PangoLayout *layout, double x, double y, gboolean dim, double *height)
{
  const Words words = { layout, x, y, dim };
  double own;

  g_array_append_val (draft->figure->words, words);
  vitk_map_layout_get_size (layout, NULL, &own);
  *height = MAX (*height, own);
}

static void
add_line (Draft *draft, double x1, double y1, double x2, double y2)
{
  const Line line = { x1, y1, x2, y2 };

  g_array_append_val (draft->figure->lines, line);
}

static double
get_column_left (Draft *draft, guint column)
{
  return draft->lefts[column];
}

static double
get_column_width (Draft *draft, guint column)
{
  return draft->lefts[column + 1] - draft->lefts[column];
}

/* How wide a heading must be so that no word of it is broken, unless it is a very long one. */
static double
find_width (Draft *draft, const VitkMapHeading *heading, double scale)
{
  const double em = draft->figure->em;
  PangoLayout *layout =
      vitk_map_layout_new (draft->context, vitk_map_heading_get_words (heading), 0, scale, TRUE);
  int width;

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  pango_layout_set_width (layout, 0);
  pango_layout_get_size (layout, &width, NULL);
  g_object_unref (layout);
  return CLAMP ((double) width / PANGO_SCALE + 2 * PAD * em, LEAST_WIDTH * em, MOST_WIDTH * em);
}

static void
find_columns (Draft *draft)
{
  const VitkEvidenceMap *map = draft->figure->map;
  double left = 0;
  guint i;

  draft->lefts = g_new (double, map->columns->len + 2);
  for (i = 0; i < map->rows->len; i++)
    {
      const double width = find_width (draft, vitk_evidence_map_get_row (map, i), 1);

      left = MAX (left, width);
    }
  for (i = 0; i < map->columns->len; i++)
    {
      draft->lefts[i] = left;
      left += find_width (draft, vitk_evidence_map_get_column (map, i), HEADING);
    }
  draft->lefts[i] = left;
  draft->lefts[i + 1] = left + TOTAL_WIDTH * draft->figure->em;
}

static VitkMapSymbol
get_symbol (const VitkEvidenceMap *map, const VitkMapMark *mark, double em)
{
  return (VitkMapSymbol) { vitk_map_symbol_find_shape (map, mark->design), mark->effect,
                           mark->participants > 0,
                           vitk_map_symbol_find_radius (mark->participants, map->most, em) };
}

/* How many there are is said of those that pass, in the room that all of them take. */
static PangoLayout *
create_more (Draft *draft, const VitkMapSpot *spot, double *width)
{
  /* Translators: how many more studies there are than there is room for. */
  g_autofree char *all = g_strdup_printf (C_ ("map", "+%u"), spot->n_marks);
  g_autofree char *passing = g_strdup_printf (C_ ("map", "+%u"), spot->n_passing);
  PangoLayout *layout = vitk_map_layout_new (draft->context, all, 0, 1, TRUE);
  double height;

  vitk_map_layout_get_size (layout, width, &height);
  if (spot->n_passing > 0)
    pango_layout_set_text (layout, passing, -1);
  return layout;
}

static VitkMapSpot
create_spot (Draft *draft, const VitkMapMark *marks, guint n_marks)
{
  const double em = draft->figure->em;
  VitkMapSpot spot = { .marks = marks, .n_marks = n_marks, .width = SLOT_WIDTH * em };
  VitkMapSymbol symbol;
  double width;
  double height;
  guint i;

  for (i = 0; i < n_marks; i++)
    spot.n_passing += marks[i].passes;
  if (n_marks > 1)
    {
      spot.label = create_more (draft, &spot, &width);
      spot.height = SLOT_WIDTH * em;
    }
  else
    {
      symbol = get_symbol (draft->figure->map, marks, em);
      spot.radius = symbol.radius;
      spot.label =
          vitk_map_layout_new (draft->context, vitk_study_get_name (marks->study), 0, SMALL, FALSE);
      spot.height = 2 * vitk_map_symbol_get_extent (&symbol);
      spot.width = MAX (spot.width, spot.height);
      vitk_map_layout_get_size (spot.label, &width, &height);
    }
  spot.width = MAX (spot.width, width);
  return spot;
}

/* Centres the spots of a line in their cell; returns where the next line begins. */
static double
finish_line (Draft *draft, guint column, guint first, double y, double width)
{
  GArray *spots = draft->figure->spots;
  double tallest = 0;
  double label = 0;
  guint i;

  for (i = first; i < spots->len; i++)
    tallest = MAX (tallest, g_array_index (spots, VitkMapSpot, i).height);
  for (i = first; i < spots->len; i++)
    {
      VitkMapSpot *spot = &g_array_index (spots, VitkMapSpot, i);
      double height;

      vitk_map_layout_get_size (spot->label, NULL, &height);
      spot->left += (get_column_width (draft, column) - width) / 2;
      spot->x = spot->left + spot->width / 2;
      spot->y = y + tallest / 2;
      spot->top = spot->y - spot->height / 2;
      if (spot->n_marks == 1)
        {
          label = MAX (label, height);
          spot->height = y + tallest + height - spot->top;
        }
    }
  return y + tallest + label + GAP * draft->figure->em;
}

/* Lays out the marks of a cell, from its corner; returns how high it must be. */
static double
lay_out_cell (Draft *draft, guint row, guint column)
{
  const double em = draft->figure->em;
  const double inner = get_column_width (draft, column) - 2 * PAD * em;
  GArray *spots = draft->figure->spots;
  guint n;
  const VitkMapMark *marks = vitk_evidence_map_get_marks (draft->figure->map, row, column, &n);
  const guint shown = draft->room > 0 && n > draft->room ? draft->room - 1 : n;
  guint first = spots->len;
  double x = 0;
  double y = PAD * em;
  guint i;

  for (i = 0; i < MIN (shown + 1, n); i++)
    {
      VitkMapSpot spot = create_spot (draft, marks + i, i < shown ? 1 : n - shown);

      if (x > 0 && x + spot.width > inner)
        {
          y = finish_line (draft, column, first, y, x - GAP * em);
          first = spots->len;
          x = 0;
        }
      spot.left = x;
      x += spot.width + GAP * em;
      g_array_append_val (spots, spot);
    }
  return n > 0 ? finish_line (draft, column, first, y, x - GAP * em) + PAD * em : 0;
}

static void
move_spots (Draft *draft, guint first, guint end, double x, double y)
{
  guint i;

  for (i = first; i < end; i++)
    {
      VitkMapSpot *spot = &g_array_index (draft->figure->spots, VitkMapSpot, i);

      spot->x += x;
      spot->left += x;
      spot->y += y;
      spot->top += y;
    }
}

static PangoLayout *
create_total (Draft *draft, const VitkMapHeading *heading, double width)
{
  g_autofree char *words = vitk_map_heading_dup_total (heading);
  PangoLayout *layout = vitk_map_layout_new (draft->context, words, width, SMALL, FALSE);

  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  return layout;
}

/* Adds words in the middle of the height of a row. */
static void
add_middle (Draft *draft, PangoLayout *layout, double x, double y, double row_height)
{
  double height;

  vitk_map_layout_get_size (layout, NULL, &height);
  add_words (draft, layout, x, y + (row_height - height) / 2, FALSE, &height);
}

/* The heads of the columns stand on their line; returns where that is. */
static double
lay_out_head (Draft *draft)
{
  const VitkEvidenceMap *map = draft->figure->map;
  const double pad = PAD * draft->figure->em;
  double over = 0;
  double height = 0;
  guint i;

  add_words (draft,
             vitk_map_layout_new (draft->context, C_ ("of a map", "Outcome"), 0, SMALL, FALSE),
             get_column_left (draft, 0) + pad, pad, TRUE, &over);
  add_words (draft,
             vitk_map_layout_new (draft->context, C_ ("of a map", "Intervention"), 0, SMALL, FALSE),
             pad, 0, TRUE, &height);
  for (i = 0; i <= map->columns->len; i++)
    {
      const gboolean is_total = i == map->columns->len;
      PangoLayout *layout = vitk_map_layout_new (
          draft->context,
          is_total ? _ ("Studies (participants)")
                   : vitk_map_heading_get_words (vitk_evidence_map_get_column (map, i)),
          get_column_width (draft, i) - pad, is_total ? SMALL : HEADING, !is_total);

      pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
      add_words (draft, layout, get_column_left (draft, i) + pad / 2, 0, is_total, &height);
    }
  /* All but the first. */
  for (i = 1; i < draft->figure->words->len; i++)
    {
      Words *words = &g_array_index (draft->figure->words, Words, i);
      double own;

      vitk_map_layout_get_size (words->layout, NULL, &own);
      words->y = over + 2.5 * pad + height - own;
    }
  return over + height + 3.5 * pad;
}

static double
lay_out_row (Draft *draft, guint row, double y)
{
  const VitkEvidenceMap *map = draft->figure->map;
  const VitkMapHeading *heading = vitk_evidence_map_get_row (map, row);
  const double pad = PAD * draft->figure->em;
  PangoLayout *head = vitk_map_layout_new (draft->context, vitk_map_heading_get_words (heading),
                                           get_column_left (draft, 0) - 2 * pad, 1, TRUE);
  g_autofree double *heights = g_new0 (double, map->columns->len);
  g_autofree guint *firsts = g_new0 (guint, map->columns->len + 1);
  double height;
  guint i;

  vitk_map_layout_get_size (head, NULL, &height);
  height += 2 * pad;
  for (i = 0; i < map->columns->len; i++)
    {
      firsts[i] = draft->figure->spots->len;
      heights[i] = lay_out_cell (draft, row, i);
      height = MAX (height, heights[i]);
    }
  firsts[i] = draft->figure->spots->len;
  for (i = 0; i < map->columns->len; i++)
    move_spots (draft, firsts[i], firsts[i + 1], get_column_left (draft, i),
                y + (height - heights[i]) / 2);
  add_middle (draft, head, pad, y, height);
  add_middle (draft,
              create_total (draft, heading, get_column_width (draft, map->columns->len) - pad),
              get_column_left (draft, map->columns->len) + pad / 2, y, height);
  return y + height;
}

static double
lay_out_totals (Draft *draft, double y)
{
  const VitkEvidenceMap *map = draft->figure->map;
  const VitkMapHeading all = { NULL, map->n_studies, map->participants };
  const double pad = PAD * draft->figure->em;
  PangoLayout *head = vitk_map_layout_new (draft->context, _ ("Studies (participants)"),
                                           get_column_left (draft, 0) - 2 * pad, SMALL, FALSE);
  double height = 0;
  guint i;

  add_words (draft, head, pad, y + pad, TRUE, &height);
  for (i = 0; i <= map->columns->len; i++)
    {
      const gboolean is_all = i == map->columns->len;
      PangoLayout *total =
          create_total (draft, is_all ? &all : vitk_evidence_map_get_column (map, i),
                        get_column_width (draft, i) - pad);

      add_words (draft, total, get_column_left (draft, i) + pad / 2, y + pad, FALSE, &height);
    }
  return y + height + 2 * pad;
}

/* What is read from right to left is laid out so. */
static void
mirror (VitkMapFigure *self)
{
  guint i;

  for (i = 0; i < self->spots->len; i++)
    {
      VitkMapSpot *spot = &g_array_index (self->spots, VitkMapSpot, i);

      spot->x = self->width - spot->x;
      spot->left = self->width - spot->left - spot->width;
    }
  for (i = 0; i < self->words->len; i++)
    {
      Words *words = &g_array_index (self->words, Words, i);
      double width;
      double height;

      vitk_map_layout_get_size (words->layout, &width, &height);
      words->x = self->width - words->x - width;
    }
  for (i = 0; i < self->lines->len; i++)
    {
      Line *line = &g_array_index (self->lines, Line, i);

      line->x1 = self->width - line->x1;
      line->x2 = self->width - line->x2;
    }
}

static void
lay_out (Draft *draft)
{
  VitkMapFigure *self = draft->figure;
  const guint n_columns = self->map->columns->len;
  double top = lay_out_head (draft);
  double y = top;
  guint i;

  self->width = get_column_left (draft, n_columns + 1);
  for (i = 0; i < self->map->rows->len; i++)
    {
      add_line (draft, 0, y, self->width, y);
      y = lay_out_row (draft, i, y);
    }
  add_line (draft, 0, y, self->width, y);
  self->height = lay_out_totals (draft, y);
  for (i = 0; i <= n_columns; i++)
    add_line (draft, get_column_left (draft, i), top, get_column_left (draft, i), self->height);
}

/**
 * vitk_map_figure_new:
 * @map: the map; kept
 * @context: how its words are laid out, and from which side it is read
 * @room: how many marks a cell has room for; 0 for all
 *
 * Returns: (transfer full): the figure
 */
VitkMapFigure *
vitk_map_figure_new (VitkEvidenceMap *map, PangoContext *context, guint room)
{
  VitkMapFigure *self = g_new0 (VitkMapFigure, 1);
  Draft draft = { self, context, room, NULL };

  self->map = vitk_evidence_map_ref (map);
  self->em = vitk_map_context_get_em (context);
  self->spots = g_array_new (FALSE, FALSE, sizeof (VitkMapSpot));
  g_array_set_clear_func (self->spots, (GDestroyNotify) spot_clear);
  self->words = g_array_new (FALSE, FALSE, sizeof (Words));
  g_array_set_clear_func (self->words, (GDestroyNotify) words_clear);
  self->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  find_columns (&draft);
  lay_out (&draft);
  g_free (draft.lefts);
  if (pango_context_get_base_dir (context) == PANGO_DIRECTION_RTL)
    mirror (self);
  return self;
}

/**
 * vitk_map_figure_free:
 * @self: (transfer full): a figure
 */
void
vitk_map_figure_free (VitkMapFigure *self)
{
  g_array_unref (self->spots);
  g_array_unref (self->words);
  g_array_unref (self->lines);
  vitk_evidence_map_unref (self->map);
  g_free (self);
}

/* What a mark says in its colours is said in words to who cannot see them. */
static void
open_spot (const VitkMapFigure *self, const VitkMapSpot *spot, VitkPen *pen)
{
  g_autofree char *name =
      spot->n_marks == 1 ? vitk_map_mark_dup_name (self->map, spot->marks) : NULL;

  vitk_pen_open (pen, NULL, name != NULL ? name : pango_layout_get_text (spot->label), NULL);
}

static void
draw_spot (const VitkMapFigure *self, const VitkMapSpot *spot, VitkPen *pen,
           const VitkMapPalette *palette)
{
  const VitkMapSymbol symbol = get_symbol (self->map, spot->marks, self->em);
  const double strength = pen->strength;
  double width;
  double height;

  open_spot (self, spot, pen);
  if (spot->n_passing == 0)
    pen->strength *= FADED;
  vitk_map_layout_get_size (spot->label, &width, &height);
  if (spot->n_marks == 1)
    vitk_map_symbol_draw (&symbol, pen, palette, spot->x, spot->y);
  vitk_pen_show (pen, spot->label, spot->x - width / 2,
                 spot->n_marks == 1 ? spot->top + spot->height - height : spot->y - height / 2,
                 spot->n_marks == 1 ? palette->dim : palette->text, NULL);
  pen->strength = strength;
  vitk_pen_close (pen);
}

/**
 * vitk_map_figure_draw:
 * @self: a figure
 * @pen: what is drawn with; the origin of its cairo is the corner of the figure
 * @palette: the colours
 *
 * Draws it, on whatever is there.
 */
void
vitk_map_figure_draw (const VitkMapFigure *self, VitkPen *pen, const VitkMapPalette *palette)
{
  guint i;

  for (i = 0; i < self->lines->len; i++)
    {
      const Line *line = &g_array_index (self->lines, Line, i);

      cairo_move_to (pen->cr, line->x1, line->y1);
      cairo_line_to (pen->cr, line->x2, line->y2);
    }
  vitk_pen_stroke (pen, palette->line, 1);
  for (i = 0; i < self->words->len; i++)
    {
      const Words *words = &g_array_index (self->words, Words, i);

      vitk_pen_show (pen, words->layout, words->x, words->y,
                     words->dim ? palette->dim : palette->text, NULL);
    }
  for (i = 0; i < self->spots->len; i++)
    draw_spot (self, &g_array_index (self->spots, VitkMapSpot, i), pen, palette);
}
