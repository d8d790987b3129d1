/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
/* What is chosen of the mechanism of the review, its tour, and the spots over its glyphs and over
 * those of a diagram with more of them than are in view. */
#include "test-window.h"

#include "corpus/vitk-jats-reader.h"
#include "corpus/vitk-sbgn-reader.h"
#include "widgets/vitk-diagram-canvas.h"
#include "widgets/vitk-diagram-output.h"
#include "widgets/vitk-diagram-spot.h"

#include <string.h>

#define N_ROWS 20
#define N_COLUMNS 20

static VitkArticle *article;

static VitkDiagramChoice *
create_choice (VitkDiagram *diagram)
{
  return vitk_diagram_choice_new (article, vitk_article_get_anchor (article, "fig-2")->target,
                                  diagram);
}

static VitkDiagram *
read_mechanism (void)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("VITK2_DATADIR"), "figures", "mechanism.sbgn", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  VitkDiagram *diagram = vitk_sbgn_reader_read_file (file, NULL, &error);

  g_assert_no_error (error);
  return diagram;
}

/* A grid of glyphs, each 100 by 50. */
static VitkDiagram *
create_grid (void)
{
  VitkDiagram *diagram;
  g_autoptr (GString) xml =
      g_string_new ("<sbgn xmlns='http://sbgn.org/libsbgn/0.3'>"
                    "<map id='m' language='activity flow'><bbox x='0' y='0' w='3000' h='2000'/>");
  g_autoptr (GFileIOStream) stream = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_file_new_tmp ("vitk2-XXXXXX.sbgn", &stream, &error);
  guint i;

  g_assert_no_error (error);
  for (i = 0; i < N_ROWS * N_COLUMNS; i++)
    g_string_append_printf (xml,
                            "<glyph id='g%u' class='biological activity'><label text='A%u'/>"
                            "<bbox x='%u' y='%u' w='100' h='50'/></glyph>",
                            i, i, i % N_COLUMNS * 150, i / N_COLUMNS * 100);
  g_string_append (xml, "</map></sbgn>");
  g_assert_true (
      g_file_replace_contents (file, xml->str, xml->len, NULL, FALSE, 0, NULL, NULL, &error));
  diagram = vitk_sbgn_reader_read_file (file, NULL, &error);
  g_assert_no_error (error);
  g_file_delete (file, NULL, NULL);
  return diagram;
}

/* What stands out, by their names. */
static void
check_emphasis (VitkDiagramChoice *choice, const char *glyphs, const char *arcs)
{
  const VitkDiagram *diagram = vitk_diagram_choice_get_diagram (choice);
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (GString) lines = g_string_new (NULL);
  VitkDiagramEmphasis emphasis;
  guint i;

  g_assert_true (vitk_diagram_choice_get_emphasis (choice, &emphasis));
  for (i = 0; i < diagram->glyphs->len; i++)
    if (emphasis.glyphs[i])
      g_string_append_printf (names, "%s ",
                              ((VitkGlyph *) g_ptr_array_index (diagram->glyphs, i))->id);
  for (i = 0; i < diagram->arcs->len; i++)
    if (emphasis.arcs[i])
      g_string_append_printf (lines, "%s ", ((VitkArc *) g_ptr_array_index (diagram->arcs, i))->id);
  g_assert_cmpstr (names->str, ==, glyphs);
  g_assert_cmpstr (lines->str, ==, arcs);
}

static void
test_chosen (void)
{
  g_autoptr (VitkDiagram) diagram = read_mechanism ();
  g_autoptr (VitkDiagramChoice) choice = create_choice (diagram);
  g_autoptr (GPtrArray) claims = NULL;
  g_autofree char *name = NULL;
  g_autofree char *sentence = NULL;
  VitkDiagramEmphasis emphasis;

  g_assert_false (vitk_diagram_choice_get_emphasis (choice, &emphasis));
  vitk_diagram_choice_choose (choice, "v-cmgp");
  g_assert_cmpstr (vitk_diagram_choice_get_id (choice), ==, "v-cmgp");
  /* What AND joins is shown as one. */
  check_emphasis (choice, "v-ggcx v-ucmgp v-and v-cmgp v-bmp2 v-precipitation ",
                  "v-ucmgp-and v-ggcx-and v-and-cmgp v-cmgp-precipitation v-cmgp-bmp2 ");
  name = vitk_diagram_choice_dup_name (choice);
  g_assert_cmpstr (name, ==, "cMGP");
  claims = vitk_diagram_choice_dup_claims (choice);
  g_assert_cmpuint (claims->len, ==, vitk_diagram_choice_count_claims (choice, "v-cmgp"));
  g_assert_cmpuint (claims->len, ==, 11);

  vitk_diagram_choice_choose (choice, "v-bmp2-trans");
  check_emphasis (choice, "v-bmp2 v-trans ", "v-bmp2-trans ");
  g_assert_null (vitk_diagram_choice_get_glyph (choice));
  sentence = vitk_diagram_choice_dup_name (choice);
  g_assert_cmpstr (sentence, ==,
                   "BMP-2 promotes the trans-differentiation of VSMCs into osteoblast-like cells.");

  /* A tissue is chosen, but nothing fades. */
  vitk_diagram_choice_choose (choice, "vessel-wall");
  g_assert_false (vitk_diagram_choice_get_emphasis (choice, &emphasis));
  vitk_diagram_choice_choose (choice, "nothing of that name");
  g_assert_null (vitk_diagram_choice_get_id (choice));
}

