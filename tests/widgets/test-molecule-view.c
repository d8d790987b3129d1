/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
/* The molecules of the review: what the slider makes of them, where they lead, and what is taken of
 * them. */
#include "test-window.h"

#include "corpus/vitk-jats-reader.h"
#include "corpus/vitk-molecule-reader.h"
#include "widgets/vitk-drawing-button.h"
#include "widgets/vitk-molecule-box.h"
#include "widgets/vitk-molecule-output.h"
#include "widgets/vitk-molecule-view.h"
#include "widgets/vitk-stage-view.h"

#include <locale.h>
#include <string.h>

typedef struct
{
  VitkArticle *article;
  GPtrArray *molecules;
  const VitkFigure *figure;
  GtkWidget *window;
  GtkWidget *view;
  GtkWidget *phylloquinone; /* the boxes */
  GtkWidget *menaquinone;
} Fixture;

static GFile *
open_data (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("VITK2_DATADIR"), name, NULL);

  return g_file_new_for_path (path);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) review = open_data ("review.xml");
  g_autoptr (GFile) file = open_data ("figures/molecules.sdf");
  g_autoptr (GError) error = NULL;

  fixture->article = vitk_jats_reader_read_file (review, NULL, &error);
  g_assert_no_error (error);
  fixture->molecules = vitk_molecule_reader_read_file (file, NULL, &error);
  g_assert_no_error (error);
  fixture->figure = vitk_article_get_anchor (fixture->article, "fig-1")->target;
  fixture->view = vitk_molecule_view_new ();
  vitk_molecule_view_set_molecules (VITK_MOLECULE_VIEW (fixture->view), fixture->article,
                                    fixture->figure, fixture->molecules);
  fixture->window = test_window_new (fixture->view, 800, 700);
  fixture->phylloquinone = test_window_find (fixture->view, VITK_TYPE_MOLECULE_BOX, 0);
  fixture->menaquinone = test_window_find (fixture->view, VITK_TYPE_MOLECULE_BOX, 1);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_ptr_array_unref (fixture->molecules);
  g_object_unref (fixture->article);
}

static const char *
get_words (GtkWidget *box, guint which)
{
  return gtk_label_get_label (GTK_LABEL (test_window_find (box, GTK_TYPE_LABEL, which)));
}

/* Where the button of a box leads, and what it says. */
static void
check_link (const Fixture *fixture, GtkWidget *box, const char *label, const char *anchor)
{
  GtkWidget *button = test_window_find (box, GTK_TYPE_BUTTON, 0);
  g_autofree char *activated = g_strconcat ("show-anchor ", anchor, NULL);

  g_assert_true (gtk_widget_get_visible (button));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==, label);
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpstr (test_window_get_activated (fixture->window), ==, activated);
}

static void
test_phylloquinone (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpstr (get_words (fixture->phylloquinone, 0), ==, "Phylloquinone (vitamin K1)");
  g_assert_cmpstr (get_words (fixture->phylloquinone, 1), ==, "C₃₁H₄₆O₂, 450.71 g/mol");
  g_assert_null (test_window_find (fixture->phylloquinone, GTK_TYPE_SCALE, 0));
  check_link (fixture, fixture->phylloquinone, "Vitamin K1 in the Article", "term-vitamin-K1");
}

/* Digits of a formula. */
static void
append_lowered (GString *formula, guint number)
{
  g_autofree char *digits = g_strdup_printf ("%u", number);
  const char *p;

  for (p = digits; *p != '\0'; p++)
    g_string_append_unichar (formula, 0x2080 + (gunichar) (*p - '0'));
}

/* By the rule: menadione less a hydrogen, C11H7O2, n units of C5H8, a hydrogen at the end; with
 * the standard atomic weights 12.011, 1.008 and 15.999. */
static char *
dup_expected_facts (guint n)
{
  const guint carbon = 11 + 5 * n;
  const guint hydrogen = 8 + 8 * n;
  g_autoptr (GString) facts = g_string_new ("C");

  append_lowered (facts, carbon);
  g_string_append_c (facts, 'H');
  append_lowered (facts, hydrogen);
  g_string_append_printf (facts, "O₂, %.2f g/mol", 12.011 * carbon + 1.008 * hydrogen + 2 * 15.999);
  return g_strdup (facts->str);
}

static void
test_slider (Fixture *fixture, gconstpointer data)
{
  GtkWidget *scale = test_window_find (fixture->menaquinone, GTK_TYPE_SCALE, 0);
  GtkAdjustment *adjustment = gtk_range_get_adjustment (GTK_RANGE (scale));
  guint n;

  g_assert_cmpfloat (gtk_adjustment_get_lower (adjustment), ==, 1);
  g_assert_cmpfloat (gtk_adjustment_get_upper (adjustment), ==, 15);
  /* It begins with the first that the glossary has. */
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 4);
  for (n = 1; n <= 15; n++)
    {
      g_autofree char *title = g_strdup_printf ("Menaquinone-%u (MK-%u)", n, n);
      g_autofree char *facts = dup_expected_facts (n);

      gtk_adjustment_set_value (adjustment, n);
      g_assert_cmpstr (get_words (fixture->menaquinone, 0), ==, title);
      g_assert_cmpstr (get_words (fixture->menaquinone, 1), ==, facts);
      g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (scale),
                                                       GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT));
      if (n == 4)
        g_assert_cmpstr (facts, ==, "C₃₁H₄₀O₂, 444.66 g/mol");
      if (n == 7)
        g_assert_cmpstr (facts, ==, "C₄₆H₆₄O₂, 649.02 g/mol");
    }
}

