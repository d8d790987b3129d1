/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "figure/vitk-pen.h"

G_BEGIN_DECLS

/**
 * VitkDrawingFormat:
 * @VITK_DRAWING_SVG: a picture for web pages and drawing programs, whose words are words
 * @VITK_DRAWING_PDF: a page for readers and printers
 * @VITK_DRAWING_PNG: a picture of pixels
 *
 * What a drawing is written as.
 */
typedef enum
{
  VITK_DRAWING_SVG,
  VITK_DRAWING_PDF,
  VITK_DRAWING_PNG,
} VitkDrawingFormat;

/**
 * VitkDrawingFunc:
 * @content: what is drawn
 * @pen: what it is drawn with; its origin is the corner of the drawing
 *
 * Draws something, on whatever is there.
 */
typedef void (*VitkDrawingFunc) (gconstpointer content, VitkPen *pen);

/**
 * VitkDrawing:
 * @width: how wide it is
 * @height: how high
 * @paper: what it is drawn on
 * @title: what it is, in a line
 * @description: (nullable): what it shows, for a reader who cannot see it
 *
 * Something to be written to a file.
 */
typedef struct
{
  double width;
  double height;
  VitkInk paper;
  char *title;
  char *description;
  /*< private >*/
  VitkDrawingFunc draw;
  gpointer content;
  GDestroyNotify free_content;
} VitkDrawing;

VitkDrawing *vitk_drawing_new (double width, double height, VitkInk paper, VitkDrawingFunc draw,
                               gpointer content, GDestroyNotify free_content);
void vitk_drawing_free (VitkDrawing *self);
void vitk_drawing_draw (const VitkDrawing *self, cairo_t *cr);
GBytes *vitk_drawing_write (const VitkDrawing *self, VitkDrawingFormat format, double scale,
                            GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkDrawing, vitk_drawing_free)

G_END_DECLS
