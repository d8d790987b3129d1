/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "made-pdf.h"
#include "memory-use.h"
#include "thread-time.h"
#include "turn-watch.h"
#include "viewer-window.h"

#include <adwaita.h>
#include <glib/gstdio.h>
#include <poppler.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* How the reader of PDFs feels in a window. usage: bench-viewer N [PAPER]
 *
 * From the call that opens a paper until its first page is painted, in turns with Poppler in the
 * program itself, whose picture of that page, as large, is shown in a window of its own: what
 * counts is the best of either. A document of 3,000 pages is scrolled over 100 of them, by a wheel
 * and by a flick: the longest frame, as the processor's time of the main thread, how many came late
 * by the frame clock, and the longest time for which a page was in view without its picture. N
 * damaged copies of papers are opened, one after the other, each until the window rests and shows
 * it, or says why not: the longest turn of the main loop. And the memory of the program and the
 * processes it started, before and after the 3,000 pages. The paper is a made one of 12 pages if
 * none is named. Times by the clock need a machine that does nothing else. */

#define ROUNDS 15
#define N_PAGES 3000
#define N_SCROLLED 100
#define MOST_RATIO 1.2
#define MOST_FRAME 16.0
#define MOST_WAIT 100.0
#define MOST_TURN 50.0
#define PATIENCE_S 60

/* Pixels in a frame: a wheel that is turned fast, a flick. */
static const int steps[] = { 200, 600 };

typedef struct
{
  guint n_frames;
  guint n_over;   /* by the processor's time */
  guint n_late;   /* by the frame clock */
  double longest; /* in milliseconds */
  gint64 *since;  /* for each page, since when it is in view and blank, or 0 */
  gint64 waited;  /* the longest, in microseconds */
  guint n_seen;
  guint n_blank; /* how many were blank at first */
  guint n_never; /* how many left blank */
} Scroll;

static char *folder;
static gboolean anything_over;

static void
tell (const char *what, double value, const char *unit, double limit, gboolean over)
{
  g_autofree char *most = limit >= 0 ? g_strdup_printf ("%.1f", limit) : g_strdup ("-");

  anything_over = anything_over || over;
  g_print ("%-52s %9.2f %-4s %7s%s\n", what, value, unit, most, over ? "  OVER" : "");
}

/* -- papers */

static char *
make_pdf (const char *name, guint n_pages)
{
  char *path = g_build_filename (folder, name, NULL);

  made_pdf_write_paper (path, n_pages);
  return path;
}

/* Changes some bytes, takes some away, or cuts it off. */
static void
damage (GRand *rand, GByteArray *bytes)
{
  guint changes = g_rand_int_range (rand, 1, 60);

  if (g_rand_int_range (rand, 0, 8) == 0)
    g_byte_array_set_size (bytes, g_rand_int_range (rand, 1, bytes->len));
  while (changes-- > 0 && bytes->len > 100)
    {
      const guint at = g_rand_int_range (rand, 0, bytes->len - 50);

      if (g_rand_int_range (rand, 0, 4) == 0)
        g_byte_array_remove_range (bytes, at, g_rand_int_range (rand, 1, 50));
      else
        bytes->data[at] = g_rand_int_range (rand, 0, 256);
    }
}

static void
write_damaged (GRand *rand, const char *source, const char *path)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree char *data = NULL;
  gsize length;

  if (!g_file_get_contents (source, &data, &length, NULL))
    g_error ("cannot read %s", source);
  g_byte_array_append (bytes, (const guint8 *) data, length);
  damage (rand, bytes);
  g_file_set_contents (path, (const char *) bytes->data, bytes->len, NULL);
}

/* -- opening */

static cairo_surface_t *
render_bare (const char *path, int width, int height)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  PopplerDocument *document = poppler_document_new_from_file (uri, NULL, NULL);
  PopplerPage *page = poppler_document_get_page (document, 0);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);
  double natural;

  poppler_page_get_size (page, &natural, NULL);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, width / natural, width / natural);
  poppler_page_render (page, cr);
  cairo_destroy (cr);
  g_object_unref (page);
  g_object_unref (document);
  cairo_surface_flush (surface);
  return surface;
}

