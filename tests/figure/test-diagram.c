/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
/* The drawing of diagrams. */
#include "corpus/vitk-sbgn-reader.h"
#include "figure/vitk-diagram-sheet.h"
#include "figure/vitk-diagram-words.h"

#include "svg-structure.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <locale.h>
#include <string.h>

static VitkDiagram *
read_diagram (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  VitkDiagram *diagram = vitk_sbgn_reader_read_file (file, NULL, &error);

  g_assert_no_error (error);
  return diagram;
}

static void
check_golden (const char *path, const char *name)
{
  g_autoptr (VitkDiagram) diagram = read_diagram (path);
  g_autoptr (VitkDrawing) drawing =
      vitk_diagram_sheet_into_drawing (vitk_diagram_sheet_new (diagram, name));
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) svg = vitk_drawing_write (drawing, VITK_DRAWING_SVG, 1, &error);

  g_assert_no_error (error);
  svg_structure_check (svg, name);
}

static void
test_golden (void)
{
  g_autofree char *everything =
      g_test_build_filename (G_TEST_DIST, "..", "fixtures", "diagrams", "everything.sbgn", NULL);
  g_autofree char *mechanism =
      g_build_filename (g_getenv ("VITK2_DATADIR"), "figures", "mechanism.sbgn", NULL);

  check_golden (everything, "everything");
  check_golden (mechanism, "mechanism");
}

static void
test_samples (void)
{
  static const char *const samples[] = {
    "AF_Reference_Card",
    "PD_Reference_Card",
    "activity-nodes",
    "and",
    "compartment",
    "compartments",
    "mapk_cascade",
    "modulation",
    "neuronal_muscle_signalling_color",
  };
  guint i;

  if (!g_file_test (g_getenv ("SBGN_SAMPLES"), G_FILE_TEST_IS_DIR))
    {
      g_test_skip ("the samples are not here");
      return;
    }
  for (i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *file = g_strconcat (samples[i], ".sbgn", NULL);
      g_autofree char *path = g_build_filename (g_getenv ("SBGN_SAMPLES"), file, NULL);

      check_golden (path, samples[i]);
    }
}

/* No label of the mechanism is wider than its glyph, nor higher: nothing is cut, whatever the
 * font, and letters stay large enough to read. */
static void
test_room (void)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("VITK2_DATADIR"), "figures", "mechanism.sbgn", NULL);
  g_autoptr (VitkDiagram) diagram = read_diagram (path);
  PangoContext *context = vitk_pen_create_context ();
  g_autoptr (VitkDiagramFigure) figure = vitk_diagram_figure_new (diagram, context);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 10, 10);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (VitkPen) pen = vitk_pen_new (cr, (VitkInk) { 1, 1, 1 });
  guint n_ahead = 0;
  guint n_labels = 0;
  guint i;

  g_assert_true (vitk_diagram_figure_lay_out_words (figure, 0));
  for (i = 0; i < diagram->glyphs->len; i++)
    g_assert_null (figure->labels[i]);
  g_assert_false (vitk_diagram_figure_lay_out_words (figure, G_MAXINT64));
  for (i = 0; i < diagram->glyphs->len; i++)
    n_ahead += figure->labels[i] != NULL;
  vitk_diagram_figure_draw (figure, pen, vitk_diagram_palette_get (FALSE, FALSE), NULL, NULL);
  for (i = 0; i < diagram->glyphs->len; i++)
    {
      const VitkGlyph *glyph = g_ptr_array_index (diagram->glyphs, i);
      const VitkBox *box = glyph->label_box.width > 0 ? &glyph->label_box : &glyph->box;
      const PangoFontDescription *font;
      PangoRectangle logical;

      if (figure->labels[i] == NULL)
        continue;
      n_labels++;
      pango_layout_get_extents (figure->labels[i], NULL, &logical);
      font = pango_layout_get_font_description (figure->labels[i]);
      g_test_message ("%s", glyph->id);
      g_assert_cmpfloat ((double) logical.width / PANGO_SCALE, <=, box->width + 0.5);
      g_assert_cmpfloat ((double) logical.height / PANGO_SCALE, <=, box->height + 1);
      g_assert_cmpfloat ((double) pango_font_description_get_size (font) / PANGO_SCALE, >=,
                         glyph->parent != NULL ? 8 : 10.5);
    }
  g_assert_cmpuint (n_labels, >, 25);
  g_assert_cmpuint (n_ahead, ==, n_labels);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  g_object_unref (context);
}

