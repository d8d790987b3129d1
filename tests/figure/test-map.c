/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
/* The picture of the map: where marks stand, what tells them apart without colours, what is
 * written. */
#include "corpus/vitk-jats-reader.h"
#include "figure/vitk-map-sheet.h"
#include "figure/vitk-map-symbol.h"

#include <math.h>
#include <string.h>

#define SIDE 64
#define N_SHAPES 9

static VitkStudies *studies;

static PangoContext *
create_context (PangoDirection direction)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoFontDescription *font = pango_font_description_from_string ("Sans 11");

  pango_context_set_font_description (context, font);
  pango_context_set_base_dir (context, direction);
  pango_font_description_free (font);
  return context;
}

static gboolean
overlap (const VitkMapSpot *one, const VitkMapSpot *other)
{
  return one->left < other->left + other->width && other->left < one->left + one->width &&
         one->top < other->top + other->height && other->top < one->top + one->height;
}

/* Every mark has a place, in the figure, and no two have the same. */
static void
check_spots (const VitkMapFigure *figure, guint n_marks)
{
  guint shown = 0;
  guint i;
  guint j;

  for (i = 0; i < figure->spots->len; i++)
    {
      const VitkMapSpot *spot = &g_array_index (figure->spots, VitkMapSpot, i);

      shown += spot->n_marks;
      g_assert_cmpfloat (spot->left, >=, 0);
      g_assert_cmpfloat (spot->top, >=, 0);
      g_assert_cmpfloat (spot->left + spot->width, <=, figure->width);
      g_assert_cmpfloat (spot->top + spot->height, <=, figure->height);
      g_assert_cmpfloat (spot->x, >, spot->left);
      g_assert_cmpfloat (spot->x, <, spot->left + spot->width);
      for (j = 0; j < i; j++)
        g_assert_false (overlap (spot, &g_array_index (figure->spots, VitkMapSpot, j)));
    }
  g_assert_cmpuint (shown, ==, n_marks);
}

static void
test_places (void)
{
  g_autoptr (VitkEvidenceMap) map = vitk_evidence_map_new (studies, NULL);
  PangoContext *context = create_context (PANGO_DIRECTION_LTR);
  PangoContext *from_right = create_context (PANGO_DIRECTION_RTL);
  g_autoptr (VitkMapFigure) figure = vitk_map_figure_new (map, context, 0);
  g_autoptr (VitkMapFigure) mirrored = vitk_map_figure_new (map, from_right, 0);
  guint i;

  check_spots (figure, 33);
  check_spots (mirrored, 33);
  g_assert_cmpuint (figure->spots->len, ==, 33);
  for (i = 0; i < 33; i++)
    {
      const VitkMapSpot *spot = &g_array_index (figure->spots, VitkMapSpot, i);
      const VitkMapSpot *other = &g_array_index (mirrored->spots, VitkMapSpot, i);

      g_assert_true (spot->marks == &g_array_index (map->marks, VitkMapMark, i));
      g_assert_cmpfloat_with_epsilon (spot->x, mirrored->width - other->x, 1e-6);
      g_assert_cmpfloat_with_epsilon (spot->y, other->y, 1e-6);
    }
  g_object_unref (context);
  g_object_unref (from_right);
}

/* What has no room in its cell stands together behind the others: MK-4 on ucOC has three. */
static void
test_room (void)
{
  g_autoptr (VitkEvidenceMap) map = vitk_evidence_map_new (studies, NULL);
  PangoContext *context = create_context (PANGO_DIRECTION_LTR);
  g_autoptr (VitkMapFigure) figure = vitk_map_figure_new (map, context, 2);
  guint together = 0;
  guint i;

  check_spots (figure, 33);
  for (i = 0; i < figure->spots->len; i++)
    {
      const VitkMapSpot *spot = &g_array_index (figure->spots, VitkMapSpot, i);

      if (spot->n_marks == 1)
        continue;
      together++;
      g_assert_cmpuint (spot->n_marks, ==, 2);
      g_assert_cmpstr (pango_layout_get_text (spot->label), ==, "+2");
    }
  g_assert_cmpuint (together, ==, 2);
  g_object_unref (context);
}

