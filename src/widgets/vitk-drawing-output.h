/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "figure/vitk-drawing.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * VitkDrawingOutputFunc:
 * @content: what is drawn
 *
 * Called in a thread.
 *
 * Returns: (transfer full): the drawing
 */
typedef VitkDrawing *(*VitkDrawingOutputFunc) (gconstpointer content);

typedef struct _VitkDrawingOutput VitkDrawingOutput;

VitkDrawingOutput *vitk_drawing_output_new (const char *title, const char *name,
                                            VitkDrawingOutputFunc draw, gpointer content,
                                            GDestroyNotify free_content);
void vitk_drawing_output_free (VitkDrawingOutput *self);
GBytes *vitk_drawing_output_write (const VitkDrawingOutput *self, VitkDrawingFormat format,
                                   double scale, GError **error);
void vitk_drawing_output_save (VitkDrawingOutput *self, VitkDrawingFormat format, double scale,
                               GtkWidget *widget);
void vitk_drawing_output_copy (VitkDrawingOutput *self, GtkWidget *widget);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkDrawingOutput, vitk_drawing_output_free)

G_END_DECLS
