/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "export/vitk-page-canvas.h"

#include <cairo-pdf.h>
#include <hb.h>
#include <string.h>

/* A ground that a copier keeps, and lines that it does. */
#define GROUND 0.92
#define LINE 0.0
#define HAIRLINE 0.5

/* Less than a line can be lower than another by rounding. */
#define SLACK 0.01

/**
 * vitk_page_canvas_init:
 * @self: not initialized yet
 * @cr: what is drawn with
 * @places: (nullable) (element-type utf8): see #VitkPageCanvas
 */
void
vitk_page_canvas_init (VitkPageCanvas *self, cairo_t *cr, GHashTable *places)
{
  self->cr = cr;
  self->places = places;
  self->tagged = cairo_surface_get_type (cairo_get_target (cr)) == CAIRO_SURFACE_TYPE_PDF;
}

/**
 * vitk_page_canvas_begin:
 * @self: a canvas
 * @tag: what begins, in the words of PDF: "Table", "TR", "H1"
 */
void
vitk_page_canvas_begin (const VitkPageCanvas *self, const char *tag)
{
  if (self->tagged)
    cairo_tag_begin (self->cr, tag, NULL);
}

/**
 * vitk_page_canvas_end:
 * @self: a canvas
 * @tag: what ends
 */
void
vitk_page_canvas_end (const VitkPageCanvas *self, const char *tag)
{
  if (self->tagged)
    cairo_tag_end (self->cr, tag);
}

/* Names stand between apostrophes there; what cannot, leads nowhere. */
static gboolean
can_be_named (const char *name)
{
  return strpbrk (name, "'\\") == NULL;
}

/**
 * vitk_page_canvas_add_place:
 * @self: a canvas
 * @name: the anchor of what stands here
 * @x: its left
 * @y: its top
 *
 * Lets links lead here.
 */
void
vitk_page_canvas_add_place (const VitkPageCanvas *self, const char *name, double x, double y)
{
  g_autofree char *attributes = NULL;
  char numbers[2][G_ASCII_DTOSTR_BUF_SIZE];

  if (!self->tagged || !can_be_named (name))
    return;
  attributes = g_strdup_printf ("name='%s' x=%s y=%s", name,
                                g_ascii_formatd (numbers[0], sizeof numbers[0], "%.2f", x),
                                g_ascii_formatd (numbers[1], sizeof numbers[1], "%.2f", y));
  cairo_tag_begin (self->cr, CAIRO_TAG_DEST, attributes);
  cairo_tag_end (self->cr, CAIRO_TAG_DEST);
}

static void
fill_box (const VitkPageCanvas *self, double x, double y, double width, double height, double grey)
{
  cairo_set_source_rgb (self->cr, grey, grey, grey);
  cairo_rectangle (self->cr, x, y, width, height);
  cairo_fill (self->cr);
}

/**
 * vitk_page_canvas_draw_line:
 * @self: a canvas
 * @x: its left
 * @y: its middle
 * @width: how long it is
 * @thickness: how thick
 */
void
vitk_page_canvas_draw_line (const VitkPageCanvas *self, double x, double y, double width,
                            double thickness)
{
  fill_box (self, x, y - thickness / 2, width, thickness, LINE);
}

/**
 * vitk_page_canvas_draw_hairline:
 * @self: a canvas
 * @x: its left
 * @y: its middle
 * @width: how long it is
 * @thickness: how thick
 *
 * Draws a line that is seen less than what it parts.
 */
void
vitk_page_canvas_draw_hairline (const VitkPageCanvas *self, double x, double y, double width,
                                double thickness)
{
  fill_box (self, x, y - thickness / 2, width, thickness, HAIRLINE);
}

/**
 * vitk_page_canvas_draw_ground:
 * @self: a canvas
 * @x: its left
 * @y: its top
 * @width: how wide it is
 * @height: how high
 *
 * Draws a ground that sets words off.
 */
void
vitk_page_canvas_draw_ground (const VitkPageCanvas *self, double x, double y, double width,
                              double height)
{
  fill_box (self, x, y, width, height, GROUND);
}

/**
 * vitk_page_canvas_draw_bar:
 * @self: a canvas
 * @x: its left
 * @y: its top
 * @width: how wide it is
 * @height: how high
 *
 * Draws a bar beside words.
 */
void
vitk_page_canvas_draw_bar (const VitkPageCanvas *self, double x, double y, double width,
                           double height)
{
  fill_box (self, x, y, width, height, LINE);
}

/* What cairo is told of a link, or %NULL where it leads to nothing on the pages. */
static char *
dup_target (const VitkPageCanvas *self, const char *target)
{
  if (!can_be_named (target))
    return NULL;
  if (*target != '#')
    return g_strdup_printf ("uri='%s'", target);
  if (self->places == NULL || !g_hash_table_contains (self->places, target + 1))
    return NULL;
  return g_strdup_printf ("dest='%s'", target + 1);
}

/* Pango takes the space at the end of a line away; a file would then say of an empty place that it
 * is one, which not all readers of files understand. */
static void
restore_space (PangoLayoutLine *line, const char *words)
{
  const PangoGlyphItem *last = NULL;
  GSList *l;
  hb_codepoint_t space;

  for (l = line->runs; l != NULL; l = l->next)
    last = l->data;
  if (last == NULL || last->glyphs->num_glyphs == 0 || last->item->analysis.font == NULL)
    return;
  if (words[last->item->offset + last->item->length - 1] == ' ' &&
      last->item->analysis.level % 2 == 0 &&
      last->glyphs->glyphs[last->glyphs->num_glyphs - 1].glyph == PANGO_GLYPH_EMPTY &&
      hb_font_get_nominal_glyph (pango_font_get_hb_font (last->item->analysis.font), ' ', &space))
    last->glyphs->glyphs[last->glyphs->num_glyphs - 1].glyph = space;
}

