/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include <X11/Xlib.h>
#include <X11/extensions/XShm.h>
#include <X11/extensions/Xdamage.h>
#include <glib.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ipc.h>
#include <sys/shm.h>
#include <sys/wait.h>

/* usage: bench-start PROGRAM MINIMAL
 *
 * From the start of a program to what it shows, as the X server sees it: PROGRAM against MINIMAL,
 * in turns, as medians and their ratio. Twice: to the picture that stays, which is the first from
 * which on nothing changes any more that a reader would see; and to the last painting of any size
 * that counts, after which the program rests. */

#define ROUNDS 9
#define QUIET_MS 1000
#define ANY_AREA 20000

/* A scrollbar that fades is nothing a reader waits for: one pixel of so many may still change. */
#define STILL_PART 100

enum
{
  CONTENT,
  ANY,
  N_KINDS
};

typedef struct
{
  gint64 time;
  guint32 *pixels;
} Picture;

typedef struct
{
  Display *display;
  Damage damage;
  int damage_event;
  XShmSegmentInfo segment;
  XImage *image;
} Screenshooter;

static gsize
get_n_pixels (Screenshooter *self)
{
  return (gsize) self->image->width * self->image->height;
}

static void
open_display (Screenshooter *self)
{
  int damage_error;
  int screen;

  self->display = XOpenDisplay (NULL);
  if (self->display == NULL ||
      !XDamageQueryExtension (self->display, &self->damage_event, &damage_error) ||
      !XShmQueryExtension (self->display))
    g_error ("bench-start needs a display with XDamage and XShm");
  screen = DefaultScreen (self->display);
  self->damage =
      XDamageCreate (self->display, DefaultRootWindow (self->display), XDamageReportRawRectangles);
  self->image = XShmCreateImage (self->display, DefaultVisual (self->display, screen), 24, ZPixmap,
                                 NULL, &self->segment, DisplayWidth (self->display, screen),
                                 DisplayHeight (self->display, screen));
  self->segment.shmid = shmget (
      IPC_PRIVATE, (gsize) self->image->bytes_per_line * self->image->height, IPC_CREAT | 0600);
  self->segment.shmaddr = self->image->data = shmat (self->segment.shmid, NULL, 0);
  XShmAttach (self->display, &self->segment);
  XSync (self->display, False);
  shmctl (self->segment.shmid, IPC_RMID, NULL);
}

static void
take_picture (Screenshooter *self, GArray *pictures, gint64 time)
{
  const Picture picture = { time, g_new (guint32, get_n_pixels (self)) };

  XShmGetImage (self->display, DefaultRootWindow (self->display), self->image, 0, 0, AllPlanes);
  memcpy (picture.pixels, self->image->data, get_n_pixels (self) * sizeof (guint32));
  g_array_append_val (pictures, picture);
}

/* When the picture was there that stays. */
static gint64
find_still (Screenshooter *self, GArray *pictures)
{
  const gsize n_pixels = get_n_pixels (self);
  const Picture *last = &g_array_index (pictures, Picture, pictures->len - 1);
  guint i = pictures->len - 1;

  for (; i > 0; i--)
    {
      const guint32 *pixels = g_array_index (pictures, Picture, i - 1).pixels;
      gsize different = 0;
      gsize j;

      for (j = 0; j < n_pixels; j++)
        different += pixels[j] != last->pixels[j];
      if (different > n_pixels / STILL_PART)
        break;
    }
  return g_array_index (pictures, Picture, i).time;
}

/* Takes in what was painted; returns when, or 0 if nothing was. */
static gint64
drain (Screenshooter *self, gint64 *any)
{
  gint64 last = 0;

  while (XPending (self->display) > 0)
    {
      XEvent event;

      XNextEvent (self->display, &event);
      if (event.type == self->damage_event + XDamageNotify)
        {
          const XDamageNotifyEvent *notify = (const XDamageNotifyEvent *) &event;

          last = g_get_monotonic_time ();
          if (notify->area.width * notify->area.height >= ANY_AREA)
            *any = last;
        }
    }
  return last;
}

static void
clear_picture (gpointer data)
{
  g_free (((Picture *) data)->pixels);
}

static void
run_once (Screenshooter *self, const char *program, gint64 *times)
{
  const char *const argv[] = { program, NULL };
  g_autoptr (GArray) pictures = g_array_new (FALSE, FALSE, sizeof (Picture));
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();
  gint64 last = 0;
  GPid pid;

  g_array_set_clear_func (pictures, clear_picture);
  if (!g_spawn_async (NULL, (char **) argv, NULL,
                      G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_STDOUT_TO_DEV_NULL |
                          G_SPAWN_STDERR_TO_DEV_NULL,
                      NULL, NULL, &pid, &error))
    g_error ("%s", error->message);
  while (last == 0 || g_get_monotonic_time () - last < QUIET_MS * 1000)
    {
      GPollFD poll = { .fd = ConnectionNumber (self->display), .events = G_IO_IN };
      gint64 painted;

      if (XPending (self->display) == 0)
        g_poll (&poll, 1, QUIET_MS / 20);
      painted = drain (self, &times[ANY]);
      if (painted != 0)
        {
          last = painted;
          XDamageSubtract (self->display, self->damage, None, None);
          take_picture (self, pictures, painted);
        }
    }
  kill (pid, SIGTERM);
  waitpid (pid, NULL, 0);
  g_spawn_close_pid (pid);
  times[CONTENT] = find_still (self, pictures) - start;
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
  Screenshooter screenshooter;
  gint64 times[2][N_KINDS][ROUNDS];
  int i;
  int j;

  if (argc != 3)
    g_error ("usage: bench-start PROGRAM MINIMAL");
  open_display (&screenshooter);
  /* One round that is not counted, for the caches. */
  for (i = -1; i < ROUNDS; i++)
    for (j = 0; j < 2; j++)
      {
        gint64 once[N_KINDS] = { 0, 0 };

        run_once (&screenshooter, argv[j + 1], once);
        times[j][CONTENT][MAX (i, 0)] = once[CONTENT];
        times[j][ANY][MAX (i, 0)] = once[ANY];
      }
  report ("picture", argv + 1, times, CONTENT);
  report ("rest", argv + 1, times, ANY);
  XCloseDisplay (screenshooter.display);
  return 0;
}
