/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "export/vitk-page-words.h"

/* Fewer lines than these do not stand alone at the foot or the head of a page. */
#define LINES_TOGETHER 2

/* Where the bar stands, and how wide it is. */
#define BAR 6
#define BAR_WIDTH 1.5

typedef struct
{
  VitkPagePart part;
  PangoContext *context;
  double width;
  const char *tag;
  GArray *paragraphs;
  GArray *heights;
} VitkPageWords;

static void
clear_paragraph (gpointer data)
{
  VitkParagraph *paragraph = data;

  vitk_set_text_free (paragraph->text);
  g_free (paragraph->label);
}

static const VitkParagraph *
get_paragraph (const VitkPagePart *part, guint strip)
{
  return &g_array_index (((const VitkPageWords *) part)->paragraphs, VitkParagraph, strip);
}

static void
free_words (VitkPagePart *part)
{
  VitkPageWords *self = (VitkPageWords *) part;

  g_array_unref (self->paragraphs);
  g_array_unref (self->heights);
  g_object_unref (self->context);
  g_free (self);
}

static PangoLayout *
new_layout (const VitkPageWords *self, const VitkParagraph *paragraph)
{
  PangoLayout *layout = vitk_page_style_new_layout (self->context, paragraph->face);

  pango_layout_set_width (
      layout, pango_units_from_double (self->width - paragraph->indent - paragraph->hang));
  vitk_set_text_apply (paragraph->text, layout);
  return layout;
}

static double
measure (const VitkPagePart *part, guint strip)
{
  return g_array_index (((const VitkPageWords *) part)->heights, double, strip);
}

static double
get_gap (const VitkPagePart *part, guint strip)
{
  return get_paragraph (part, strip)->gap;
}

static gboolean
keeps (const VitkPagePart *part, guint strip)
{
  return get_paragraph (part, strip)->keeps;
}

static double
measure_head (const VitkPagePart *part, const VitkPagePlace *begin)
{
  return 0;
}

static double
find_cut (const VitkPagePart *part, guint strip, double skip, double room)
{
  g_autoptr (PangoLayout) layout =
      new_layout ((const VitkPageWords *) part, get_paragraph (part, strip));
  const double height = vitk_page_layout_get_height (layout);
  const double line = height / pango_layout_get_line_count (layout);
  const double cut =
      vitk_page_layout_find_cut (layout, skip, MIN (room, height - skip - LINES_TOGETHER * line));

  return cut - skip < LINES_TOGETHER * line - 1 ? skip : cut;
}

static void
draw_label (const VitkPageWords *self, const VitkPageCanvas *canvas, const VitkParagraph *paragraph,
            double x, double y)
{
  g_autoptr (PangoLayout) layout = vitk_page_style_new_layout (self->context, paragraph->face);

  pango_layout_set_text (layout, paragraph->label, -1);
  vitk_page_canvas_draw_words (canvas, layout, NULL, x, y);
}

static void
draw_paragraph (const VitkPageWords *self, const VitkPageCanvas *canvas, guint strip, double x,
                double y, double skip, double cut)
{
  const VitkParagraph *paragraph = get_paragraph (&self->part, strip);
  g_autoptr (PangoLayout) layout = new_layout (self, paragraph);

  vitk_page_canvas_begin (canvas, paragraph->tag);
  if (skip == 0 && paragraph->anchor != NULL)
    vitk_page_canvas_add_place (canvas, paragraph->anchor, x, y);
  if (paragraph->barred)
    {
      vitk_page_canvas_draw_bar (canvas, x + paragraph->indent - BAR, y, BAR_WIDTH,
                                 MIN (cut, measure (&self->part, strip)) - skip);
    }
  if (paragraph->label != NULL && skip == 0)
    draw_label (self, canvas, paragraph, x + paragraph->indent, y);
  vitk_page_canvas_draw_lines (canvas, layout, paragraph->text,
                               x + paragraph->indent + paragraph->hang, y, skip, cut);
  vitk_page_canvas_end (canvas, paragraph->tag);
}

static void
draw (const VitkPagePart *part, const VitkPageCanvas *canvas, double x, double y,
      const VitkPagePlace *begin, const VitkPagePlace *end)
{
  const VitkPageWords *self = (const VitkPageWords *) part;
  guint i;

  if (self->tag != NULL)
    vitk_page_canvas_begin (canvas, self->tag);
  for (i = begin->strip; i < end->strip || (i == end->strip && end->skip > 0); i++)
    {
      const double skip = i == begin->strip ? begin->skip : 0;
      const double cut = i == end->strip ? end->skip : measure (part, i);

      if (i > begin->strip)
        y += get_gap (part, i);
      draw_paragraph (self, canvas, i, x, y, skip, cut);
      y += cut - skip;
    }
  if (self->tag != NULL)
    vitk_page_canvas_end (canvas, self->tag);
}

static const VitkPagePartClass words_class = {
  free_words, measure, get_gap, keeps, measure_head, find_cut, draw,
};

/**
 * vitk_page_words_new:
 * @context: what words are laid out with
 * @width: how wide they may be
 * @tag: (nullable): what all of them are, in the words of PDF: "L" for a list
 *
 * Returns: (transfer full): a part of paragraphs, none yet
 */
VitkPagePart *
vitk_page_words_new (PangoContext *context, double width, const char *tag)
{
  VitkPageWords *self = g_new0 (VitkPageWords, 1);

  self->part.class = &words_class;
  self->context = g_object_ref (context);
  self->width = width;
  self->tag = tag;
  self->paragraphs = g_array_new (FALSE, FALSE, sizeof (VitkParagraph));
  self->heights = g_array_new (FALSE, FALSE, sizeof (double));
  g_array_set_clear_func (self->paragraphs, clear_paragraph);
  return &self->part;
}

/**
 * vitk_page_words_add:
 * @part: a part of paragraphs
 * @paragraph: one more
 */
void
vitk_page_words_add (VitkPagePart *part, VitkParagraph paragraph)
{
  VitkPageWords *self = (VitkPageWords *) part;
  g_autoptr (PangoLayout) layout = new_layout (self, &paragraph);
  const double height = vitk_page_layout_get_height (layout);

  g_array_append_val (self->paragraphs, paragraph);
  g_array_append_val (self->heights, height);
  part->n_strips++;
}