/* What is at a place, and what is not drawn because it is elsewhere. */
static void
test_places (void)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("VITK2_DATADIR"), "figures", "mechanism.sbgn", NULL);
  g_autoptr (VitkDiagram) diagram = read_diagram (path);
  PangoContext *context = vitk_pen_create_context ();
  g_autoptr (VitkDiagramFigure) figure = vitk_diagram_figure_new (diagram, context);
  const VitkGlyph *glyph = vitk_diagram_get_glyph (diagram, "v-cmgp");
  const VitkArc *arc = vitk_diagram_get_arc (diagram, "v-gas6-apoptosis");
  const VitkPoint *start = &g_array_index (arc->points, VitkPoint, 0);
  const VitkGlyph *found;

  found = vitk_diagram_figure_find_glyph (figure, glyph->box.x + 1, glyph->box.y + 1);
  g_assert_cmpstr (found->id, ==, "v-cmgp");
  found = vitk_diagram_figure_find_glyph (figure, start->x, start->y + 40);
  g_assert_cmpstr (found->id, ==, "vessel-wall");
  g_assert_null (vitk_diagram_figure_find_glyph (figure, 1, 1));
  g_assert_true (vitk_diagram_figure_find_arc (figure, start->x + 3, start->y + 40, 4) == arc);
  g_assert_null (vitk_diagram_figure_find_arc (figure, start->x + 30, start->y + 60, 4));
  g_object_unref (context);
}

/* Sentences that a file does not have itself are made from classes and names. */
static void
test_words (void)
{
  g_autofree char *path =
      g_test_build_filename (G_TEST_DIST, "..", "fixtures", "diagrams", "sentences.sbgn", NULL);
  g_autoptr (VitkDiagram) diagram = read_diagram (path);
  static const struct
  {
    const char *arc;
    const char *sentence;
  } sentences[] = {
    { "in1", "A (P) and B turn into C." },
    { "in2", "A (P) and B turn into C." },
    { "out", "A (P) and B turn into C." },
    { "speed", "E catalyses the change of A (P) and B into C." },
    { "both1", "The combination of C and E promotes F." },
    { "both", "The combination of C and E promotes F." },
    { "none", "The absence of E inhibits F." },
    { "made", "G is made." },
    { "own", "G does what nobody knows." },
  };
  g_autofree char *all = vitk_diagram_words_dup_all (diagram);
  guint i;

  for (i = 0; i < G_N_ELEMENTS (sentences); i++)
    {
      g_autofree char *words =
          vitk_diagram_words_dup_arc (diagram, vitk_diagram_get_arc (diagram, sentences[i].arc));

      g_assert_cmpstr (words, ==, sentences[i].sentence);
    }
  g_assert_cmpstr (all, ==,
                   "A (P) and B turn into C. E catalyses the change of A (P) and B into C. "
                   "The combination of C and E promotes F. The absence of E inhibits F. "
                   "G is made. G does what nobody knows.");
}

static void
test_written (void)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("VITK2_DATADIR"), "figures", "mechanism.sbgn", NULL);
  g_autoptr (VitkDiagram) diagram = read_diagram (path);
  g_autoptr (VitkDrawing) drawing =
      vitk_diagram_sheet_into_drawing (vitk_diagram_sheet_new (diagram, "A <title> & more"));
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) svg = vitk_drawing_write (drawing, VITK_DRAWING_SVG, 1, &error);
  g_autoptr (GBytes) pdf = vitk_drawing_write (drawing, VITK_DRAWING_PDF, 1, &error);
  g_autoptr (GBytes) png = vitk_drawing_write (drawing, VITK_DRAWING_PNG, 0.5, &error);
  g_autoptr (GBytes) huge = NULL;
  gsize size;
  const char *data;

  g_assert_no_error (error);
  data = g_bytes_get_data (svg, &size);
  g_assert_nonnull (
      g_strstr_len (data, (gssize) size, "<title>A &lt;title&gt; &amp; more</title>"));
  g_assert_null (g_strstr_len (data, (gssize) size, "<symbol"));
  data = g_bytes_get_data (pdf, &size);
  g_assert_true (g_str_has_prefix (data, "%PDF-"));
  data = g_bytes_get_data (png, &size);
  g_assert_true (g_str_has_prefix (data, "\x89PNG"));
  huge = vitk_drawing_write (drawing, VITK_DRAWING_PNG, 100, &error);
  g_assert_null (huge);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
}