/* What leads from the words of a run, if they lead somewhere. */
static const VitkSetLink *
find_link (const VitkSetText *text, const PangoItem *item)
{
  guint i;

  for (i = 0; i < text->links->len; i++)
    {
      const VitkSetLink *link = &g_array_index (text->links, VitkSetLink, i);

      if (link->start < (guint) (item->offset + item->length) && link->end > (guint) item->offset)
        return link;
    }
  return NULL;
}

static gboolean
has_links (const VitkPageCanvas *self, const VitkSetText *text)
{
  guint i;

  for (i = 0; self->tagged && text != NULL && i < text->links->len; i++)
    {
      g_autofree char *target =
          dup_target (self, g_array_index (text->links, VitkSetLink, i).target);

      if (target != NULL)
        return TRUE;
    }
  return FALSE;
}

/* Words that lead somewhere are a part of their own; so must be those around them then, which would
 * else be said to be nothing. */
static void
switch_link (const VitkPageCanvas *self, const VitkSetLink **open, const VitkSetLink *link,
             gboolean begins)
{
  g_autofree char *target = link != NULL ? dup_target (self, link->target) : NULL;

  if (!begins)
    cairo_tag_end (self->cr, *open != NULL ? CAIRO_TAG_LINK : "Span");
  *open = target != NULL ? link : NULL;
  cairo_tag_begin (self->cr, target != NULL ? CAIRO_TAG_LINK : "Span", target);
}

/* Draws the runs of a line, those that lead somewhere as links; @iter is at its first one. */
static void
draw_runs (const VitkPageCanvas *self, PangoLayoutIter *iter, const VitkSetText *text, double x,
           double y)
{
  const VitkSetLink *open = NULL;
  gboolean begins = TRUE;
  PangoLayoutRun *run;

  while ((run = pango_layout_iter_get_run_readonly (iter)) != NULL)
    {
      const VitkSetLink *link = find_link (text, run->item);
      PangoRectangle extents;

      if (begins || link != open)
        switch_link (self, &open, link, begins);
      begins = FALSE;
      pango_layout_iter_get_run_extents (iter, NULL, &extents);
      cairo_move_to (self->cr, x + pango_units_to_double (extents.x),
                     y + pango_units_to_double (pango_layout_iter_get_run_baseline (iter)));
      pango_cairo_show_glyph_item (self->cr, text->words->str, run);
      if (!pango_layout_iter_next_run (iter))
        break;
    }
  if (!begins)
    cairo_tag_end (self->cr, open != NULL ? CAIRO_TAG_LINK : "Span");
}

/**
 * vitk_page_canvas_draw_lines:
 * @self: a canvas
 * @layout: words
 * @text: (nullable): the same, with links
 * @x: their left
 * @y: the top of the first line that is drawn
 * @skip: how much of them stands on pages before
 * @cut: up to where they stand on this page
 *
 * Draws those lines that end between @skip and @cut.
 */
void
vitk_page_canvas_draw_lines (const VitkPageCanvas *self, PangoLayout *layout,
                             const VitkSetText *text, double x, double y, double skip, double cut)
{
  const gboolean links = has_links (self, text);
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  gboolean more = TRUE;
  double top = -1;

  cairo_set_source_rgb (self->cr, 0, 0, 0);
  for (; more; more = pango_layout_iter_next_line (iter))
    {
      PangoRectangle extents;
      double bottom;

      pango_layout_iter_get_line_extents (iter, NULL, &extents);
      bottom = pango_units_to_double (extents.y + extents.height);
      if (bottom <= skip + SLACK || bottom > cut + SLACK)
        continue;
      if (top < 0)
        top = pango_units_to_double (extents.y);
      if (self->tagged)
        restore_space (pango_layout_iter_get_line (iter), pango_layout_get_text (layout));
      if (links)
        {
          draw_runs (self, iter, text, x, y - top);
          continue;
        }
      cairo_move_to (self->cr, x + pango_units_to_double (extents.x),
                     y - top + pango_units_to_double (pango_layout_iter_get_baseline (iter)));
      pango_cairo_show_layout_line (self->cr, pango_layout_iter_get_line_readonly (iter));
    }
  pango_layout_iter_free (iter);
}

/**
 * vitk_page_canvas_draw_words:
 * @self: a canvas
 * @layout: words
 * @text: (nullable): the same, with links
 * @x: their left
 * @y: their top
 *
 * Draws all lines.
 */
void
vitk_page_canvas_draw_words (const VitkPageCanvas *self, PangoLayout *layout,
                             const VitkSetText *text, double x, double y)
{
  vitk_page_canvas_draw_lines (self, layout, text, x, y, -1, G_MAXDOUBLE);
}

/**
 * vitk_page_layout_get_height:
 * @layout: words
 *
 * Returns: how high they are, in points
 */
double
vitk_page_layout_get_height (PangoLayout *layout)
{
  PangoRectangle extents;

  pango_layout_get_extents (layout, NULL, &extents);
  return pango_units_to_double (extents.height);
}

/**
 * vitk_page_layout_find_cut:
 * @layout: words
 * @skip: how much of them stands on pages before
 * @room: how much room there is
 *
 * Returns: up to where they can stand in the room so that no line is cut; @skip if no line fits
 */
double
vitk_page_layout_find_cut (PangoLayout *layout, double skip, double room)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  double cut = skip;

  do
    {
      PangoRectangle extents;
      double bottom;

      pango_layout_iter_get_line_extents (iter, NULL, &extents);
      bottom = pango_units_to_double (extents.y + extents.height);
      if (bottom > skip && bottom <= skip + room + SLACK)
        cut = bottom;
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
  return cut;
}
