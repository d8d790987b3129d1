/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
/* How long it takes to read a diagram, to lay it out and draw it to a surface, and to draw it again
 * as zoom and pan do: the mechanism, and a made one of 2,000 glyphs and 3,000 arcs. The middle of
 * many rounds, in milliseconds. Run by "meson test --benchmark". */
#include "corpus/vitk-sbgn-reader.h"
#include "figure/vitk-diagram-figure.h"
#include "made-diagram.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>

#define ROUNDS 51
#define WIDTH 1400
#define HEIGHT 900

static int
compare (const void *one, const void *other)
{
  const double difference = *(const double *) one - *(const double *) other;

  return difference < 0 ? -1 : difference > 0;
}

static double
get_middle (double times[ROUNDS])
{
  qsort (times, ROUNDS, sizeof (double), compare);
  return times[ROUNDS / 2];
}

static void
draw (VitkDiagramFigure *figure, cairo_surface_t *surface, double scale)
{
  const VitkDiagramPalette *palette = vitk_diagram_palette_get (FALSE, FALSE);
  const VitkBox clip = { 0, 0, WIDTH / scale, HEIGHT / scale };
  cairo_t *cr = cairo_create (surface);
  VitkPen *pen = vitk_pen_new (cr, palette->paper);

  /* As the window. */
  pen->least = VITK_PEN_LEAST_LETTERS;
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  vitk_diagram_figure_draw (figure, pen, palette, &clip, NULL);
  vitk_pen_free (pen);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
}

/* @scale: as a window that has the whole of it shows it; frames are drawn at that and at twice. */
static void
time_file (const char *path, const char *name)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  double reads[ROUNDS];
  double firsts[ROUNDS];
  double wholes[ROUNDS];
  double parts[ROUNDS];
  guint i;

  for (i = 0; i < ROUNDS; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autoptr (GError) error = NULL;
      gint64 start = g_get_monotonic_time ();
      g_autoptr (VitkDiagram) diagram = vitk_sbgn_reader_read_file (file, NULL, &error);
      PangoContext *context;
      VitkDiagramFigure *figure;
      double scale;

      if (diagram == NULL)
        g_error ("%s", error->message);
      reads[i] = (double) (g_get_monotonic_time () - start) / 1000;
      scale = MIN (WIDTH / diagram->box.width, HEIGHT / diagram->box.height);
      start = g_get_monotonic_time ();
      context = vitk_pen_create_context ();
      figure = vitk_diagram_figure_new (diagram, context);
      draw (figure, surface, scale);
      firsts[i] = (double) (g_get_monotonic_time () - start) / 1000;
      start = g_get_monotonic_time ();
      draw (figure, surface, scale);
      wholes[i] = (double) (g_get_monotonic_time () - start) / 1000;
      start = g_get_monotonic_time ();
      draw (figure, surface, MAX (2 * scale, 1));
      parts[i] = (double) (g_get_monotonic_time () - start) / 1000;
      vitk_diagram_figure_free (figure);
      g_object_unref (context);
    }
  printf ("%-10s read %.1f  laid out and drawn %.1f  again %.1f  enlarged %.1f\n", name,
          get_middle (reads), get_middle (firsts), get_middle (wholes), get_middle (parts));
  cairo_surface_destroy (surface);
}

int
main (int argc, char **argv)
{
  g_autofree char *large = NULL;

  if (argc != 2)
    {
      fprintf (stderr, "usage: bench-diagram DIAGRAM\n");
      return 2;
    }
  large = made_diagram_write ();
  time_file (argv[1], "mechanism");
  time_file (large, "2000");
  g_unlink (large);
  return 0;
}