/* Each arrow in turn; through what joins arrows. */
static void
test_ways (void)
{
  static const struct
  {
    const char *from;
    gboolean forward;
    const char *to;
    const char *arc;
  } ways[] = {
    { "v-cmgp", TRUE, "v-precipitation", "v-cmgp-precipitation" },
    { "v-cmgp", TRUE, "v-bmp2", "v-cmgp-bmp2" },
    { "v-cmgp", TRUE, "v-precipitation", "v-cmgp-precipitation" },
    { "v-ggcx", TRUE, "v-cmgp", "v-ggcx-and" },
    { "v-bmp2", FALSE, "v-cmgp", "v-cmgp-bmp2" },
    { "v-calcification", TRUE, NULL, NULL },
    { "vitk2", FALSE, NULL, NULL },
  };
  g_autoptr (VitkDiagram) diagram = read_mechanism ();
  g_autoptr (VitkDiagramChoice) choice = create_choice (diagram);
  guint i;

  for (i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      const VitkArc *arc = NULL;
      const VitkGlyph *to = vitk_diagram_choice_follow (
          choice, vitk_diagram_get_glyph (diagram, ways[i].from), ways[i].forward, &arc);

      g_assert_cmpstr (to != NULL ? to->id : NULL, ==, ways[i].to);
      g_assert_cmpstr (arc != NULL ? arc->id : NULL, ==, ways[i].arc);
    }
}

/* In the order of the caption, once through all of it. */
static void
test_tour (void)
{
  static const char *const steps[] = {
    "vitk2-v-ggcx", "v-ucmgp-and",        "v-cmgp-precipitation", "v-cmgp-bmp2",
    "vitk2-v-gas6", "vitk2-b-mgp",        "vitk2-b-oxs",          "vitk2-b-sxr",
    "vitk2-b-ggcx", "b-nfkb-osteoclasts", "vitk2-b-nfkb",
  };
  g_autoptr (VitkDiagram) diagram = read_mechanism ();
  g_autoptr (VitkDiagramChoice) choice = create_choice (diagram);
  guint i;

  g_assert_cmpint (vitk_diagram_choice_get_step (choice), ==, -1);
  g_assert_cmpuint (vitk_diagram_choice_get_n_steps (choice), ==, G_N_ELEMENTS (steps));
  for (i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      vitk_diagram_choice_go_to_step (choice, i);
      g_assert_cmpstr (vitk_diagram_choice_get_id (choice), ==, steps[i]);
      g_assert_cmpint (vitk_diagram_choice_get_step (choice), ==, i);
    }
}

static guint
count_spots (GtkWidget *widget)
{
  guint n = VITK_IS_DIAGRAM_SPOT (widget) && gtk_widget_get_focusable (widget);
  GtkWidget *child;

  for (child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_spots (child);
  return n;
}

static gboolean
has_size (gpointer data)
{
  return gtk_widget_get_width (data) > 0;
}

static gboolean
has_spots (gpointer data)
{
  return count_spots (data) > 1;
}

static GtkWidget *
open_window (VitkDiagramChoice *choice, GtkWidget **canvas)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *window;

  *canvas = vitk_diagram_canvas_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), *canvas);
  window = test_window_new (scrolled, 600, 400);
  vitk_diagram_canvas_set_choice (VITK_DIAGRAM_CANVAS (*canvas), choice);
  test_window_wait (has_size, *canvas);
  return window;
}

