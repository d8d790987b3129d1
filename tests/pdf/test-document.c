/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "pdf/vitk-pdf-document.h"

#include "made-pdf.h"

#include <cairo-pdf.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

static char *
dup_new_path (void)
{
  char *path = NULL;
  int fd = g_file_open_tmp ("vitk2-pdf-XXXXXX.pdf", &path, NULL);

  g_assert_cmpint (fd, >=, 0);
  close (fd);
  return path;
}

static VitkPdfDocument *
open_made (const MadePdf *made, const char *password, GError **error)
{
  g_autofree char *path = dup_new_path ();
  VitkPdfDocument *document;

  made_pdf_write (made, path);
  document = vitk_pdf_document_open (path, password, error);
  g_unlink (path);
  return document;
}

#define XMP "<x:xmpmeta xmlns:x='adobe:ns:meta/'><doi>10.5555/tin</doi></x:xmpmeta>"

static void
test_record (void)
{
  const char *pages[] = { "one", "two", NULL };
  const MadePdf made = { .title = "On (Tin)",
                         .author = "A. Smith",
                         .info = "/Subject <FEFF03B20074>",
                         .xmp = XMP,
                         .pages = pages };
  g_autoptr (GError) error = NULL;
  g_autoptr (VitkPdfDocument) document = open_made (&made, NULL, &error);
  g_autoptr (VitkPdfRecord) record = NULL;
  g_autoptr (GArray) sizes = NULL;
  const VitkPdfPage *page;

  g_assert_no_error (error);
  g_assert_cmpuint (vitk_pdf_document_get_n_pages (document), ==, 2);
  record = vitk_pdf_document_get_record (document, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (g_hash_table_lookup (record->fields, "title"), ==, "On (Tin)");
  g_assert_cmpstr (g_hash_table_lookup (record->fields, "author"), ==, "A. Smith");
  g_assert_cmpstr (g_hash_table_lookup (record->fields, "format"), ==, "PDF-1.4");
  g_assert_cmpstr (g_hash_table_lookup (record->fields, "subject"), ==, "βt");
  g_assert_null (g_hash_table_lookup (record->fields, "keywords"));
  g_assert_cmpstr (record->xmp, ==, XMP);
  g_assert_cmpint (record->created, ==, 0);
  sizes = vitk_pdf_document_get_pages (document, 0, 2, &error);
  g_assert_no_error (error);
  page = &g_array_index (sizes, VitkPdfPage, 1);
  g_assert_cmpfloat (page->width, ==, 595);
  g_assert_cmpfloat (page->height, ==, 842);
  g_assert_cmpstr (page->label, ==, "2");
  g_assert_null (vitk_pdf_document_get_pages (document, 1, 2, &error));
  g_assert_cmpstr (error->message, ==, "it has no such page");
  g_clear_error (&error);
  g_assert_null (vitk_pdf_document_get_text (document, 2, &error));
  g_assert_error (error, VITK_PDF_ERROR, VITK_PDF_ERROR_NO_PAGE);
}

/* Words in lines, and the place of every character. */
static void
test_text (void)
{
  const char *pages[] = { "Tin and (lead)\nsecond line", NULL };
  const MadePdf made = { .pages = pages };
  g_autoptr (GError) error = NULL;
  g_autoptr (VitkPdfDocument) document = open_made (&made, NULL, &error);
  g_autoptr (VitkPdfText) text = NULL;
  g_autoptr (GArray) hits = NULL;
  const VitkPdfRectangle *first;
  const VitkPdfHit *hit;

  g_assert_no_error (error);
  text = vitk_pdf_document_get_text (document, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text->text, ==, "Tin and (lead)\nsecond line");
  g_assert_cmpuint (text->places->len, ==, strlen (text->text));
  first = &g_array_index (text->places, VitkPdfRectangle, 0);
  g_assert_cmpfloat_with_epsilon (first->left, 60, 0.5);
  g_assert_cmpfloat_with_epsilon (first->bottom, 842 - 780, 4);
  hits = vitk_pdf_document_find (document, 0, "LEAD", FALSE, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (hits->len, ==, 1);
  hit = &g_array_index (hits, VitkPdfHit, 0);
  g_assert_false (hit->goes_on);
  g_assert_cmpfloat_with_epsilon (hit->place.left,
                                  g_array_index (text->places, VitkPdfRectangle, 9).left, 0.5);
  g_assert_cmpfloat (hit->place.top, <, 842 - 780);
  g_clear_pointer (&hits, g_array_unref);
  hits = vitk_pdf_document_find (document, 0, "LEAD", TRUE, FALSE, &error);
  g_assert_cmpuint (hits->len, ==, 0);
  g_clear_pointer (&hits, g_array_unref);
  hits = vitk_pdf_document_find (document, 0, "sec", FALSE, TRUE, &error);
  g_assert_cmpuint (hits->len, ==, 0);
}

/* As cairo makes them: an outline, a link to a page and one to an address, a label. */
static void
make_linked (const char *path)
{
  cairo_surface_t *surface = cairo_pdf_surface_create (path, 200, 300);
  cairo_t *cr = cairo_create (surface);
  int id;

  id = cairo_pdf_surface_add_outline (surface, CAIRO_PDF_OUTLINE_ROOT, "Start", "page=1", 0);
  cairo_pdf_surface_add_outline (surface, id, "Deeper", "page=2 pos=[10 100]", 0);
  cairo_pdf_surface_set_page_label (surface, "iv");
  cairo_tag_begin (cr, CAIRO_TAG_LINK, "rect=[20 30 60 20] dest='there'");
  cairo_tag_end (cr, CAIRO_TAG_LINK);
  cairo_tag_begin (cr, CAIRO_TAG_LINK, "rect=[20 60 60 20] uri='https://example.org/tin'");
  cairo_tag_end (cr, CAIRO_TAG_LINK);
  cairo_set_source_rgb (cr, 1, 0, 0);
  cairo_rectangle (cr, 0, 0, 50, 20);
  cairo_fill (cr);
  cairo_show_page (cr);
  cairo_tag_begin (cr, CAIRO_TAG_DEST, "name='there'");
  cairo_rectangle (cr, 0, 120, 50, 20);
  cairo_fill (cr);
  cairo_tag_end (cr, CAIRO_TAG_DEST);
  cairo_show_page (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_links (void)
{
  g_autofree char *path = dup_new_path ();
  g_autoptr (GError) error = NULL;
  g_autoptr (VitkPdfDocument) document = NULL;
  g_autoptr (GArray) headings = NULL;
  g_autoptr (GArray) links = NULL;
  g_autoptr (GArray) pages = NULL;
  const VitkPdfHeading *heading;
  const VitkPdfLink *link;

  make_linked (path);
  document = vitk_pdf_document_open (path, NULL, &error);
  g_assert_no_error (error);
  headings = vitk_pdf_document_get_headings (document, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (headings->len, ==, 2);
  heading = &g_array_index (headings, VitkPdfHeading, 1);
  g_assert_cmpstr (heading->title, ==, "Deeper");
  g_assert_cmpuint (heading->depth, ==, 1);
  g_assert_cmpint (heading->page, ==, 1);
  g_assert_cmpfloat_with_epsilon (heading->top, 100, 1);
  links = vitk_pdf_document_get_links (document, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (links->len, ==, 2);
  link = &g_array_index (links, VitkPdfLink, 0);
  g_assert_cmpint (link->page, ==, 1);
  g_assert_cmpfloat_with_epsilon (link->top, 120, 1);
  g_assert_cmpfloat_with_epsilon (link->place.left, 20, 1);
  g_assert_cmpfloat_with_epsilon (link->place.top, 30, 1);
  g_assert_null (link->uri);
  link = &g_array_index (links, VitkPdfLink, 1);
  g_assert_cmpint (link->page, ==, -1);
  g_assert_cmpstr (link->uri, ==, "https://example.org/tin");
  pages = vitk_pdf_document_get_pages (document, 0, 1, &error);
  g_assert_cmpstr (g_array_index (pages, VitkPdfPage, 0).label, ==, "iv");
  g_unlink (path);
}

static guint32
get_pixel (const VitkPdfPicture *picture, int x, int y)
{
  const guint8 *row = g_bytes_get_data (picture->pixels, NULL);

  return ((const guint32 *) (row + y * picture->stride))[x] & 0xffffff;
}

/* The red corner of the page wherever it is turned to, and a part of it alone. */
static void
test_render (void)
{
  static const struct
  {
    guint rotation;
    int x;
    int y;
  } corners[] = { { 0, 2, 2 }, { 1, 597, 2 }, { 2, 397, 597 }, { 3, 2, 397 } };
  g_autofree char *path = dup_new_path ();
  g_autoptr (GError) error = NULL;
  g_autoptr (VitkPdfDocument) document = NULL;
  g_autoptr (GArray) pages = NULL;
  VitkPdfView view = { .page = 0, .scale = 2 };
  VitkPdfPicture *picture;
  gsize i;

  make_linked (path);
  document = vitk_pdf_document_open (path, NULL, &error);
  g_assert_no_error (error);
  pages = vitk_pdf_document_get_pages (document, 0, 1, &error);
  for (i = 0; i < G_N_ELEMENTS (corners); i++)
    {
      view.rotation = corners[i].rotation;
      vitk_pdf_view_fit_page (&view, &g_array_index (pages, VitkPdfPage, 0));
      picture = vitk_pdf_document_render (document, &view, &error);
      g_assert_no_error (error);
      g_assert_cmpint (picture->width, ==, view.rotation % 2 == 0 ? 400 : 600);
      g_assert_cmphex (get_pixel (picture, corners[i].x, corners[i].y), ==, 0xff0000);
      g_assert_cmphex (get_pixel (picture, picture->width / 2, picture->height / 2), ==, 0xffffff);
      vitk_pdf_picture_free (picture);
    }
  view = (VitkPdfView) { .scale = 2, .x = 90, .y = 30, .width = 20, .height = 20 };
  picture = vitk_pdf_document_render (document, &view, &error);
  g_assert_no_error (error);
  g_assert_cmphex (get_pixel (picture, 5, 5), ==, 0xff0000);
  g_assert_cmphex (get_pixel (picture, 15, 5), ==, 0xffffff);
  g_assert_cmphex (get_pixel (picture, 5, 15), ==, 0xffffff);
  vitk_pdf_picture_free (picture);
  g_unlink (path);
}

/* Letters whose font is not in the file are drawn with one of the system. */
static void
test_fonts (void)
{
  const char *pages[] = { "Tin", NULL };
  const MadePdf made = { .pages = pages };
  g_autoptr (GError) error = NULL;
  g_autoptr (VitkPdfDocument) document = open_made (&made, NULL, &error);
  const VitkPdfView view = { .scale = 1, .x = 55, .y = 45, .width = 40, .height = 20 };
  g_autoptr (VitkPdfPicture) picture = NULL;
  guint n_dark = 0;
  int i;

  g_assert_no_error (error);
  picture = vitk_pdf_document_render (document, &view, &error);
  g_assert_no_error (error);
  for (i = 0; i < 40 * 20; i++)
    n_dark += (get_pixel (picture, i % 40, i / 40) & 0xff) < 128;
  g_assert_cmpuint (n_dark, >, 10);
}

/* A process that has made itself ready reads a document as any other. */
static void
test_prepared (void)
{
  const char *pages[] = { "Tin", NULL };
  const MadePdf made = { .pages = pages };
  g_autofree char *path = dup_new_path ();
  g_autoptr (GError) error = NULL;
  VitkPdfProcess *process = vitk_pdf_process_take (&error);
  g_autoptr (GVariant) ready = NULL;
  g_autoptr (VitkPdfDocument) document = NULL;
  g_autoptr (VitkPdfText) text = NULL;

  g_assert_no_error (error);
  ready = vitk_pdf_process_call (process, "Prepare", NULL, -1, NULL, &error);
  g_assert_no_error (error);
  made_pdf_write (&made, path);
  document = vitk_pdf_document_open_with (process, path, NULL, &error);
  g_assert_no_error (error);
  text = vitk_pdf_document_get_text (document, 0, &error);
  g_assert_cmpstr (text->text, ==, "Tin");
  g_unlink (path);
}

static void
test_password (void)
{
  const char *pages[] = { "secret tin", NULL };
  const MadePdf made = { .password = "\xf6re" /* as old PDFs write it */, .pages = pages };
  g_autoptr (GError) error = NULL;
  g_autoptr (VitkPdfDocument) document = NULL;
  g_autoptr (VitkPdfText) text = NULL;

  g_assert_null (open_made (&made, NULL, &error));
  g_assert_cmpstr (error->message, ==, "it is encrypted and needs its password");
  g_clear_error (&error);
  g_assert_null (open_made (&made, "ore", &error));
  g_assert_error (error, VITK_PDF_ERROR, VITK_PDF_ERROR_ENCRYPTED);
  g_assert_cmpstr (error->message, ==, "it is encrypted, and that is not its password");
  g_clear_error (&error);
  document = open_made (&made, "öre", &error);
  g_assert_no_error (error);
  text = vitk_pdf_document_get_text (document, 0, &error);
  g_assert_cmpstr (text->text, ==, "secret tin");
}

static void
test_no_pdf (void)
{
  static const struct
  {
    const char *path;
    const char *message;
  } files[] = {
    { "/nowhere/tin.pdf", "No such file or directory" },
    { "/tmp", "Is a directory" },
    { "/dev/null", "Invalid argument" },
    { "/etc/passwd", "it is no PDF, or too damaged to be read" },
  };
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (vitk_pdf_document_open (files[i].path, NULL, &error));
      g_assert_cmpstr (error->message, ==, files[i].message);
    }
}

static volatile sig_atomic_t n_signals;

static void
count_signal (int number)
{
  n_signals++;
}

/* What a terminal tells all programs in it, as with Ctrl+C, is not for who reads a PDF. */
static void
test_terminal (void)
{
  static const int signals[] = { SIGINT, SIGQUIT, SIGHUP };
  const char *pages[] = { "tin", NULL };
  const MadePdf made = { .pages = pages };
  g_autoptr (GError) error = NULL;
  g_autoptr (VitkPdfDocument) document = NULL;
  g_autoptr (VitkPdfText) text = NULL;
  gsize i;

  /* This test has a group of its own, or others would be told as well. */
  g_assert_true (getpgrp () == getpid () || setpgid (0, 0) == 0);
  document = open_made (&made, NULL, &error);
  g_assert_no_error (error);
  for (i = 0; i < G_N_ELEMENTS (signals); i++)
    {
      signal (signals[i], count_signal);
      g_assert_cmpint (kill (0, signals[i]), ==, 0);
      signal (signals[i], SIG_DFL);
    }
  g_assert_cmpint (n_signals, ==, G_N_ELEMENTS (signals));
  text = vitk_pdf_document_get_text (document, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text->text, ==, "tin");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/document/record", test_record);
  g_test_add_func ("/pdf/document/text", test_text);
  g_test_add_func ("/pdf/document/links", test_links);
  g_test_add_func ("/pdf/document/render", test_render);
  g_test_add_func ("/pdf/document/fonts", test_fonts);
  g_test_add_func ("/pdf/document/prepared", test_prepared);
  g_test_add_func ("/pdf/document/password", test_password);
  g_test_add_func ("/pdf/document/no-pdf", test_no_pdf);
  g_test_add_func ("/pdf/document/terminal", test_terminal);
  return g_test_run ();
}
