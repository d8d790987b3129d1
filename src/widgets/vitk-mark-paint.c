/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-mark-paint.h"

#include <adwaita.h>

#define RADIUS 4
#define GROUND_ALPHA 0.16
#define CURRENT_GROUND_ALPHA 0.3
#define OUTLINE_ALPHA 0.45

/* The words of a mark stand on a ground with an outline, so that its shape tells it as well as its
 * colour; the current one has a thicker outline. */

static gboolean
is_high_contrast (void)
{
  return adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
}

static void
get_color (GtkWidget *widget, const char *name, GdkRGBA *color)
{
  GtkStyleContext *context = gtk_widget_get_style_context (widget);

  /* In high contrast, lines are as dark as letters. */
  if (name == NULL || !gtk_style_context_lookup_color (context, name, color))
    gtk_style_context_get_color (context, color);
}

static void
append_ground (GtkSnapshot *snapshot, const GskRoundedRect *shape, const GdkRGBA *color)
{
  gtk_snapshot_push_rounded_clip (snapshot, shape);
  gtk_snapshot_append_color (snapshot, color, &shape->bounds);
  gtk_snapshot_pop (snapshot);
}

/**
 * vitk_mark_paint_words:
 * @widget: what the words are drawn in, for its colours
 * @snapshot: where to draw, before the words
 * @words: the words, or those of them that are on one line
 * @current: whether this is where the reader is
 *
 * Draws the ground of marked words.
 */
void
vitk_mark_paint_words (GtkWidget *widget, GtkSnapshot *snapshot, const GdkRectangle *words,
                       gboolean current)
{
  const gboolean high_contrast = is_high_contrast ();
  const float width = current ? 2 : 1;
  const float widths[4] = { width, width, width, width };
  GskRoundedRect shape;
  GdkRGBA ground;
  GdkRGBA line;

  gsk_rounded_rect_init_from_rect (
      &shape, &GRAPHENE_RECT_INIT (words->x - 2, words->y, words->width + 4, words->height),
      RADIUS);
  get_color (widget, "accent_bg_color", &ground);
  ground.alpha *= current ? CURRENT_GROUND_ALPHA : GROUND_ALPHA;
  append_ground (snapshot, &shape, &ground);
  get_color (widget, high_contrast ? NULL : "accent_color", &line);
  if (!current && !high_contrast)
    line.alpha *= OUTLINE_ALPHA;
  gtk_snapshot_append_border (snapshot, &shape, widths,
                              (const GdkRGBA[4]) { line, line, line, line });
}

/**
 * vitk_mark_paint_tick:
 * @widget: what it is drawn in, for its colours
 * @snapshot: where to draw
 * @tick: its place beside the text
 * @current: whether this is where the reader is
 *
 * Draws the sign that there is something marked at a height of the text.
 */
void
vitk_mark_paint_tick (GtkWidget *widget, GtkSnapshot *snapshot, const GdkRectangle *tick,
                      gboolean current)
{
  GskRoundedRect shape;
  GdkRGBA color;

  gsk_rounded_rect_init_from_rect (
      &shape, &GRAPHENE_RECT_INIT (tick->x, tick->y, tick->width, tick->height), 1.5);
  get_color (widget, is_high_contrast () || current ? NULL : "accent_color", &color);
  append_ground (snapshot, &shape, &color);
}
