/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "figure/vitk-map-sheet.h"

#include "evidence/vitk-map-words.h"
#include "figure/vitk-map-layout.h"

#include <glib/gi18n-lib.h>

/* In points. */
#define MARGIN 24
#define GAP 12
#define RESOLUTION 72
#define FONT "Sans 8"

/* In points. */
static PangoContext *
create_context (void)
{
  PangoContext *context = vitk_pen_create_context ();
  PangoFontDescription *font = pango_font_description_from_string (FONT);

  pango_cairo_context_set_resolution (context, RESOLUTION);
  pango_context_set_font_description (context, font);
  pango_font_description_free (font);
  return context;
}

static char *
dup_summary (const VitkEvidenceMap *map, const char *filter)
{
  g_autofree char *summary = vitk_evidence_map_dup_summary (map);

  if (filter == NULL || *filter == '\0')
    /* Translators: what a sheet shows, and how many studies. */
    return g_strdup_printf (_ ("Evidence map: %s"), summary);
  /* Translators: what a sheet shows, how many studies, and the filter they pass. */
  return g_strdup_printf (_ ("Evidence map: %s; filter: %s"), summary, filter);
}

/**
 * vitk_map_sheet_new:
 * @map: the map; kept
 * @title: what it is of
 * @filter: (nullable): the query that its studies pass
 *
 * Returns: (transfer full): a sheet with all the marks of the map
 */
VitkMapSheet *
vitk_map_sheet_new (VitkEvidenceMap *map, const char *title, const char *filter)
{
  VitkMapSheet *self = g_new0 (VitkMapSheet, 1);
  PangoContext *context = create_context ();
  g_autofree char *summary = dup_summary (map, filter);
  double width;
  double height;

  self->figure = vitk_map_figure_new (map, context, 0);
  width = MAX (self->figure->width, 2 * vitk_map_legend_find_least_width (context));
  self->title = vitk_map_layout_new (context, title, width, 1.3, TRUE);
  self->summary = vitk_map_layout_new (context, summary, width, 1, FALSE);
  self->legend = vitk_map_legend_new (map, context, width);
  self->width = width + 2 * MARGIN;
  self->height = 2 * MARGIN + self->figure->height + self->legend->height + 2 * GAP + GAP / 3;
  vitk_map_layout_get_size (self->title, NULL, &height);
  self->height += height;
  vitk_map_layout_get_size (self->summary, NULL, &height);
  self->height += height;
  g_object_unref (context);
  return self;
}

/**
 * vitk_map_sheet_free:
 * @self: (transfer full): a sheet
 */
void
vitk_map_sheet_free (VitkMapSheet *self)
{
  g_object_unref (self->title);
  g_object_unref (self->summary);
  vitk_map_figure_free (self->figure);
  vitk_map_legend_free (self->legend);
  g_free (self);
}

/* Returns where the next part begins. */
static double
draw_words (PangoLayout *words, VitkPen *pen, double y)
{
  double height;

  vitk_pen_show (pen, words, MARGIN, y, vitk_map_palette_get (FALSE, FALSE)->text, NULL);
  vitk_map_layout_get_size (words, NULL, &height);
  return y + height;
}

static void
draw_sheet (gconstpointer content, VitkPen *pen)
{
  const VitkMapSheet *self = content;
  const VitkMapPalette *palette = vitk_map_palette_get (FALSE, FALSE);
  double y;

  y = draw_words (self->title, pen, MARGIN);
  y = draw_words (self->summary, pen, y + GAP / 3);
  cairo_save (pen->cr);
  cairo_translate (pen->cr, MARGIN, y + GAP);
  vitk_map_figure_draw (self->figure, pen, palette);
  cairo_translate (pen->cr, 0, self->figure->height + GAP);
  vitk_map_legend_draw (self->legend, pen, palette);
  cairo_restore (pen->cr);
}

static void
free_sheet (gpointer sheet)
{
  vitk_map_sheet_free (sheet);
}

/**
 * vitk_map_sheet_into_drawing:
 * @self: (transfer full): a sheet
 *
 * Returns: (transfer full): the sheet on white, for a file
 */
VitkDrawing *
vitk_map_sheet_into_drawing (VitkMapSheet *self)
{
  VitkDrawing *drawing =
      vitk_drawing_new (self->width, self->height, vitk_map_palette_get (FALSE, FALSE)->ground,
                        draw_sheet, self, free_sheet);

  drawing->title = g_strdup (pango_layout_get_text (self->title));
  drawing->description = g_strdup (pango_layout_get_text (self->summary));
  return drawing;
}
