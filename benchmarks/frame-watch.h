/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * FrameWatch:
 * @began: when the last frame began, in microseconds of the processor
 * @took: how long it took of the processor's time
 * @began_by_clock: when it began
 * @took_by_clock: how long it took
 * @n_frames: how many there have been
 *
 * The frames of a window: what the main thread does from the beginning of one tick of the frame
 * clock to the end of its painting.
 */
typedef struct
{
  gint64 began;
  gint64 took;
  gint64 began_by_clock;
  gint64 took_by_clock;
  guint n_frames;
} FrameWatch;

void frame_watch_start (FrameWatch *self, GtkWidget *window);
double frame_watch_wait (FrameWatch *self, GtkWidget *drawn);

G_END_DECLS
