/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "frame-watch.h"

#include "thread-time.h"

static void
on_begun (GdkFrameClock *clock, FrameWatch *self)
{
  self->began_by_clock = g_get_monotonic_time ();
  self->began = thread_time_get ();
}

static void
on_painted (GdkFrameClock *clock, FrameWatch *self)
{
  self->took = thread_time_get () - self->began;
  self->took_by_clock = g_get_monotonic_time () - self->began_by_clock;
  self->n_frames++;
}

/* Watches the frames of a window that is there already, from now on; must live as long. */
void
frame_watch_start (FrameWatch *self, GtkWidget *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);

  g_signal_connect (clock, "before-paint", G_CALLBACK (on_begun), self);
  g_signal_connect (clock, "after-paint", G_CALLBACK (on_painted), self);
}

/* Waits until what is to be seen now of @drawn, and of all else, has been painted. Returns how many
 * milliseconds of the processor that took. */
double
frame_watch_wait (FrameWatch *self, GtkWidget *drawn)
{
  const guint before = self->n_frames;

  gtk_widget_queue_draw (drawn);
  while (self->n_frames == before)
    g_main_context_iteration (NULL, TRUE);
  return self->took / 1000.0;
}
