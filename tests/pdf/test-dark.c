/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "pdf/vitk-pdf-dark.h"

#include <cairo-pdf.h>
#include <glib/gstdio.h>
#include <unistd.h>

#define WIDTH 200
#define HEIGHT 300

/* A black square, and a red picture of pixels of which the size is given. */
static char *
make_page (double picture_width, double picture_height)
{
  char *path = NULL;
  int fd = g_file_open_tmp ("vitk2-pdf-XXXXXX.pdf", &path, NULL);
  cairo_surface_t *pdf;
  cairo_surface_t *pixels = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 10, 10);
  cairo_t *cr = cairo_create (pixels);

  close (fd);
  cairo_set_source_rgb (cr, 1, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  pdf = cairo_pdf_surface_create (path, WIDTH, HEIGHT);
  cr = cairo_create (pdf);
  cairo_rectangle (cr, 150, 250, 40, 40);
  cairo_fill (cr);
  cairo_translate (cr, 20, 30);
  cairo_scale (cr, picture_width / 10, picture_height / 10);
  cairo_set_source_surface (cr, pixels, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (pixels);
  cairo_surface_destroy (pdf);
  return path;
}

/* What is where on the page, as it stands upright, in points. */
static const struct
{
  double picture_width;
  double picture_height;
  double x;
  double y;
  guint32 pixel;
} cases[] = {
  { 60, 40, 10, 10, 0x222222 },   /* paper */
  { 60, 40, 170, 270, 0xe6e6e6 }, /* what was black */
  { 60, 40, 50, 50, 0xff0000 },   /* the picture */
  { 60, 40, 90, 50, 0x222222 },   /* beside it */
  /* A scan is paper. */
  { 170, 240, 50, 50, 0xe62222 },
};

/* Where that is on the page as it is turned, in a view of which a part is drawn. */
static guint32
get_pixel (const VitkPdfPicture *picture, const VitkPdfView *view, double x, double y)
{
  const double places[4][2] = {
    { x, y }, { HEIGHT - y, x }, { WIDTH - x, HEIGHT - y }, { y, WIDTH - x }
  };
  const guint8 *data = g_bytes_get_data (picture->pixels, NULL);
  int column = places[view->rotation][0] * view->scale - view->x;
  int row = places[view->rotation][1] * view->scale - view->y;

  if (column < 0 || row < 0 || column >= picture->width || row >= picture->height)
    return G_MAXUINT32;
  return ((const guint32 *) (data + row * picture->stride))[column] & 0xffffff;
}

static void
check (gsize i, guint rotation, int shift)
{
  const VitkPdfPage page = { WIDTH, HEIGHT, NULL };
  g_autofree char *path = make_page (cases[i].picture_width, cases[i].picture_height);
  g_autoptr (GError) error = NULL;
  g_autoptr (VitkPdfDocument) document = vitk_pdf_document_open (path, NULL, &error);
  g_autoptr (VitkPdfPicture) picture = NULL;
  VitkPdfView view = { .scale = 2, .rotation = rotation };
  guint32 pixel;

  g_assert_no_error (error);
  vitk_pdf_view_fit_page (&view, &page);
  view.x += shift;
  view.y += shift;
  view.width -= shift;
  view.height -= shift;
  picture = vitk_pdf_document_render (document, &view, &error);
  g_assert_no_error (error);
  vitk_pdf_dark_apply (picture, document, &view);
  pixel = get_pixel (picture, &view, cases[i].x, cases[i].y);
  g_test_message ("%" G_GSIZE_FORMAT ", %u turns, %d: %06x", i, rotation, shift, pixel);
  if (pixel != G_MAXUINT32)
    g_assert_cmphex (pixel, ==, cases[i].pixel);
  else
    g_assert_cmpint (shift, >, 0);
  g_unlink (path);
}

/* Paper and words change places, pictures stay, however the page is turned. */
static void
test_pictures (void)
{
  gsize i;
  guint rotation;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    for (rotation = 0; rotation < 4; rotation++)
      {
        check (i, rotation, 0);
        check (i, rotation, 30);
      }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/dark/pictures", test_pictures);
  return g_test_run ();
}
