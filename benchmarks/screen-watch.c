/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "screen-watch.h"

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XShm.h>
#include <X11/extensions/Xdamage.h>
#include <string.h>
#include <sys/ipc.h>
#include <sys/shm.h>

#define QUIET_MS 1000
#define ANY_AREA 20000

/* A scrollbar that fades is nothing a reader waits for: one pixel of so many may still change. */
#define STILL_PART 100

typedef struct
{
  gint64 time;
  guint32 *pixels;
} Picture;

struct _ScreenWatch
{
  Display *display;
  Damage damage;
  int damage_event;
  XShmSegmentInfo segment;
  XImage *image;
};

static gsize
get_n_pixels (ScreenWatch *self)
{
  return (gsize) self->image->width * self->image->height;
}

static void
open_display (ScreenWatch *self)
{
  int damage_error;
  int screen;

  self->display = XOpenDisplay (NULL);
  if (self->display == NULL ||
      !XDamageQueryExtension (self->display, &self->damage_event, &damage_error) ||
      !XShmQueryExtension (self->display))
    g_error ("this needs a display with XDamage and XShm");
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
take_picture (ScreenWatch *self, GArray *pictures, gint64 time)
{
  const Picture picture = { time, g_new (guint32, get_n_pixels (self)) };

  XShmGetImage (self->display, DefaultRootWindow (self->display), self->image, 0, 0, AllPlanes);
  memcpy (picture.pixels, self->image->data, get_n_pixels (self) * sizeof (guint32));
  g_array_append_val (pictures, picture);
}

/* When the picture was there that stays. */
static gint64
find_still (ScreenWatch *self, GArray *pictures)
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
drain (ScreenWatch *self, gint64 *any)
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

/* Watches the display that the environment names. */
ScreenWatch *
screen_watch_new (void)
{
  ScreenWatch *self = g_new0 (ScreenWatch, 1);

  open_display (self);
  return self;
}

void
screen_watch_free (ScreenWatch *self)
{
  XShmDetach (self->display, &self->segment);
  XDestroyImage (self->image);
  shmdt (self->segment.shmaddr);
  XCloseDisplay (self->display);
  g_free (self);
}

/* Watches until something has been painted and then nothing for a second. @picture: the time of the
 * first picture that stays; @rest: that of the last painting of any size that counts. */
void
screen_watch_run (ScreenWatch *self, gint64 *picture, gint64 *rest)
{
  g_autoptr (GArray) pictures = g_array_new (FALSE, FALSE, sizeof (Picture));
  gint64 last = 0;

  g_array_set_clear_func (pictures, clear_picture);
  while (last == 0 || g_get_monotonic_time () - last < QUIET_MS * 1000)
    {
      GPollFD poll = { .fd = ConnectionNumber (self->display), .events = G_IO_IN };
      gint64 painted;

      if (XPending (self->display) == 0)
        g_poll (&poll, 1, QUIET_MS / 20);
      painted = drain (self, rest);
      if (painted != 0)
        {
          last = painted;
          XDamageSubtract (self->display, self->damage, None, None);
          take_picture (self, pictures, painted);
        }
    }
  *picture = find_still (self, pictures);
}