/* What the glossary does not have leads to what it has of all of them. */
static void
test_links (Fixture *fixture, gconstpointer data)
{
  VitkMoleculeBox *box = VITK_MOLECULE_BOX (fixture->menaquinone);

  check_link (fixture, fixture->menaquinone, "MK-4 in the Article", "term-MK-4");
  vitk_molecule_box_set_repeats (box, 5);
  check_link (fixture, fixture->menaquinone, "MK-n in the Article", "term-MK-n");
  vitk_molecule_box_set_repeats (box, 7);
  check_link (fixture, fixture->menaquinone, "MK-7 in the Article", "term-MK-7");
}

static void
test_state (Fixture *fixture, gconstpointer data)
{
  VitkMoleculeBox *box = VITK_MOLECULE_BOX (fixture->menaquinone);
  g_autoptr (GVariant) state = NULL;
  g_autofree char *anchor = vitk_stage_view_dup_anchor (VITK_STAGE_VIEW (fixture->view));
  g_autofree char *words = vitk_stage_view_dup_words (VITK_STAGE_VIEW (fixture->view));

  g_assert_cmpstr (anchor, ==, "fig-1");
  g_assert_cmpstr (words, ==, "Molecules of Figure 1");
  vitk_molecule_box_set_repeats (box, 9);
  state = vitk_stage_view_dup_state (VITK_STAGE_VIEW (fixture->view));
  vitk_molecule_box_set_repeats (box, 2);
  vitk_stage_view_set_state (VITK_STAGE_VIEW (fixture->view), state);
  g_assert_cmpuint (vitk_molecule_box_get_repeats (box), ==, 9);
}

static void
assert_has (GBytes *bytes, const char *words)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  g_assert_nonnull (g_strstr_len (data, (gssize) size, words));
}

/* What leaves the window is what is shown in it. */
static void
test_output (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    VitkDrawingFormat format;
    const char *words;
  } formats[] = { { VITK_DRAWING_SVG, "<title>Figure 1</title>" },
                  { VITK_DRAWING_SVG, "Menaquinone-13 (MK-13): C₇₆H₁₁₂O₂, 1057.73 g/mol</desc>" },
                  { VITK_DRAWING_SVG, ">Phylloquinone (vitamin K1)</text>" },
                  { VITK_DRAWING_PDF, "%PDF-" },
                  { VITK_DRAWING_PNG, "\x89PNG" } };
  g_autoptr (VitkDrawingOutput) output = NULL;
  guint i;

  vitk_molecule_box_set_repeats (VITK_MOLECULE_BOX (fixture->menaquinone), 13);
  output = vitk_molecule_output_new (
      fixture->figure, vitk_molecule_view_dup_shown (VITK_MOLECULE_VIEW (fixture->view)));
  for (i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = vitk_drawing_output_write (output, formats[i].format, 2, &error);

      g_assert_no_error (error);
      assert_has (bytes, formats[i].words);
    }
}

static gboolean
has_drawing (gpointer clipboard)
{
  GdkContentFormats *formats = gdk_clipboard_get_formats (clipboard);

  return gdk_content_formats_contain_gtype (formats, GDK_TYPE_TEXTURE) &&
         gdk_content_formats_contain_mime_type (formats, "image/svg+xml");
}

static void
test_copied (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button = test_window_find (fixture->view, VITK_TYPE_DRAWING_BUTTON, 0);

  g_assert_true (gtk_widget_activate_action (button, "drawing.copy", NULL));
  test_window_wait (has_drawing, gtk_widget_get_clipboard (button));
}

/* Where there is nothing to be drawn, nothing can be taken. */
static void
test_problem (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button = test_window_find (fixture->view, VITK_TYPE_DRAWING_BUTTON, 0);
  GtkWidget *copy = gtk_button_new ();

  gtk_actionable_set_action_name (GTK_ACTIONABLE (copy), "drawing.copy");
  gtk_widget_set_parent (copy, button);
  g_assert_true (gtk_widget_get_sensitive (copy));
  vitk_molecule_view_set_problem (VITK_MOLECULE_VIEW (fixture->view), "gone");
  g_assert_false (gtk_widget_get_sensitive (copy));
  gtk_widget_unparent (copy);
  g_assert_null (test_window_find (fixture->view, VITK_TYPE_MOLECULE_BOX, 0));
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  gtk_test_init (&argc, &argv);
  g_test_add ("/molecule-view/phylloquinone", Fixture, NULL, set_up, test_phylloquinone, tear_down);
  g_test_add ("/molecule-view/slider", Fixture, NULL, set_up, test_slider, tear_down);
  g_test_add ("/molecule-view/links", Fixture, NULL, set_up, test_links, tear_down);
  g_test_add ("/molecule-view/state", Fixture, NULL, set_up, test_state, tear_down);
  g_test_add ("/molecule-view/output", Fixture, NULL, set_up, test_output, tear_down);
  g_test_add ("/molecule-view/copied", Fixture, NULL, set_up, test_copied, tear_down);
  g_test_add ("/molecule-view/problem", Fixture, NULL, set_up, test_problem, tear_down);
  return g_test_run ();
}