static GdkTexture *
create_texture (cairo_surface_t *surface)
{
  const int height = cairo_image_surface_get_height (surface);
  const int stride = cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes = g_bytes_new_with_free_func (
      cairo_image_surface_get_data (surface), (gsize) height * stride,
      (GDestroyNotify) cairo_surface_destroy, cairo_surface_reference (surface));

  return gdk_memory_texture_new (cairo_image_surface_get_width (surface), height,
                                 GDK_MEMORY_DEFAULT, bytes, stride);
}

static void
paint_bare (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer surface)
{
  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_paint (cr);
}

/* Shown as GTK offers it, or painted by cairo, which is quicker without a graphics card. */
static double
open_bare (GtkWidget *shower, FrameWatch *frames, const char *path, GtkWidget *like)
{
  const gint64 began = g_get_monotonic_time ();
  cairo_surface_t *surface =
      render_bare (path, gtk_widget_get_width (like), gtk_widget_get_height (like));
  g_autoptr (GdkTexture) texture = NULL;

  if (GTK_IS_PICTURE (shower))
    {
      texture = create_texture (surface);
      gtk_picture_set_paintable (GTK_PICTURE (shower), GDK_PAINTABLE (texture));
      cairo_surface_destroy (surface);
    }
  else
    {
      gtk_widget_set_size_request (shower, gtk_widget_get_width (like),
                                   gtk_widget_get_height (like));
      gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (shower), paint_bare, surface,
                                      (GDestroyNotify) cairo_surface_destroy);
    }
  frame_watch_wait (frames, shower);
  return (g_get_monotonic_time () - began) / 1000.0;
}

static double
open_viewer (ViewerWindow *viewer, const char *path)
{
  gint64 began;

  viewer_window_wait_for_spare ();
  viewer_window_rest (viewer);
  began = g_get_monotonic_time ();
  viewer_window_open (viewer, path);
  viewer_window_wait_until_painted (viewer);
  return (g_get_monotonic_time () - began) / 1000.0;
}

/* Opens a window as large as that of the viewer. */
static void
start_bare (FrameWatch *frames, GtkWidget *shower, GtkWidget *like)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), shower);
  gtk_window_set_child (GTK_WINDOW (window), scrolled);
  gtk_window_set_default_size (GTK_WINDOW (window), gtk_widget_get_width (like),
                               gtk_widget_get_height (like));
  gtk_window_present (GTK_WINDOW (window));
  frame_watch_start (frames, window);
}

static void
measure_opening (ViewerWindow *viewer, const char *path)
{
  GtkWidget *showers[] = { gtk_picture_new (), gtk_drawing_area_new () };
  FrameWatch frames[G_N_ELEMENTS (showers)] = { 0 };
  double bare[] = { G_MAXDOUBLE, G_MAXDOUBLE };
  double ours = G_MAXDOUBLE;
  guint i;
  guint k;

  gtk_picture_set_can_shrink (GTK_PICTURE (showers[0]), FALSE);
  for (k = 0; k < G_N_ELEMENTS (showers); k++)
    start_bare (&frames[k], showers[k], viewer->window);
  /* One round that is not counted, for the caches. */
  for (i = 0; i <= ROUNDS; i++)
    {
      const double took = open_viewer (viewer, path);
      GtkWidget *sheet = GTK_WIDGET (viewer_window_get_next_seen (viewer, NULL));

      ours = i > 0 ? MIN (ours, took) : ours;
      for (k = 0; k < G_N_ELEMENTS (showers); k++)
        {
          const double took_bare = open_bare (showers[k], &frames[k], path, sheet);

          bare[k] = i > 0 ? MIN (bare[k], took_bare) : bare[k];
        }
    }
  for (k = 0; k < G_N_ELEMENTS (showers); k++)
    gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (showers[k])));
  tell ("first page painted, Poppler in the program", bare[0], "ms", -1, FALSE);
  tell ("  painted by cairo", bare[1], "ms", -1, FALSE);
  tell ("first page painted, the viewer", ours, "ms", -1, FALSE);
  tell ("  as a ratio", ours / bare[0], "", MOST_RATIO, ours > MOST_RATIO * bare[0]);
}

