/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
/* The confined process against Poppler in the program itself, turn by turn: how soon a first page
 * is there, how long pages take at 200 dpi, how much memory a long document takes, and how long it
 * takes to find out what a thousand PDFs are. */
#include "library/vitk-paper-scan.h"
#include "pdf/vitk-pdf-document.h"

#include "made-pdf.h"

#include <cairo.h>
#include <glib/gstdio.h>
#include <poppler.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define ROUNDS 15
#define PAPERS 1000

static char *folder;

static double
now (void)
{
  return g_get_monotonic_time () / 1000.0;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  return *(const double *) a < *(const double *) b ? -1 : *(const double *) a > *(const double *) b;
}

static double
median (double *times, guint n)
{
  qsort (times, n, sizeof *times, compare);
  return times[n / 2];
}

static char *
make (const char *name, guint n_pages)
{
  char *path = g_build_filename (folder, name, NULL);

  made_pdf_write_paper (path, n_pages);
  return path;
}

/* -- bare */

static void
render_bare (PopplerDocument *document, guint number, double scale)
{
  PopplerPage *page = poppler_document_get_page (document, number);
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 595 * scale, 842 * scale);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  poppler_page_render (page, cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  g_object_unref (page);
}

static PopplerDocument *
open_bare (const char *path)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);

  return poppler_document_new_from_file (uri, NULL, NULL);
}

/* -- confined */

static void
render_confined (VitkPdfDocument *document, guint page, double scale)
{
  VitkPdfView view = { .page = page, .scale = scale, .width = 595 * scale, .height = 842 * scale };

  vitk_pdf_picture_free (vitk_pdf_document_render (document, &view, NULL));
}

static void
bench_first_page (const char *path)
{
  double bare[ROUNDS];
  double confined[ROUNDS];
  guint i;

  for (i = 0; i < ROUNDS; i++)
    {
      g_autoptr (VitkPdfDocument) document = NULL;
      VitkPdfProcess *spare = vitk_pdf_process_take (NULL);
      /* It has waited since before there was a window. */
      g_autoptr (GVariant) ready = vitk_pdf_process_call (spare, "Prepare", NULL, -1, NULL, NULL);
      PopplerDocument *other;
      double start = now ();

      document = vitk_pdf_document_open_with (spare, path, NULL, NULL);
      render_confined (document, 0, 96 / 72.0);
      confined[i] = now () - start;
      start = now ();
      other = open_bare (path);
      render_bare (other, 0, 96 / 72.0);
      bare[i] = now () - start;
      g_object_unref (other);
    }
  g_print ("first page: bare %.1f ms, confined %.1f ms, ratio %.2f\n", median (bare, ROUNDS),
           median (confined, ROUNDS), median (confined, ROUNDS) / median (bare, ROUNDS));
}

static void
bench_pages (const char *path)
{
  g_autoptr (VitkPdfDocument) document = vitk_pdf_document_open (path, NULL, NULL);
  PopplerDocument *other = open_bare (path);
  double bare[60];
  double confined[60];
  guint i;

  for (i = 0; i < 60; i++)
    {
      double start = now ();

      render_confined (document, i % 12, 200 / 72.0);
      confined[i] = now () - start;
      start = now ();
      render_bare (other, i % 12, 200 / 72.0);
      bare[i] = now () - start;
    }
  g_object_unref (other);
  g_print ("page at 200 dpi: bare %.1f ms, confined %.1f ms, ratio %.2f\n", median (bare, 60),
           median (confined, 60), median (confined, 60) / median (bare, 60));
}

/* Resident memory of this process and its children, in MiB. */
static double
get_memory (void)
{
  g_autofree char *list = NULL;
  g_autofree char *children = g_strdup_printf ("/proc/self/task/%d/children", (int) getpid ());
  g_auto (GStrv) pids = NULL;
  double sum = 0;
  guint i;

  g_file_get_contents (children, &list, NULL, NULL);
  pids = g_strsplit (list != NULL ? list : "", " ", -1);
  for (i = 0; i == 0 || pids[i - 1] != NULL; i++)
    {
      g_autofree char *path =
          i == 0 ? g_strdup ("/proc/self/statm") : g_strdup_printf ("/proc/%s/statm", pids[i - 1]);
      g_autofree char *text = NULL;
      const char *rest;

      if (g_file_get_contents (path, &text, NULL, NULL) && (rest = strchr (text, ' ')) != NULL)
        sum += g_ascii_strtod (rest, NULL) * 4096 / (1024 * 1024);
    }
  return sum;
}

static void
bench_memory (const char *path)
{
  g_autoptr (VitkPdfDocument) document = vitk_pdf_document_open (path, NULL, NULL);
  double first;
  guint i;

  for (i = 0; i < 20; i++)
    render_confined (document, i, 96 / 72.0);
  first = get_memory ();
  for (i = 0; i < 3000; i += 10)
    render_confined (document, i, 96 / 72.0);
  g_print ("3,000 pages: %.0f MiB after 20 pages, %.0f MiB after 300 throughout\n", first,
           get_memory ());
}

static void
bench_matching (void)
{
  g_autoptr (VitkPapers) papers = vitk_papers_new ();
  g_autofree char *shelf = g_build_filename (folder, "shelf", NULL);
  g_autoptr (VitkPaperReport) report = NULL;
  double start;
  guint i;

  g_mkdir (shelf, 0700);
  for (i = 0; i < PAPERS; i++)
    {
      g_autofree char *name = g_strdup_printf ("shelf/paper-%04u.pdf", i);

      g_free (make (name, 12));
    }
  vitk_papers_add_place (papers, shelf);
  start = now ();
  report = vitk_paper_scan (papers, NULL, NULL, NULL, NULL);
  g_print ("%u PDFs read in %.1f s\n", report->n_added, (now () - start) / 1000);
}

int
main (int argc, char **argv)
{
  g_autofree char *command = NULL;
  /* A real paper has its fonts in it, and pictures. */
  g_autofree char *paper = argc > 1 ? g_strdup (argv[1]) : NULL;
  g_autofree char *book = NULL;

  folder = g_dir_make_tmp ("vitk2-bench-XXXXXX", NULL);
  if (paper == NULL)
    paper = make ("paper.pdf", 12);
  book = make ("book.pdf", 3000);
  bench_first_page (paper);
  bench_pages (paper);
  bench_memory (book);
  bench_matching ();
  command = g_strdup_printf ("rm -r '%s'", folder);
  return system (command);
}
