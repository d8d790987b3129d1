/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-line-breaker.h"

/* What one turn of it may take, of the 16 ms of a frame. */
#define TURN_MICROSECONDS 5000

/* Before any frame, and before the text view lays out by itself, and in one go, all it shows. */
#define PRIORITY G_PRIORITY_HIGH_IDLE

/* Breaks the lines of a text view that will be in view before they are allocated and drawn, a few
 * at a time between two frames. A text view lays out a line twice when it comes into view, once for
 * its height and once for its looks; of one that has its looks already it takes the height from
 * them. */
struct _VitkLineBreaker
{
  GtkTextView *view; /* not kept */
  VitkLineBreakFunc begin;
  VitkLineBreakFunc end;
  int height; /* that is to be filled, in pixels */
  guint source;
  gboolean begun;
  int line; /* the next of the text */
};

static void
find_first (VitkLineBreaker *self)
{
  GdkRectangle visible;
  GtkTextIter iter;

  gtk_text_view_get_visible_rect (self->view, &visible);
  gtk_text_view_get_line_at_y (self->view, &iter, visible.y, NULL);
  self->line = gtk_text_iter_get_line (&iter);
}

/* Asked where it is, the text view lays out a line. Returns: its height */
static int
break_line (VitkLineBreaker *self, const GtkTextIter *start)
{
  GtkTextIter iter = *start;
  GdkRectangle first;
  GdkRectangle last;

  gtk_text_view_get_iter_location (self->view, &iter, &first);
  if (!gtk_text_iter_ends_line (&iter))
    gtk_text_iter_forward_to_line_end (&iter);
  gtk_text_view_get_iter_location (self->view, &iter, &last);
  return last.y + last.height - first.y;
}

/* Returns: whether there is something left to fill */
static gboolean
break_lines (VitkLineBreaker *self)
{
  const gint64 deadline = g_get_monotonic_time () + TURN_MICROSECONDS;
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_line (gtk_text_view_get_buffer (self->view), &iter, self->line);
  while (self->height > 0 && g_get_monotonic_time () < deadline)
    {
      self->height -= break_line (self, &iter);
      if (!gtk_text_iter_forward_line (&iter))
        return FALSE;
    }
  self->line = gtk_text_iter_get_line (&iter);
  return self->height > 0;
}

static gboolean
run (gpointer user_data)
{
  VitkLineBreaker *self = user_data;

  if (!self->begun)
    {
      find_first (self);
      self->begun = TRUE;
      self->begin (self->view);
      return G_SOURCE_CONTINUE;
    }
  if (break_lines (self))
    return G_SOURCE_CONTINUE;
  self->source = 0;
  self->end (self->view);
  return G_SOURCE_REMOVE;
}

/**
 * vitk_line_breaker_new:
 * @view: a text view; not kept
 * @begin: called before the first line is broken
 * @end: called after the last
 *
 * Returns: (transfer full): a breaker that does nothing yet
 */
VitkLineBreaker *
vitk_line_breaker_new (GtkTextView *view, VitkLineBreakFunc begin, VitkLineBreakFunc end)
{
  VitkLineBreaker *self = g_new0 (VitkLineBreaker, 1);

  self->view = view;
  self->begin = begin;
  self->end = end;
  return self;
}

/**
 * vitk_line_breaker_free:
 * @self: (transfer full): a breaker
 */
void
vitk_line_breaker_free (VitkLineBreaker *self)
{
  vitk_line_breaker_stop (self);
  g_free (self);
}

/**
 * vitk_line_breaker_start:
 * @self: a breaker
 * @height: how high the view will be, in pixels
 *
 * Breaks lines from the first in view on, or does so again if it was about to: until it is done, no
 * frame is drawn.
 */
void
vitk_line_breaker_start (VitkLineBreaker *self, int height)
{
  self->begun = FALSE;
  self->height = height;
  if (self->source == 0)
    self->source = g_idle_add_full (PRIORITY, run, self, NULL);
}

/**
 * vitk_line_breaker_stop:
 * @self: a breaker
 *
 * Leaves the lines to the text view.
 */
void
vitk_line_breaker_stop (VitkLineBreaker *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
}

/**
 * vitk_line_breaker_is_running:
 * @self: a breaker
 *
 * Returns: whether there are lines that it is about to break
 */
gboolean
vitk_line_breaker_is_running (VitkLineBreaker *self)
{
  return self->source != 0;
}
