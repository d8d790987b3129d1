/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include <X11/Xlib.h>
#include <X11/extensions/Xdamage.h>
#include <glib.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>

/* usage: bench-start PROGRAM MINIMAL
 *
 * From the start of a program to what it shows, as the X server sees it: PROGRAM against MINIMAL,
 * in turns, as medians and their ratio. Twice: to the last painting of most of the window before a
 * second of quiet, which is when its content is there; and to the last painting of any size that
 * counts, such as a scrollbar that fades. */

#define ROUNDS 9
#define QUIET_MS 1000
#define ANY_AREA 20000
#define CONTENT_AREA 500000

enum
{
  CONTENT,
  ANY,
  N_KINDS
};

static void
run_once (Display *display, Damage damage, int damage_event, const char *program, gint64 *times)
{
  const char *const argv[] = { program, NULL };
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();
  gint64 last = 0;
  GPid pid;

  if (!g_spawn_async (NULL, (char **) argv, NULL,
                      G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_STDOUT_TO_DEV_NULL |
                          G_SPAWN_STDERR_TO_DEV_NULL,
                      NULL, NULL, &pid, &error))
    g_error ("%s", error->message);
  while (last == 0 || g_get_monotonic_time () - last < QUIET_MS * 1000)
    {
      GPollFD poll = { .fd = ConnectionNumber (display), .events = G_IO_IN };

      g_poll (&poll, 1, QUIET_MS / 20);
      while (XPending (display) > 0)
        {
          XEvent event;

          XNextEvent (display, &event);
          if (event.type == damage_event + XDamageNotify)
            {
              const XDamageNotifyEvent *notify = (const XDamageNotifyEvent *) &event;
              const int area = notify->area.width * notify->area.height;

              if (area >= ANY_AREA)
                last = times[ANY] = g_get_monotonic_time ();
              if (area >= CONTENT_AREA)
                times[CONTENT] = last;
            }
        }
      XDamageSubtract (display, damage, None, None);
      XFlush (display);
    }
  kill (pid, SIGTERM);
  waitpid (pid, NULL, 0);
  g_spawn_close_pid (pid);
  times[CONTENT] -= start;
  times[ANY] -= start;
}

static int
compare (const void *first, const void *second)
{
  gint64 one = *(const gint64 *) first;
  gint64 two = *(const gint64 *) second;

  return one < two ? -1 : one > two;
}

static void
report (const char *what, char **programs, gint64 times[2][N_KINDS][ROUNDS], int kind)
{
  int j;

  for (j = 0; j < 2; j++)
    {
      qsort (times[j][kind], ROUNDS, sizeof (gint64), compare);
      g_print ("%s: %s: %.0f ms (%.0f to %.0f)\n", what, programs[j],
               times[j][kind][ROUNDS / 2] / 1000.0, times[j][kind][0] / 1000.0,
               times[j][kind][ROUNDS - 1] / 1000.0);
    }
  g_print ("%s: ratio %.2f\n", what,
           (double) times[0][kind][ROUNDS / 2] / times[1][kind][ROUNDS / 2]);
}

int
main (int argc, char **argv)
{
  Display *display = XOpenDisplay (NULL);
  gint64 times[2][N_KINDS][ROUNDS];
  int damage_event;
  int damage_error;
  Damage damage;
  int i;
  int j;

  if (argc != 3 || display == NULL ||
      !XDamageQueryExtension (display, &damage_event, &damage_error))
    g_error ("usage: bench-start PROGRAM MINIMAL, on a display with XDamage");
  damage = XDamageCreate (display, DefaultRootWindow (display), XDamageReportRawRectangles);
  /* One round that is not counted, for the caches. */
  for (i = -1; i < ROUNDS; i++)
    for (j = 0; j < 2; j++)
      {
        gint64 once[N_KINDS] = { 0, 0 };

        run_once (display, damage, damage_event, argv[j + 1], once);
        times[j][CONTENT][MAX (i, 0)] = once[CONTENT];
        times[j][ANY][MAX (i, 0)] = once[ANY];
      }
  report ("content", argv + 1, times, CONTENT);
  report ("all", argv + 1, times, ANY);
  XCloseDisplay (display);
  return 0;
}
