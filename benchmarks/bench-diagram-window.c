/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "corpus/vitk-jats-reader.h"
#include "corpus/vitk-sbgn-reader.h"
#include "frame-watch.h"
#include "made-diagram.h"
#include "thread-time.h"
#include "widgets/vitk-diagram-canvas.h"
#include "widgets/vitk-diagram-view.h"

#include <adwaita.h>
#include <glib/gstdio.h>

/* How a diagram feels in a window. usage: bench-diagram-window ARTICLE DIAGRAM
 *
 * A diagram, and a made one of 2,000 glyphs: how long it takes from its file until the view of
 * diagrams has painted it, and how long the frames are while it is scrolled across and down, slowly
 * and fast, and while it is made larger and smaller, to the whole of it. A frame is what the main
 * thread does from the beginning of one tick of the frame clock to the end of its painting, by the
 * processor time of the thread, so that a busy machine does not matter. Fails if one opens in more
 * than 300 ms, or if a frame takes more than 16 ms. */

#define N_FRAMES 120
#define MOST_OPEN 300.0
#define MOST_FRAME 16.0

/* Pixels in a frame: a slow hand, a wheel, a flick. */
static const int steps[] = { 7, 60, 400 };

typedef struct
{
  GtkWidget *window;
  GtkWidget *view;
  GtkWidget *canvas;
  FrameWatch frames;
} Bench;

/* Until what is to be seen now has been painted. */
static double
wait_for_frame (Bench *bench)
{
  return frame_watch_wait (&bench->frames, bench->view);
}

static GtkWidget *
find_canvas (GtkWidget *widget)
{
  GtkWidget *found = VITK_IS_DIAGRAM_CANVAS (widget) ? widget : NULL;
  GtkWidget *child;

  for (child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_canvas (child);
  return found;
}

static void
open_window (Bench *bench)
{
  bench->window = gtk_window_new ();
  bench->view = vitk_diagram_view_new ();
  bench->canvas = find_canvas (bench->view);
  gtk_window_set_default_size (GTK_WINDOW (bench->window), 1400, 900);
  gtk_window_set_child (GTK_WINDOW (bench->window), bench->view);
  gtk_window_present (GTK_WINDOW (bench->window));
  frame_watch_start (&bench->frames, bench->window);
  wait_for_frame (bench);
}

/* The spots of what is in view come with the frame after the first. */
static gboolean
measure_opening (Bench *bench, VitkArticle *article, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  const gint64 began = thread_time_get ();
  g_autoptr (VitkDiagram) diagram = vitk_sbgn_reader_read_file (file, NULL, &error);
  g_autoptr (VitkDiagrams) diagrams = vitk_diagrams_new (article);
  double took;

  if (diagram == NULL)
    g_error ("%s", error->message);
  vitk_diagrams_add (diagrams, g_ptr_array_index (vitk_article_get_figures (article), 0), diagram,
                     NULL);
  vitk_diagram_view_set_diagrams (VITK_DIAGRAM_VIEW (bench->view), diagrams);
  took = (thread_time_get () - began) / 1000.0;
  took += wait_for_frame (bench);
  took += wait_for_frame (bench);
  g_print ("%u glyphs\n  open    %8.2f ms\n", diagram->glyphs->len, took);
  return took <= MOST_OPEN;
}

static gboolean
tell (const char *what, double longest, double sum, guint n)
{
  g_print ("  %-7s %8.2f ms a frame, the longest %.2f\n", what, sum / n, longest);
  return longest <= MOST_FRAME;
}

static gboolean
measure_panning (Bench *bench, int step)
{
  GtkScrolledWindow *scrolled =
      GTK_SCROLLED_WINDOW (gtk_widget_get_ancestor (bench->canvas, GTK_TYPE_SCROLLED_WINDOW));
  GtkAdjustment *across = gtk_scrolled_window_get_hadjustment (scrolled);
  GtkAdjustment *down = gtk_scrolled_window_get_vadjustment (scrolled);
  g_autofree char *what = g_strdup_printf ("pan %d", step);
  double longest = 0;
  double sum = 0;
  guint i;

  gtk_adjustment_set_value (across, 0);
  gtk_adjustment_set_value (down, 0);
  wait_for_frame (bench);
  wait_for_frame (bench);
  for (i = 0; i < N_FRAMES; i++)
    {
      double took;

      gtk_adjustment_set_value (across, gtk_adjustment_get_value (across) + step);
      gtk_adjustment_set_value (down, gtk_adjustment_get_value (down) + step / 2);
      took = wait_for_frame (bench);
      longest = MAX (longest, took);
      sum += took;
    }
  return tell (what, longest, sum, N_FRAMES);
}

/* With the keys, from what can be read to what fits, and as far the other way. */
static gboolean
measure_zooming (Bench *bench)
{
  static const char *const actions[] = { "zoom.out", "zoom.in" };
  double longest = 0;
  double sum = 0;
  guint n = 0;
  guint i;
  guint j;

  for (i = 0; i < G_N_ELEMENTS (actions); i++)
    for (j = 0; j < 12; j++)
      {
        guint k;

        gtk_widget_activate_action (bench->canvas, actions[i], NULL);
        for (k = 0; k < 2; k++)
          {
            const double took = wait_for_frame (bench);

            longest = MAX (longest, took);
            sum += took;
            n++;
          }
      }
  return tell ("zoom", longest, sum, n);
}

int
main (int argc, char **argv)
{
  g_autofree char *large = made_diagram_write ();
  const char *paths[2] = { argv[argc - 1], large };
  g_autoptr (GFile) file = NULL;
  g_autoptr (VitkArticle) article = NULL;
  g_autoptr (GError) error = NULL;
  Bench bench = { NULL };
  gboolean fits = TRUE;
  guint i;
  guint j;

  if (argc != 3)
    {
      g_printerr ("usage: bench-diagram-window ARTICLE DIAGRAM\n");
      return 2;
    }
  file = g_file_new_for_path (argv[1]);
  article = vitk_jats_reader_read_file (file, NULL, &error);
  if (article == NULL)
    g_error ("%s", error->message);
  gtk_init ();
  adw_init ();
  open_window (&bench);
  for (i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      fits &= measure_opening (&bench, article, paths[i]);
      for (j = 0; j < G_N_ELEMENTS (steps); j++)
        fits &= measure_panning (&bench, steps[j]);
      fits &= measure_zooming (&bench);
    }
  gtk_window_destroy (GTK_WINDOW (bench.window));
  g_unlink (large);
  return fits ? 0 : 1;
}