/* What does not pass keeps its place; of what stands together those that pass are counted. */
static void
test_passing (void)
{
  g_autoptr (GArray) shown = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (VitkEvidenceMap) all = vitk_evidence_map_new (studies, NULL);
  PangoContext *context = create_context (PANGO_DIRECTION_LTR);
  g_autoptr (VitkMapFigure) before = vitk_map_figure_new (all, context, 2);
  g_autoptr (VitkEvidenceMap) map = NULL;
  g_autoptr (VitkMapFigure) after = NULL;
  GString *passing = g_string_new (NULL);
  guint i;

  /* The last of the three of MK-4 on ucOC. */
  g_array_append_val (shown, vitk_studies_find (studies, "91")->index);
  map = vitk_evidence_map_new_whole (studies, shown);
  after = vitk_map_figure_new (map, context, 2);
  g_assert_cmpuint (after->spots->len, ==, before->spots->len);
  g_assert_cmpfloat (after->width, ==, before->width);
  for (i = 0; i < after->spots->len; i++)
    {
      const VitkMapSpot *spot = &g_array_index (after->spots, VitkMapSpot, i);
      const VitkMapSpot *other = &g_array_index (before->spots, VitkMapSpot, i);

      g_assert_cmpfloat (spot->x, ==, other->x);
      g_assert_cmpfloat (spot->y, ==, other->y);
      g_assert_cmpfloat (spot->width, ==, other->width);
      if (spot->n_passing > 0)
        g_string_append_printf (passing, "%s ", pango_layout_get_text (spot->label));
    }
  g_assert_cmpstr (passing->str, ==, "+1 ");
  g_string_free (passing, TRUE);
  g_object_unref (context);
}

static void
test_nothing (void)
{
  g_autoptr (GArray) none = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (VitkEvidenceMap) map = vitk_evidence_map_new (studies, none);
  PangoContext *context = create_context (PANGO_DIRECTION_LTR);
  g_autoptr (VitkMapFigure) figure = vitk_map_figure_new (map, context, 0);
  g_autoptr (VitkMapLegend) legend = vitk_map_legend_new (map, context, 300);

  check_spots (figure, 0);
  g_assert_cmpfloat (legend->height, ==, 0);
  g_object_unref (context);
}

/* How many took part, and the radius in em: areas grow with the square root. */
static void
test_sizes (void)
{
  g_assert_cmpfloat_with_epsilon (vitk_map_symbol_find_radius (10000, 10000, 10), 17, 1e-6);
  g_assert_cmpfloat_with_epsilon (vitk_map_symbol_find_radius (625, 10000, 10), 8.5, 1e-6);
  g_assert_cmpfloat_with_epsilon (vitk_map_symbol_find_radius (1, 10000, 10), 3.8, 1e-6);
  g_assert_cmpfloat_with_epsilon (vitk_map_symbol_find_radius (0, 10000, 10), 7, 1e-6);
}

/* A symbol in one grey. */
static cairo_surface_t *
draw (guint shape, VitkEffect effect)
{
  const VitkMapPalette grey = { .ground = { 1, 1, 1 } };
  const VitkMapSymbol symbol = { shape, effect, TRUE, SIDE / 4.0 };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, SIDE, SIDE);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (VitkPen) pen = vitk_pen_new (cr, grey.ground);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  vitk_map_symbol_draw (&symbol, pen, &grey, SIDE / 2.0, SIDE / 2.0);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* How many of the pixels of two pictures are dark in one and bright in the other; or how many are
 * dark in one. */
static guint
count_pixels (cairo_surface_t *one, cairo_surface_t *other)
{
  const int stride = cairo_image_surface_get_stride (one);
  guint n = 0;
  int x;
  int y;

  for (y = 0; y < SIDE; y++)
    for (x = 0; x < SIDE; x++)
      {
        const int at = y * stride + x * 4;
        const gboolean dark = cairo_image_surface_get_data (one)[at] < 128;

        n += other != NULL ? dark != (cairo_image_surface_get_data (other)[at] < 128) : dark;
      }
  return n;
}

/* Each direction is told from each other without its colour, by a tenth of the symbol at least. */
static void
test_patterns (void)
{
  const guint area = (guint) (G_PI * SIDE / 4 * SIDE / 4);
  guint i;
  guint j;

  for (i = 0; i < VITK_N_EFFECTS; i++)
    for (j = 0; j < i; j++)
      {
        cairo_surface_t *one = draw (0, i);
        cairo_surface_t *other = draw (0, j);

        g_test_message ("%u %u", i, j);
        g_assert_cmpuint (count_pixels (one, other), >, area / 10);
        cairo_surface_destroy (one);
        cairo_surface_destroy (other);
      }
}

