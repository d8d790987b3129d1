/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "export/vitk-set-text.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/**
 * VitkPageCanvas:
 * @cr: what is drawn with
 * @tagged: whether the file says what each part of it is
 * @places: (nullable) (element-type utf8): the anchors of what stands on the pages and can be led
 * to
 *
 * What a page is drawn on.
 */
typedef struct
{
  cairo_t *cr;
  gboolean tagged;
  GHashTable *places;
} VitkPageCanvas;

void vitk_page_canvas_init (VitkPageCanvas *self, cairo_t *cr, GHashTable *places);
void vitk_page_canvas_begin (const VitkPageCanvas *self, const char *tag);
void vitk_page_canvas_end (const VitkPageCanvas *self, const char *tag);
void vitk_page_canvas_add_place (const VitkPageCanvas *self, const char *name, double x, double y);
void vitk_page_canvas_draw_line (const VitkPageCanvas *self, double x, double y, double width,
                                 double thickness);
void vitk_page_canvas_draw_hairline (const VitkPageCanvas *self, double x, double y, double width,
                                     double thickness);
void vitk_page_canvas_draw_ground (const VitkPageCanvas *self, double x, double y, double width,
                                   double height);
void vitk_page_canvas_draw_bar (const VitkPageCanvas *self, double x, double y, double width,
                                double height);
void vitk_page_canvas_draw_words (const VitkPageCanvas *self, PangoLayout *layout,
                                  const VitkSetText *text, double x, double y);
void vitk_page_canvas_draw_lines (const VitkPageCanvas *self, PangoLayout *layout,
                                  const VitkSetText *text, double x, double y, double skip,
                                  double cut);
double vitk_page_layout_get_height (PangoLayout *layout);
double vitk_page_layout_find_cut (PangoLayout *layout, double skip, double room);

G_END_DECLS
