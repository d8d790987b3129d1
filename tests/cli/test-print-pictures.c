/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "paper.h"

#include <glib/gstdio.h>
#include <locale.h>

#define SVG \
  "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"192\" height=\"96\"><rect width=\"192\" " \
  "height=\"96\" fill=\"#eee\"/><text x=\"10\" y=\"40\" " \
  "font-family=\"sans-serif\">drawn</text></svg>"

#define WIDE_SVG \
  "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1400\" height=\"600\"><text x=\"10\" " \
  "y=\"40\" font-family=\"sans-serif\">wide</text></svg>"

/* The beginning of a file that claims 60,000 by 60,000 pixels. */
static const guchar huge_png[] =
    "\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\xea\x60\0\0\xea\x60\x08\x02\0\0\0"
    "\x0f\xb0\xe2\x15";

/* Pixels of a side, of which 150 make an inch. */
#define PIXELS 300

static const char article_of_pictures[] =
    "<article xml:lang=\"en\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"><front><article-meta>"
    "<title-group><article-title>Made</article-title></title-group></article-meta></front><body>"
    "<sec id=\"s\"><title>S</title>"
    "<fig id=\"f-svg\"><label>Figure 1</label><graphic xlink:href=\"made.svg\"/></fig>"
    "<fig id=\"f-png\"><label>Figure 2</label><graphic xlink:href=\"made.png\"/></fig>"
    "<fig id=\"f-wide\"><label>Figure 3</label><graphic xlink:href=\"wide.svg\"/></fig>"
    "<table-wrap id=\"t-wide\"><label>Table 1</label><graphic "
    "xlink:href=\"wide.svg\"/></table-wrap>"
    "<fig id=\"f-huge\"><label>Figure 4</label><graphic xlink:href=\"huge.png\"/></fig>"
    "</sec></body></article>";

static void
write_pictures (const char *folder)
{
  g_autofree char *article = g_build_filename (folder, "made.xml", NULL);
  g_autofree char *svg = g_build_filename (folder, "made.svg", NULL);
  g_autofree char *png = g_build_filename (folder, "made.png", NULL);
  g_autofree char *wide = g_build_filename (folder, "wide.svg", NULL);
  g_autofree char *huge = g_build_filename (folder, "huge.png", NULL);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, PIXELS, PIXELS);

  g_assert_true (g_file_set_contents (article, article_of_pictures, -1, NULL));
  g_assert_true (g_file_set_contents (svg, SVG, -1, NULL));
  g_assert_true (g_file_set_contents (wide, WIDE_SVG, -1, NULL));
  g_assert_true (g_file_set_contents (huge, (const char *) huge_png, sizeof huge_png - 1, NULL));
  g_assert_cmpint (cairo_surface_write_to_png (surface, png), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
}

static void
remove_pictures (const char *folder)
{
  static const char *const names[] = { "made.xml", "made.svg", "made.png", "wide.svg", "huge.png" };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      g_assert_cmpint (g_unlink (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* A drawing stays lines and letters; of pixels there are as many as the file has, and they are not
 * made larger than can be borne. */
static void
test_pictures (void)
{
  g_autofree char *folder = g_dir_make_tmp ("vitk2-XXXXXX", NULL);
  g_autofree char *line = NULL;
  g_autoptr (PaperDocument) document = NULL;
  g_autoptr (PaperPage) page = NULL;
  g_autofree char *text = NULL;
  PopplerImageMapping *mapping;
  cairo_surface_t *image;
  GList *images;

  write_pictures (folder);
  line = g_strdup_printf ("-c '%s/made.xml' print f-svg f-png", folder);
  document = paper_print (line);
  text = paper_dup_text (document);
  g_assert_cmpuint (paper_count (text, "drawn"), ==, 1);
  page = poppler_document_get_page (document, 0);
  images = poppler_page_get_image_mapping (page);
  g_assert_cmpuint (g_list_length (images), ==, 1);
  mapping = images->data;
  g_assert_cmpfloat_with_epsilon (mapping->area.x2 - mapping->area.x1, PIXELS * 72.0 / 150, 0.1);
  image = poppler_page_get_image (page, mapping->image_id);
  g_assert_cmpint (cairo_image_surface_get_width (image), ==, PIXELS);
  cairo_surface_destroy (image);
  poppler_page_free_image_mapping (images);
  /* Nor does it matter on how many pages they are. */
  g_clear_object (&document);
  g_free (line);
  line =
      g_strdup_printf ("-c '%s/made.xml' print f-png f-svg f-png f-png f-png f-png f-png", folder);
  document = paper_print (line);
  g_assert_cmpint (poppler_document_get_n_pages (document), >, 1);
  remove_pictures (folder);
}

/* Paper is turned for a wide picture, be it called a figure or a table. */
static void
test_wide_pictures (void)
{
  static const char *const anchors[] = { "f-wide", "t-wide" };
  g_autofree char *folder = g_dir_make_tmp ("vitk2-XXXXXX", NULL);
  guint i;

  write_pictures (folder);
  for (i = 0; i < G_N_ELEMENTS (anchors); i++)
    {
      g_autofree char *line = g_strdup_printf ("-c '%s/made.xml' print %s", folder, anchors[i]);
      g_autoptr (PaperDocument) document = paper_print (line);
      g_autoptr (PaperPage) page = poppler_document_get_page (document, 0);
      g_autofree char *text = paper_dup_text (document);
      double width;
      double height;

      poppler_page_get_size (page, &width, &height);
      g_assert_cmpfloat (width, >, height);
      g_assert_cmpuint (paper_count (text, "wide"), ==, 1);
    }
  remove_pictures (folder);
}

/* A few bytes do not take all memory, whatever they claim to be. */
static void
test_huge_picture (void)
{
  g_autofree char *folder = g_dir_make_tmp ("vitk2-XXXXXX", NULL);
  g_autofree char *line = NULL;
  g_autoptr (PaperDocument) document = NULL;
  g_autofree char *text = NULL;

  write_pictures (folder);
  line = g_strdup_printf ("-c '%s/made.xml' print f-huge", folder);
  document = paper_print (line);
  text = paper_dup_text (document);
  g_assert_cmpuint (paper_count (text, "huge.png"), ==, 1);
  remove_pictures (folder);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print-pictures/made", test_pictures);
  g_test_add_func ("/print-pictures/wide", test_wide_pictures);
  g_test_add_func ("/print-pictures/huge", test_huge_picture);
  return g_test_run ();
}