/* -- scrolling */

/* Which pages are in view, and which of them are still blank. */
static void
note_pages (ViewerWindow *viewer, Scroll *scroll)
{
  const gint64 now = viewer->frames.began_by_clock + viewer->frames.took_by_clock;
  g_autofree gboolean *seen = g_new0 (gboolean, N_PAGES);
  VitkPdfSheet *sheet = NULL;
  guint i;

  while ((sheet = viewer_window_get_next_seen (viewer, sheet)) != NULL)
    {
      const guint page = vitk_pdf_sheet_get_page (sheet);
      gint64 *since = &scroll->since[page];

      seen[page] = TRUE;
      if (*since >= 0 && viewer_window_shows_picture (sheet))
        {
          scroll->waited = MAX (scroll->waited, *since > 0 ? now - *since : 0);
          scroll->n_seen++;
          *since = -1;
        }
      else if (*since == 0)
        {
          *since = now;
          scroll->n_blank++;
        }
    }
  for (i = 0; i < N_PAGES; i++)
    if (!seen[i] && scroll->since[i] > 0)
      {
        scroll->waited = MAX (scroll->waited, now - scroll->since[i]);
        scroll->n_never++;
        scroll->since[i] = -1;
      }
}

static void
scroll_pages (ViewerWindow *viewer, Scroll *scroll, int step)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (viewer->window);
  gint64 last = 0;

  while (vitk_pdf_pages_get_page (VITK_PDF_PAGES (viewer->pages)) < N_SCROLLED)
    {
      const gint64 began = thread_time_get ();
      double took;
      gint64 now;

      gtk_adjustment_set_value (viewer->down, gtk_adjustment_get_value (viewer->down) + step);
      took = (thread_time_get () - began) / 1000.0;
      took += frame_watch_wait (&viewer->frames, viewer->pages);
      now = gdk_frame_clock_get_frame_time (clock);
      scroll->n_late += last != 0 && now - last > 1.5 * G_USEC_PER_SEC / 60;
      last = now;
      scroll->n_over += took > MOST_FRAME;
      scroll->longest = MAX (scroll->longest, took);
      scroll->n_frames++;
      note_pages (viewer, scroll);
    }
}

static void
measure_scrolling (ViewerWindow *viewer, int step)
{
  g_autofree gint64 *since = g_new0 (gint64, N_PAGES);
  Scroll scroll = { .since = since };
  g_autofree char *title = NULL;

  vitk_pdf_pages_go_to (VITK_PDF_PAGES (viewer->pages), 0, 0);
  frame_watch_wait (&viewer->frames, viewer->pages);
  viewer_window_wait_until_painted (viewer);
  scroll_pages (viewer, &scroll, step);
  title = g_strdup_printf ("scrolling, %d pixels a frame: the longest frame", step);
  tell (title, scroll.longest, "ms", MOST_FRAME, scroll.longest > MOST_FRAME);
  g_print (
      "  of %u frames %u over %.0f ms, %u late by the clock; of %u pages %u blank at first, %u "
      "to the end\n",
      scroll.n_frames, scroll.n_over, MOST_FRAME, scroll.n_late, scroll.n_seen + scroll.n_never,
      scroll.n_blank, scroll.n_never);
  tell ("  the longest that a page was blank", scroll.waited / 1000.0, "ms", MOST_WAIT,
        scroll.waited / 1000.0 > MOST_WAIT);
}

/* -- damaged papers */