/* A tree: what stands in a tissue is in it. */
static void
test_all_spots (void)
{
  g_autoptr (VitkDiagram) diagram = read_mechanism ();
  g_autoptr (VitkDiagramChoice) choice = create_choice (diagram);
  GtkWidget *canvas;
  GtkWidget *window = open_window (choice, &canvas);
  GtkWidget *child = gtk_widget_get_first_child (canvas);
  static const struct
  {
    const char *id;
    guint n;
  } roots[] = { { "vessel-wall", 9 }, { "bone-tissue", 13 }, { "vitk2", 1 } };
  guint i;

  g_assert_cmpuint (count_spots (canvas), ==, 23);
  for (i = 0; i < G_N_ELEMENTS (roots); i++)
    {
      g_assert_cmpstr (vitk_diagram_spot_get_glyph (VITK_DIAGRAM_SPOT (child))->id, ==,
                       roots[i].id);
      g_assert_cmpuint (count_spots (child), ==, roots[i].n);
      child = gtk_widget_get_next_sibling (child);
    }
  g_assert_null (child);
  gtk_window_destroy (GTK_WINDOW (window));
}

static const char *
get_focused (GtkWidget *window)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  g_assert_true (VITK_IS_DIAGRAM_SPOT (focus));
  return vitk_diagram_spot_get_glyph (VITK_DIAGRAM_SPOT (focus))->id;
}

static gboolean
is_far (gpointer data)
{
  GtkScrolledWindow *scrolled =
      GTK_SCROLLED_WINDOW (gtk_widget_get_ancestor (data, GTK_TYPE_SCROLLED_WINDOW));

  return gtk_adjustment_get_value (gtk_scrolled_window_get_hadjustment (scrolled)) > 1000;
}

/* Of many glyphs those near the view have spots, and those that are gone to. */
static void
test_spots_in_view (void)
{
  g_autoptr (VitkDiagram) diagram = create_grid ();
  g_autoptr (VitkDiagramChoice) choice = create_choice (diagram);
  const VitkGlyph *last;
  GtkWidget *canvas;
  GtkWidget *window = open_window (choice, &canvas);
  guint n;

  test_window_wait (has_spots, canvas);
  n = count_spots (canvas);
  g_assert_cmpuint (n, >, 20);
  g_assert_cmpuint (n, <, 120);
  last = vitk_diagram_get_glyph (diagram, "g399");
  vitk_diagram_canvas_go_to (VITK_DIAGRAM_CANVAS (canvas), last);
  g_assert_cmpstr (get_focused (window), ==, "g399");
  test_window_wait (is_far, canvas);
  test_window_wait (has_spots, canvas);
  /* Where it is not in view any more it still has the keyboard focus. */
  vitk_diagram_canvas_show (VITK_DIAGRAM_CANVAS (canvas), vitk_diagram_get_glyph (diagram, "g0"));
  test_window_wait (has_spots, canvas);
  g_assert_cmpstr (get_focused (window), ==, "g399");
  /* All of it at once has no spots but that: they would be too small. */
  vitk_diagram_canvas_set_zoom (VITK_DIAGRAM_CANVAS (canvas), 0.2, NULL);
  while (count_spots (canvas) != 1)
    g_main_context_iteration (NULL, TRUE);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Also of a diagram that no article has. */
static void
test_output (void)
{
  g_autoptr (VitkArticle) none = vitk_article_new ();
  g_autoptr (VitkDiagram) diagram = read_mechanism ();
  g_autoptr (VitkDiagramChoice) alone = vitk_diagram_choice_new (none, NULL, diagram);
  g_autoptr (VitkDiagramChoice) figure = create_choice (diagram);
  VitkDiagramChoice *const choices[] = { alone, figure };
  static const char *const titles[] = { "<title>Diagram</title>", "<title>Figure 2" };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      g_autoptr (VitkDrawingOutput) output = vitk_diagram_output_new (choices[i]);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) svg = vitk_drawing_output_write (output, VITK_DRAWING_SVG, 1, &error);

      g_assert_no_error (error);
      g_assert_nonnull (
          g_strstr_len (g_bytes_get_data (svg, NULL), g_bytes_get_size (svg), titles[i]));
    }
}

int
main (int argc, char **argv)
{
  g_autofree char *path = g_build_filename (g_getenv ("VITK2_DATADIR"), "review.xml", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  int status;

  gtk_test_init (&argc, &argv);
  article = vitk_jats_reader_read_file (file, NULL, &error);
  g_assert_no_error (error);
  g_test_add_func ("/widgets/diagram/chosen", test_chosen);
  g_test_add_func ("/widgets/diagram/ways", test_ways);
  g_test_add_func ("/widgets/diagram/tour", test_tour);
  g_test_add_func ("/widgets/diagram/all-spots", test_all_spots);
  g_test_add_func ("/widgets/diagram/output", test_output);
  g_test_add_func ("/widgets/diagram/spots-in-view", test_spots_in_view);
  status = g_test_run ();
  g_object_unref (article);
  return status;
}
