/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <glib.h>

/**
 * Turns:
 * @n: how many
 * @longest: in microseconds, of the processor's time
 * @longest_wall: by the clock
 */
typedef struct
{
  guint n;
  gint64 longest;
  gint64 longest_wall;
} Turns;

void turn_watch_start (GSourceFunc between, gpointer user_data);
void turn_watch_count (Turns *turns);
gboolean turn_watch_is_quiet (void);