static gboolean
look_again (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

static gboolean
is_over (ViewerWindow *viewer)
{
  return (gtk_widget_get_mapped (viewer->pages) || gtk_widget_get_mapped (viewer->problem)) &&
         turn_watch_is_quiet ();
}

static void
measure_damaged (ViewerWindow *viewer, char **sources, guint n)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20211222);
  g_autofree char *path = g_build_filename (folder, "damaged.pdf", NULL);
  const guint looking = g_timeout_add (10, look_again, NULL);
  Turns turns = { 0 };
  guint n_open = 0;
  guint n_problems = 0;
  guint i;

  turn_watch_start (look_again, NULL);
  for (i = 0; i < n; i++)
    {
      const gint64 began = g_get_monotonic_time ();

      write_damaged (rand, sources[i % 2], path);
      g_main_context_iteration (NULL, FALSE);
      turn_watch_count (&turns);
      viewer_window_open (viewer, path);
      while (!is_over (viewer) && g_get_monotonic_time () - began < PATIENCE_S * G_USEC_PER_SEC)
        g_main_context_iteration (NULL, TRUE);
      turn_watch_count (NULL);
      n_open += gtk_widget_get_mapped (viewer->pages);
      n_problems += gtk_widget_get_mapped (viewer->problem);
    }
  g_source_remove (looking);
  tell ("damaged PDFs: the longest turn", turns.longest / 1000.0, "ms", MOST_TURN,
        turns.longest / 1000.0 > MOST_TURN);
  g_print ("  by the clock %.2f ms; of %u %u open, %u with a message\n",
           turns.longest_wall / 1000.0, n, n_open, n_problems);
  tell ("  that are neither", n - n_open - n_problems, "", 0, n_open + n_problems != n);
}

/* -- memory */

/* In MB, of this process and its children. */
static double
get_memory (void)
{
  g_autoptr (GDir) proc = g_dir_open ("/proc", 0, NULL);
  const char *name;
  gint64 sum = memory_use_get (getpid ());

  while ((name = g_dir_read_name (proc)) != NULL)
    {
      g_autofree char *path = g_strdup_printf ("/proc/%s/stat", name);
      g_autofree char *text = NULL;
      const char *rest;

      /* The number of its parent is the second after its name. */
      if (atoi (name) > 0 && g_file_get_contents (path, &text, NULL, NULL) &&
          (rest = strrchr (text, ')')) != NULL && atoi (rest + strlen (") S ")) == getpid ())
        sum += memory_use_get (atoi (name));
    }
  return sum / 1024.0;
}

static void
turn_pages (ViewerWindow *viewer, guint last, guint step)
{
  guint page;

  for (page = 0; page < last; page += step)
    {
      vitk_pdf_pages_go_to (VITK_PDF_PAGES (viewer->pages), page, 0);
      frame_watch_wait (&viewer->frames, viewer->pages);
      viewer_window_wait_until_painted (viewer);
    }
}

static void
measure_memory (ViewerWindow *viewer)
{
  turn_pages (viewer, 20, 1);
  tell ("memory with 3,000 pages, after 20 of them", get_memory (), "MB", -1, FALSE);
  turn_pages (viewer, N_PAGES, 10);
  tell ("  after 300 throughout", get_memory (), "MB", -1, FALSE);
}

int
main (int argc, char **argv)
{
  g_autofree char *made = NULL;
  g_autofree char *book = NULL;
  g_autofree char *command = NULL;
  ViewerWindow viewer = { NULL };
  char *papers[2];
  gsize i;

  if (argc != 2 && argc != 3)
    {
      g_printerr ("usage: bench-viewer N [PAPER]\n");
      return 2;
    }
  folder = g_dir_make_tmp ("vitk2-bench-XXXXXX", NULL);
  made = make_pdf ("paper.pdf", 12);
  book = make_pdf ("book.pdf", N_PAGES);
  papers[0] = made;
  papers[1] = argc > 2 ? argv[2] : made;
  gtk_init ();
  adw_init ();
  viewer_window_start (&viewer);
  g_print ("%-52s %9s %-4s %7s\n", "", "", "", "limit");
  measure_opening (&viewer, papers[1]);
  open_viewer (&viewer, book);
  for (i = 0; i < G_N_ELEMENTS (steps); i++)
    measure_scrolling (&viewer, steps[i]);
  measure_memory (&viewer);
  measure_damaged (&viewer, papers, g_ascii_strtoull (argv[1], NULL, 10));
  tell ("views that stayed blank for 5 s", viewer.n_stuck, "", 0, viewer.n_stuck > 0);
  viewer_window_stop (&viewer);
  command = g_strdup_printf ("rm -r '%s'", folder);
  return system (command) == 0 && !anything_over ? EXIT_SUCCESS : EXIT_FAILURE;
}
