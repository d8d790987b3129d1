/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "figure/vitk-diagram-sheet.h"

#include "figure/vitk-diagram-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MARGIN 18
#define GAP 14
#define TITLE_SIZE 15
#define LEAST_WIDTH 420

static PangoLayout *
create_title (PangoContext *context, const char *title, double width)
{
  PangoLayout *layout = pango_layout_new (context);
  PangoFontDescription *font = pango_font_description_new ();

  pango_font_description_set_family_static (font, "Sans");
  pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_font_description_set_absolute_size (font, TITLE_SIZE * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (layout, title, -1);
  pango_font_description_free (font);
  return layout;
}

static double
get_height (PangoLayout *layout)
{
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  return (double) logical.height / PANGO_SCALE;
}

/**
 * vitk_diagram_sheet_new:
 * @diagram: a diagram; kept
 * @title: (nullable): what it is; %NULL for a page that says so itself, and has margins
 *
 * Returns: (transfer full): a sheet
 */
VitkDiagramSheet *
vitk_diagram_sheet_new (VitkDiagram *diagram, const char *title)
{
  VitkDiagramSheet *self = g_new0 (VitkDiagramSheet, 1);
  PangoContext *context = vitk_pen_create_context ();
  double width;

  self->figure = vitk_diagram_figure_new (diagram, context);
  width = MAX (self->figure->width, LEAST_WIDTH);
  if (title != NULL)
    {
      self->title = create_title (context, title, width);
      self->margin = MARGIN;
      self->top = MARGIN + get_height (self->title) + GAP;
    }
  self->legend = vitk_diagram_legend_new (diagram, context, width);
  /* Whole numbers: every program takes them as the same size. */
  self->width = ceil (width + 2 * self->margin);
  self->height =
      ceil (self->top + self->figure->height + GAP + self->legend->height + self->margin);
  g_object_unref (context);
  return self;
}

/**
 * vitk_diagram_sheet_free:
 * @self: (transfer full): a sheet
 */
void
vitk_diagram_sheet_free (VitkDiagramSheet *self)
{
  vitk_diagram_legend_free (self->legend);
  vitk_diagram_figure_free (self->figure);
  g_clear_object (&self->title);
  g_free (self);
}

/**
 * vitk_diagram_sheet_draw:
 * @self: a sheet
 * @pen: what it is drawn with; its origin is the corner of the sheet
 * @palette: the colours
 *
 * Draws it, on whatever is there.
 */
void
vitk_diagram_sheet_draw (const VitkDiagramSheet *self, VitkPen *pen,
                         const VitkDiagramPalette *palette)
{
  const VitkBox *box = &self->figure->diagram->box;
  const double left = (self->width - self->figure->width) / 2;

  if (self->title != NULL)
    vitk_pen_show (pen, self->title, MARGIN, MARGIN, palette->text, NULL);
  cairo_save (pen->cr);
  cairo_translate (pen->cr, left - box->x, self->top - box->y);
  vitk_diagram_figure_draw (self->figure, pen, palette, NULL, NULL);
  cairo_restore (pen->cr);
  vitk_pen_open (pen, NULL, self->legend->entries->len > 0 ? _ ("Legend") : NULL, NULL);
  cairo_save (pen->cr);
  cairo_translate (pen->cr, self->margin, self->top + self->figure->height + GAP);
  vitk_diagram_legend_draw (self->legend, pen, palette);
  cairo_restore (pen->cr);
  vitk_pen_close (pen);
}

static void
draw_sheet (gconstpointer content, VitkPen *pen)
{
  vitk_diagram_sheet_draw (content, pen, vitk_diagram_palette_get (FALSE, FALSE));
}

static void
free_sheet (gpointer sheet)
{
  vitk_diagram_sheet_free (sheet);
}

/**
 * vitk_diagram_sheet_into_drawing:
 * @self: (transfer full): a sheet with a title
 *
 * Returns: (transfer full): the sheet on white, for a file
 */
VitkDrawing *
vitk_diagram_sheet_into_drawing (VitkDiagramSheet *self)
{
  VitkDrawing *drawing =
      vitk_drawing_new (self->width, self->height, vitk_diagram_palette_get (FALSE, FALSE)->paper,
                        draw_sheet, self, free_sheet);

  drawing->title = g_strdup (pango_layout_get_text (self->title));
  drawing->description = vitk_diagram_words_dup_all (self->figure->diagram);
  return drawing;
}
