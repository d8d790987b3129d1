/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "turn-watch.h"

#include "thread-time.h"

/* The window rests when for so long no turn took long: three frames, each of which would have. */
#define QUIET_US 60000
#define SHORT_US 500

static Turns *counted;
static GSourceFunc between_turns;
static gpointer between_data;
static gint64 began;
static gint64 began_wall;
static gint64 last_long;

static void
begin (void)
{
  began = thread_time_get ();
  began_wall = g_get_monotonic_time ();
}

/* Stands in for the poll of the main loop, between whose calls the turns lie. */
static int
poll_between (GPollFD *fds, guint n_fds, int timeout)
{
  const gint64 took = thread_time_get () - began;
  const gint64 now = g_get_monotonic_time ();
  int result;

  if (counted != NULL)
    {
      counted->n++;
      counted->longest = MAX (counted->longest, took);
      counted->longest_wall = MAX (counted->longest_wall, now - began_wall);
    }
  if (took > SHORT_US)
    last_long = now;
  between_turns (between_data);
  result = g_poll (fds, n_fds, timeout);
  begin ();
  return result;
}

/* Watches the main loop of this thread from now on, and calls @between after each turn. */
void
turn_watch_start (GSourceFunc between, gpointer user_data)
{
  between_turns = between;
  between_data = user_data;
  g_main_context_set_poll_func (NULL, poll_between);
  begin ();
}

/* Counts what turns follow. */
void
turn_watch_count (Turns *turns)
{
  counted = turns;
}

/* Whether what was asked for is over, as far as the main loop knows. */
gboolean
turn_watch_is_quiet (void)
{
  return g_get_monotonic_time () - last_long > QUIET_US;
}
