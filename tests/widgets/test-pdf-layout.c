/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-pdf-layout.h"

static VitkPdfLayout *
make_layout (void)
{
  const VitkPdfPage pages[] = { { 100, 200, NULL }, { 300, 100, NULL }, { 100, 200, NULL } };
  GArray *array = g_array_new (FALSE, FALSE, sizeof (VitkPdfPage));

  g_array_append_vals (array, pages, G_N_ELEMENTS (pages));
  return vitk_pdf_layout_new (array);
}

/* Where each page is, by scale and rotation, in a view 800 wide: left, top, width, height. */
static const struct
{
  double scale;
  guint rotation;
  graphene_rect_t areas[3];
  double width;
  double height;
} cases[] = {
  { 1,
    0,
    { { { 350, 12 }, { 100, 200 } },
      { { 250, 224 }, { 300, 100 } },
      { { 350, 336 }, { 100, 200 } } },
    324,
    548 },
  { 2,
    0,
    { { { 300, 12 }, { 200, 400 } },
      { { 100, 424 }, { 600, 200 } },
      { { 300, 636 }, { 200, 400 } } },
    624,
    1048 },
  { 1,
    1,
    { { { 300, 12 }, { 200, 100 } },
      { { 350, 124 }, { 100, 300 } },
      { { 300, 436 }, { 200, 100 } } },
    224,
    548 },
};

static void
test_areas (void)
{
  g_autoptr (VitkPdfLayout) layout = make_layout ();
  gsize i;
  guint page;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      vitk_pdf_layout_set_view (layout, cases[i].scale, cases[i].rotation);
      g_assert_cmpfloat (vitk_pdf_layout_get_width (layout), ==, cases[i].width);
      g_assert_cmpfloat (vitk_pdf_layout_get_height (layout), ==, cases[i].height);
      for (page = 0; page < 3; page++)
        {
          graphene_rect_t area = vitk_pdf_layout_get_area (layout, page, 800);

          g_assert_true (graphene_rect_equal (&area, &cases[i].areas[page]));
        }
    }
}

/* Two pages side by side meet in the middle, a row is as high as the higher of them. */
static void
test_two_up (void)
{
  static const graphene_rect_t expected[] = { { { 294, 12 }, { 100, 200 } },
                                              { { 406, 12 }, { 300, 100 } },
                                              { { 294, 224 }, { 100, 200 } } };
  static const struct
  {
    double y;
    guint page;
  } rows[] = { { 0, 0 }, { 12, 0 }, { 223, 0 }, { 224, 2 }, { 1000, 2 } };
  g_autoptr (VitkPdfLayout) layout = make_layout ();
  gsize i;

  vitk_pdf_layout_set_across (layout, 2);
  g_assert_cmpfloat (vitk_pdf_layout_get_width (layout), ==, 636);
  g_assert_cmpfloat (vitk_pdf_layout_get_height (layout), ==, 436);
  for (i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      graphene_rect_t area = vitk_pdf_layout_get_area (layout, i, 800);

      g_assert_true (graphene_rect_equal (&area, &expected[i]));
    }
  for (i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpuint (vitk_pdf_layout_find_page (layout, rows[i].y), ==, rows[i].page);
}

static void
test_places (void)
{
  g_autoptr (VitkPdfLayout) layout = make_layout ();
  static const struct
  {
    double y;
    guint page;
  } places[] = { { -5, 0 },  { 0, 0 },   { 12, 0 },  { 223, 0 },
                 { 224, 1 }, { 335, 1 }, { 336, 2 }, { 9999, 2 } };
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (places); i++)
    g_assert_cmpuint (vitk_pdf_layout_find_page (layout, places[i].y), ==, places[i].page);
  vitk_pdf_layout_set_view (layout, 2, 0);
  g_assert_cmpfloat (vitk_pdf_layout_get_top (layout, 1, 10), ==, 424 + 20);
  g_assert_cmpfloat (vitk_pdf_layout_get_point (layout, 1, 444), ==, 10);
  /* There and back, whatever the scale. */
  vitk_pdf_layout_set_view (layout, 1.37, 0);
  g_assert_cmpfloat_with_epsilon (
      vitk_pdf_layout_get_point (layout, 2, vitk_pdf_layout_get_top (layout, 2, 77)), 77, 1e-9);
}