/* Whatever gdk-pixbuf knows how to draw: SVG by librsvg; %NULL if that is not installed. */
static GdkPixbuf *
draw (GBytes *bytes)
{
  g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new ();
  g_autoptr (GError) error = NULL;
  GdkPixbuf *pixbuf;

  if (!gdk_pixbuf_loader_write_bytes (loader, bytes, &error) ||
      !gdk_pixbuf_loader_close (loader, &error))
    {
      gdk_pixbuf_loader_close (loader, NULL);
      g_assert_error (error, GDK_PIXBUF_ERROR, GDK_PIXBUF_ERROR_UNKNOWN_TYPE);
      return NULL;
    }
  pixbuf = gdk_pixbuf_loader_get_pixbuf (loader);
  return gdk_pixbuf_add_alpha (pixbuf, FALSE, 0, 0, 0);
}

/* How far apart two pictures of the same size are, from 0 to 255. */
static double
find_difference (GdkPixbuf *one, GdkPixbuf *other)
{
  const gsize size = gdk_pixbuf_get_byte_length (one);
  const guchar *a = gdk_pixbuf_read_pixels (one);
  const guchar *b = gdk_pixbuf_read_pixels (other);
  double sum = 0;
  gsize i;

  g_assert_cmpint (gdk_pixbuf_get_width (one), ==, gdk_pixbuf_get_width (other));
  g_assert_cmpint (gdk_pixbuf_get_height (one), ==, gdk_pixbuf_get_height (other));
  for (i = 0; i < size; i++)
    sum += ABS (a[i] - b[i]);
  return sum / (double) size;
}

/* Another program draws the SVG as we do the picture, but for the edges of lines and letters. */
static void
test_elsewhere (void)
{
  g_autofree char *everything =
      g_test_build_filename (G_TEST_DIST, "..", "fixtures", "diagrams", "everything.sbgn", NULL);
  g_autofree char *mechanism =
      g_build_filename (g_getenv ("VITK2_DATADIR"), "figures", "mechanism.sbgn", NULL);
  const char *const paths[] = { everything, mechanism };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (VitkDiagram) diagram = read_diagram (paths[i]);
      g_autoptr (VitkDrawing) drawing =
          vitk_diagram_sheet_into_drawing (vitk_diagram_sheet_new (diagram, "Diagram"));
      g_autoptr (GBytes) svg = vitk_drawing_write (drawing, VITK_DRAWING_SVG, 1, NULL);
      g_autoptr (GBytes) png = vitk_drawing_write (drawing, VITK_DRAWING_PNG, 1, NULL);
      g_autoptr (GdkPixbuf) theirs = draw (svg);
      g_autoptr (GdkPixbuf) ours = draw (png);

      if (theirs == NULL)
        {
          g_test_skip ("gdk-pixbuf draws no SVG here");
          return;
        }
      g_test_message ("%s: %.2f", paths[i], find_difference (theirs, ours));
      g_assert_cmpfloat (find_difference (theirs, ours), <, 3);
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure/diagram/golden", test_golden);
  g_test_add_func ("/figure/diagram/samples", test_samples);
  g_test_add_func ("/figure/diagram/room", test_room);
  g_test_add_func ("/figure/diagram/places", test_places);
  g_test_add_func ("/figure/diagram/words", test_words);
  g_test_add_func ("/figure/diagram/written", test_written);
  g_test_add_func ("/figure/diagram/elsewhere", test_elsewhere);
  return g_test_run ();
}
