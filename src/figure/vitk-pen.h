/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-diagram.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/**
 * VitkInk:
 * @red: 0 to 1
 * @green: 0 to 1
 * @blue: 0 to 1
 *
 * A colour.
 */
typedef struct
{
  double red;
  double green;
  double blue;
} VitkInk;

/* Letters of fewer pixels cannot be read on a screen. */
#define VITK_PEN_LEAST_LETTERS 4

/**
 * VitkPen:
 * @cr: what paths are made with, and where on the paper they are
 * @paper: the colour of what is drawn on
 * @least: words of fewer pixels than this are left out, since nobody could read them; 0 for none
 * @strength: 1 for full colours; less lets all that is drawn fade into @paper
 *
 * Draws the same on a cairo surface, whatever that is, or as SVG whose words are words. A path is
 * made with cairo and ended by the pen.
 */
typedef struct
{
  cairo_t *cr;
  VitkInk paper;
  double least;
  double strength;
  /*< private >*/
  GString *svg;
  guint n_gradients;
  guint n_clips;
  guint depth;
} VitkPen;

PangoContext *vitk_pen_create_context (void);
VitkPen *vitk_pen_new (cairo_t *cr, VitkInk paper);
VitkPen *vitk_pen_new_for_svg (double width, double height, VitkInk paper, const char *title,
                               const char *description);
void vitk_pen_free (VitkPen *self);
GBytes *vitk_pen_finish_svg (VitkPen *self);
void vitk_pen_open (VitkPen *self, const char *id, const char *title, const char *description);
void vitk_pen_close (VitkPen *self);
void vitk_pen_open_clip (VitkPen *self);
void vitk_pen_close_clip (VitkPen *self);
void vitk_pen_fill (VitkPen *self, VitkInk ink);
void vitk_pen_fill_paint (VitkPen *self, const VitkDiagramPaint *paint, const VitkBox *box);
void vitk_pen_stroke (VitkPen *self, VitkInk ink, double width);
void vitk_pen_stroke_dashed (VitkPen *self, VitkInk ink, double width, double dash);
void vitk_pen_show (VitkPen *self, PangoLayout *layout, double x, double y, VitkInk ink,
                    const VitkInk *halo);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkPen, vitk_pen_free)

G_END_DECLS
