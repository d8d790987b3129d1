/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-dotted-line.h"

#define DOT 1.5f
#define STEP 4.0f

/**
 * vitk_dotted_line_append:
 * @snapshot: where to draw
 * @color: its colour
 * @x: where it starts
 * @y: its upper edge
 * @width: how long it is
 *
 * Draws a dotted line, which Pango has not: under what is not certain.
 */
void
vitk_dotted_line_append (GtkSnapshot *snapshot, const GdkRGBA *color, float x, float y, float width)
{
  const graphene_rect_t whole = GRAPHENE_RECT_INIT (x, y, width, DOT);

  gtk_snapshot_push_repeat (snapshot, &whole, &GRAPHENE_RECT_INIT (x, y, STEP, DOT));
  gtk_snapshot_append_color (snapshot, color, &GRAPHENE_RECT_INIT (x, y, DOT, DOT));
  gtk_snapshot_pop (snapshot);
}