/* All shapes have the same area, but for their outline, and no two are the same. */
static void
test_shapes (void)
{
  const double area = G_PI * SIDE / 4 * SIDE / 4;
  guint i;
  guint j;

  for (i = 0; i < N_SHAPES; i++)
    {
      cairo_surface_t *one = draw (i, VITK_EFFECT_FAVOURABLE);

      g_test_message ("%u", i);
      g_assert_cmpfloat (fabs (count_pixels (one, NULL) - area), <, area / 6);
      for (j = 0; j < i; j++)
        {
          cairo_surface_t *other = draw (j, VITK_EFFECT_FAVOURABLE);

          g_assert_cmpuint (count_pixels (one, other), >, 20);
          cairo_surface_destroy (other);
        }
      cairo_surface_destroy (one);
    }
}

static void
test_legend (void)
{
  g_autoptr (VitkEvidenceMap) map = vitk_evidence_map_new (studies, NULL);
  PangoContext *context = create_context (PANGO_DIRECTION_LTR);
  g_autoptr (VitkMapLegend) legend = vitk_map_legend_new (map, context, 900);
  g_autoptr (VitkMapLegend) narrow = vitk_map_legend_new (map, context, 320);
  g_autofree char *words = vitk_map_legend_dup_words (legend);

  g_assert_cmpstr (words, ==,
                   "Shape: design\n"
                   "Randomized Controlled Trial\n"
                   "Meta-Analysis\n"
                   "Clinical Trial\n"
                   "Observational Study\n"
                   "Not reported\n"
                   "Pattern: direction, as the article states it\n"
                   "Favourable\n"
                   "No association\n"
                   "Unfavourable\n"
                   "Area: participants\n"
                   "10000\n"
                   "1000\n"
                   "100\n"
                   "Not reported\n"
                   "A study stands in each cell that its table names; totals count it once. The "
                   "area of a mark grows with the square root of its participants.");
  g_assert_cmpfloat (narrow->height, >, legend->height);
  g_object_unref (context);
}

static void
test_written (void)
{
  g_autoptr (VitkEvidenceMap) map = vitk_evidence_map_new (studies, NULL);
  g_autoptr (VitkDrawing) drawing =
      vitk_map_sheet_into_drawing (vitk_map_sheet_new (map, "A <title> & more", "n>5"));
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) svg = vitk_drawing_write (drawing, VITK_DRAWING_SVG, 1, &error);
  g_autoptr (GBytes) pdf = vitk_drawing_write (drawing, VITK_DRAWING_PDF, 1, &error);
  gsize size;
  const char *data;

  g_assert_no_error (error);
  data = g_bytes_get_data (svg, &size);
  g_assert_true (g_str_has_prefix (data, "<?xml"));
  /* Words are words, and each mark says what it is. */
  g_assert_nonnull (strstr (data, "<title>A &lt;title&gt; &amp; more</title>\n"));
  g_assert_nonnull (strstr (data, "<desc>Evidence map: 22 studies, participants: 154921; filter: "
                                  "n&gt;5</desc>\n"));
  g_assert_nonnull (strstr (data, "<title>Knapen 2013 [86], RCT, 244 participants, MK-7 on bone "
                                  "loss: Favourable</title>\n"));
  g_assert_nonnull (strstr (data, "<text"));
  g_assert_nonnull (g_strstr_len (data, (gssize) size, "</svg>"));
  g_assert_null (g_strstr_len (data, (gssize) size, "<image"));
  data = g_bytes_get_data (pdf, &size);
  g_assert_true (g_str_has_prefix (data, "%PDF-"));
  g_assert_cmpuint (size, >, 10000);
}

int
main (int argc, char **argv)
{
  g_autofree char *path = g_build_filename (g_getenv ("VITK2_DATADIR"), "review.xml", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (VitkArticle) article = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  article = vitk_jats_reader_read_file (file, NULL, &error);
  g_assert_no_error (error);
  studies = vitk_studies_new (article, NULL);
  g_test_add_func ("/figure/map/places", test_places);
  g_test_add_func ("/figure/map/room", test_room);
  g_test_add_func ("/figure/map/passing", test_passing);
  g_test_add_func ("/figure/map/nothing", test_nothing);
  g_test_add_func ("/figure/map/sizes", test_sizes);
  g_test_add_func ("/figure/map/patterns", test_patterns);
  g_test_add_func ("/figure/map/shapes", test_shapes);
  g_test_add_func ("/figure/map/legend", test_legend);
  g_test_add_func ("/figure/map/written", test_written);
  status = g_test_run ();
  vitk_studies_unref (studies);
  return status;
}