/* A document with as many pages as a book has, at any scale, at once. */
static void
test_many (void)
{
  const VitkPdfPage page = { 595, 842, NULL };
  GArray *array = g_array_new (FALSE, FALSE, sizeof (VitkPdfPage));
  g_autoptr (VitkPdfLayout) layout = NULL;
  guint i;

  for (i = 0; i < 3000; i++)
    g_array_append_val (array, page);
  layout = vitk_pdf_layout_new (array);
  vitk_pdf_layout_set_view (layout, 4, 0);
  for (i = 0; i < 3000; i++)
    g_assert_cmpuint (vitk_pdf_layout_find_page (layout, vitk_pdf_layout_get_top (layout, i, 1)),
                      ==, i);
}

/* What fits is as large as there is room for, and asks for no pixel more. */
static void
test_fit (void)
{
  static const struct
  {
    VitkPdfFit fit;
    guint across;
    int width;
    int height;
    double wide; /* the widest page, in pixels */
    double high; /* the first page, in pixels */
  } fits[] = {
    { VITK_PDF_FIT_NONE, 1, 800, 600, 400, 267 },  { VITK_PDF_FIT_WIDTH, 1, 824, 600, 800, 534 },
    { VITK_PDF_FIT_WIDTH, 1, 501, 600, 477, 318 }, { VITK_PDF_FIT_WIDTH, 2, 836, 600, 400, 267 },
    { VITK_PDF_FIT_PAGE, 1, 1000, 424, 600, 400 }, { VITK_PDF_FIT_PAGE, 1, 124, 424, 100, 67 },
    { VITK_PDF_FIT_WIDTH, 1, 1, 600, 40, 27 },
  };
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (fits); i++)
    {
      g_autoptr (VitkPdfLayout) layout = make_layout ();
      graphene_rect_t area;

      vitk_pdf_layout_set_across (layout, fits[i].across);
      vitk_pdf_layout_set_zoom (layout,
                                vitk_pdf_layout_get_fitting_zoom (layout, fits[i].fit, 1, 0,
                                                                  fits[i].width, fits[i].height));
      area = vitk_pdf_layout_get_area (layout, 1, fits[i].width);
      g_assert_cmpfloat (area.size.width, ==, fits[i].wide);
      area = vitk_pdf_layout_get_area (layout, 0, fits[i].width);
      g_assert_cmpfloat (area.size.height, ==, fits[i].high);
    }
}

/* What is drawn of a page is as large as its place; a page that is too large is not drawn whole. */
static void
test_view (void)
{
  g_autoptr (VitkPdfLayout) layout = make_layout ();
  graphene_rect_t area;
  VitkPdfView view;

  vitk_pdf_layout_set_view (layout, 1.37, 1);
  area = vitk_pdf_layout_get_area (layout, 1, 800);
  g_assert_true (vitk_pdf_layout_get_view (layout, 1, 2, &view));
  g_assert_cmpuint (view.page, ==, 1);
  g_assert_cmpuint (view.rotation, ==, 1);
  g_assert_cmpfloat (view.scale, ==, 2.74);
  g_assert_cmpint (view.width, ==, 2 * area.size.width);
  g_assert_cmpint (view.height, ==, 2 * area.size.height);
  vitk_pdf_layout_set_view (layout, 16, 0);
  g_assert_false (vitk_pdf_layout_get_view (layout, 1, 1, &view));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf-layout/areas", test_areas);
  g_test_add_func ("/pdf-layout/places", test_places);
  g_test_add_func ("/pdf-layout/two-up", test_two_up);
  g_test_add_func ("/pdf-layout/many", test_many);
  g_test_add_func ("/pdf-layout/fit", test_fit);
  g_test_add_func ("/pdf-layout/view", test_view);
  return g_test_run ();
}
