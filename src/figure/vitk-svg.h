/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "figure/vitk-pen.h"

G_BEGIN_DECLS

/* What a VitkPen writes. */
void vitk_svg_begin (GString *svg, double width, double height, const char *title,
                     const char *description);
void vitk_svg_open_group (GString *svg, guint depth, const char *id, const char *title,
                          const char *description);
void vitk_svg_close_group (GString *svg, guint depth);
void vitk_svg_open_clip (GString *svg, guint depth, cairo_t *cr, guint number);
void vitk_svg_add_path (GString *svg, guint depth, cairo_t *cr);
void vitk_svg_add_ink (GString *svg, const char *attribute, VitkInk ink);
void vitk_svg_add_number (GString *svg, const char *attribute, double number);
void vitk_svg_begin_gradient (GString *svg, guint depth, cairo_t *cr, guint number,
                              const double ends[4]);
void vitk_svg_add_stop (GString *svg, double offset, VitkInk ink);
void vitk_svg_end_gradient (GString *svg);
void vitk_svg_add_words (GString *svg, guint depth, cairo_t *cr, PangoLayout *layout, double x,
                         double y, VitkInk ink, const VitkInk *halo);
double vitk_svg_get_scale (cairo_t *cr);

G_END_DECLS
