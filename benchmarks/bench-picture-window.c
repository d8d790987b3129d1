/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "frame-watch.h"
#include "widgets/vitk-picture-canvas.h"

#include <glib/gstdio.h>

/* How a large picture feels in a window. usage: bench-picture-window
 *
 * A picture of 6,000 by 4,000 pixels, as JPEG, PNG and TIFF, and a drawing of as many in SVG: how
 * long the main thread works until it is painted, and how long the frames are while it is made
 * larger, from all of it to a piece of it, scrolled across and down there, and made smaller again.
 * A frame is what the main thread does from the beginning of one tick of the frame clock to the end
 * of its painting, by the processor time of the thread, so that a busy machine does not matter.
 * Fails if one takes more than 16 ms. */

#define WIDTH 6000
#define HEIGHT 4000
#define N_FRAMES 60
#define ZOOM_STEP 1.2
#define MOST_FRAME 16.0

static const char *const formats[] = { "jpeg", "png", "tiff", "svg" };

/* Pixels in a frame: a slow hand, a wheel, a flick. */
static const int steps[] = { 7, 60, 400 };

typedef struct
{
  GtkWidget *window;
  GtkWidget *canvas;
  FrameWatch frames;
  double longest;
  double sum;
  guint n;
} Bench;

/* Until what is to be seen now has been painted. */
static void
wait_for_frame (Bench *bench)
{
  const double took = frame_watch_wait (&bench->frames, bench->canvas);

  bench->longest = MAX (bench->longest, took);
  bench->sum += took;
  bench->n++;
}

static gboolean
tell (Bench *bench, const char *what)
{
  const gboolean fits = bench->longest <= MOST_FRAME;

  g_print ("  %-8s %8.2f ms a frame, the longest %.2f\n", what, bench->sum / bench->n,
           bench->longest);
  bench->longest = 0;
  bench->sum = 0;
  bench->n = 0;
  return fits;
}

static void
open_window (Bench *bench)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  bench->window = gtk_window_new ();
  bench->canvas = vitk_picture_canvas_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), bench->canvas);
  gtk_window_set_default_size (GTK_WINDOW (bench->window), 1400, 900);
  gtk_window_set_child (GTK_WINDOW (bench->window), scrolled);
  gtk_window_present (GTK_WINDOW (bench->window));
  frame_watch_start (&bench->frames, bench->window);
}

/* Something in every place, so that nothing is left out. */
static void
fill (GdkPixbuf *pixbuf)
{
  guchar *row = gdk_pixbuf_get_pixels (pixbuf);
  int x;
  int y;

  for (y = 0; y < HEIGHT; y++, row += gdk_pixbuf_get_rowstride (pixbuf))
    for (x = 0; x < 3 * WIDTH; x++)
      row[x] = (guchar) (x * y >> 6);
}

static void
write_drawing (const char *path)
{
  g_autoptr (GString) svg = g_string_new (NULL);
  guint i;

  g_string_append_printf (svg, "<svg xmlns='http://www.w3.org/2000/svg' width='%d' height='%d'>\n",
                          WIDTH / 8, HEIGHT / 8);
  for (i = 0; i < 2000; i++)
    g_string_append_printf (svg, "<circle cx='%u' cy='%u' r='9' fill='none' stroke='black'/>\n",
                            i * 37 % (WIDTH / 8), i * 53 % (HEIGHT / 8));
  g_string_append (svg, "</svg>\n");
  g_assert_true (g_file_set_contents (path, svg->str, -1, NULL));
}

static char *
write_picture (const char *format)
{
  g_autoptr (GdkPixbuf) pixbuf = NULL;
  g_autoptr (GError) error = NULL;
  char *path = NULL;
  const int fd = g_file_open_tmp ("vitk2-XXXXXX", &path, NULL);

  g_close (fd, NULL);
  if (g_str_equal (format, "svg"))
    {
      write_drawing (path);
      return path;
    }
  pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, WIDTH, HEIGHT);
  fill (pixbuf);
  if (!gdk_pixbuf_save (pixbuf, path, format, &error, NULL))
    g_error ("%s", error->message);
  return path;
}

static void
on_drawn (VitkPictureCanvas *canvas, gboolean *drawn)
{
  *drawn = TRUE;
}

static gboolean
measure_opening (Bench *bench, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  gboolean drawn = FALSE;
  gulong handler = g_signal_connect (bench->canvas, "drawn", G_CALLBACK (on_drawn), &drawn);

  vitk_picture_canvas_set_file (VITK_PICTURE_CANVAS (bench->canvas), file);
  while (!drawn)
    wait_for_frame (bench);
  g_signal_handler_disconnect (bench->canvas, handler);
  wait_for_frame (bench);
  return tell (bench, "open");
}

static gboolean
measure_zooming (Bench *bench, double step, const char *what)
{
  VitkPictureCanvas *canvas = VITK_PICTURE_CANVAS (bench->canvas);
  guint i;

  for (i = 0; i < 12; i++)
    {
      vitk_picture_canvas_set_zoom (canvas, vitk_picture_canvas_get_scale (canvas) * step, NULL);
      wait_for_frame (bench);
      wait_for_frame (bench);
    }
  return tell (bench, what);
}

static gboolean
measure_panning (Bench *bench, int step)
{
  GtkScrolledWindow *scrolled =
      GTK_SCROLLED_WINDOW (gtk_widget_get_ancestor (bench->canvas, GTK_TYPE_SCROLLED_WINDOW));
  GtkAdjustment *across = gtk_scrolled_window_get_hadjustment (scrolled);
  GtkAdjustment *down = gtk_scrolled_window_get_vadjustment (scrolled);
  g_autofree char *what = g_strdup_printf ("pan %d", step);
  guint i;

  gtk_adjustment_set_value (across, 0);
  gtk_adjustment_set_value (down, 0);
  for (i = 0; i < N_FRAMES; i++)
    {
      gtk_adjustment_set_value (across, gtk_adjustment_get_value (across) + step);
      gtk_adjustment_set_value (down, gtk_adjustment_get_value (down) + step / 2);
      wait_for_frame (bench);
    }
  return tell (bench, what);
}

int
main (int argc, char **argv)
{
  Bench bench = { NULL };
  gboolean fits = TRUE;
  guint i;
  guint j;

  gtk_init ();
  open_window (&bench);
  for (i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *path = write_picture (formats[i]);

      g_print ("%s\n", formats[i]);
      fits &= measure_opening (&bench, path);
      fits &= measure_zooming (&bench, ZOOM_STEP, "larger");
      for (j = 0; j < G_N_ELEMENTS (steps); j++)
        fits &= measure_panning (&bench, steps[j]);
      fits &= measure_zooming (&bench, 1 / ZOOM_STEP, "smaller");
      g_unlink (path);
    }
  gtk_window_destroy (GTK_WINDOW (bench.window));
  return fits ? 0 : 1;
}
