/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "model/vitk-diagram-style.h"

/**
 * vitk_diagram_paint_new:
 *
 * Returns: (transfer full): a paint without a colour yet, from left to right
 */
VitkDiagramPaint *
vitk_diagram_paint_new (void)
{
  VitkDiagramPaint *self = g_atomic_rc_box_new0 (VitkDiagramPaint);

  self->stops = g_array_new (FALSE, FALSE, sizeof (VitkColorStop));
  self->x2 = 1;
  return self;
}

/**
 * vitk_diagram_paint_ref:
 * @self: a paint
 *
 * Returns: (transfer full): the same
 */
VitkDiagramPaint *
vitk_diagram_paint_ref (VitkDiagramPaint *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
paint_clear (gpointer data)
{
  g_array_unref (((VitkDiagramPaint *) data)->stops);
}

/**
 * vitk_diagram_paint_unref:
 * @self: (transfer full): a paint
 */
void
vitk_diagram_paint_unref (VitkDiagramPaint *self)
{
  g_atomic_rc_box_release_full (self, paint_clear);
}

/**
 * vitk_diagram_style_clear:
 * @self: a style
 *
 * Lets go of its paints.
 */
void
vitk_diagram_style_clear (VitkDiagramStyle *self)
{
  g_clear_pointer (&self->fill, vitk_diagram_paint_unref);
  g_clear_pointer (&self->stroke, vitk_diagram_paint_unref);
}
