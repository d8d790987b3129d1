/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "sample-article.h"
#include "test-window.h"

#include "widgets/vitk-drawing-size.h"
#include "widgets/vitk-figure-view.h"
#include "widgets/vitk-picture.h"

#include <glib/gstdio.h>

#define DRAWING \
  "<svg xmlns='http://www.w3.org/2000/svg' width='200' height='100'><rect width='200' " \
  "height='100'/></svg>"

typedef struct
{
  GtkWidget *window;
  GtkWidget *view;
  GtkWidget *picture;
  VitkArticle *article;
  char *path;
} Fixture;

/* @data: what is in the file of the picture, or NULL for no file */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *scrolled_window = gtk_scrolled_window_new ();
  g_autoptr (GFile) file = NULL;

  fixture->article = sample_article_new ();
  if (data != NULL)
    {
      int fd = g_file_open_tmp ("picture-XXXXXX.svg", &fixture->path, NULL);

      g_assert_cmpint (fd, >=, 0);
      g_close (fd, NULL);
      g_assert_true (g_file_set_contents (fixture->path, data, -1, NULL));
      file = g_file_new_for_path (fixture->path);
    }
  fixture->view = vitk_figure_view_new (
      fixture->article, g_ptr_array_index (vitk_article_get_figures (fixture->article), 0), file);
  gtk_widget_set_valign (fixture->view, GTK_ALIGN_START);
  /* As in the text: as wide as there is room, as high as it likes. */
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled_window), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled_window), fixture->view);
  fixture->window = test_window_new (scrolled_window, 150, 600);
  fixture->picture = test_window_find (fixture->view, VITK_TYPE_PICTURE, 0);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->article);
  if (fixture->path != NULL)
    g_unlink (fixture->path);
  g_free (fixture->path);
}

static const char *expected;

static gboolean
has_words (gpointer data)
{
  GtkWidget *words = test_window_find (data, GTK_TYPE_LABEL, 0);

  return words != NULL && g_str_equal (gtk_label_get_text (GTK_LABEL (words)), expected);
}

/* Without a picture, or with one that is none, it says so and names the file. */
static void
test_absent (Fixture *fixture, gconstpointer data)
{
  expected = data == NULL ? "The file of this picture, rings.svg, is missing."
                          : "The picture rings.svg cannot be shown.";
  test_window_wait (has_words, fixture->picture);
}

static gboolean
is_half_as_high (gpointer data)
{
  int height;

  gtk_widget_measure (data, GTK_ORIENTATION_VERTICAL, 150, &height, NULL, NULL, NULL);
  return height == 75;
}

static gboolean
is_drawn (gpointer data)
{
  return vitk_picture_is_drawn (data);
}

static gboolean
is_not_drawn (gpointer data)
{
  return !vitk_picture_is_drawn (data);
}

static void
test_picture (Fixture *fixture, gconstpointer data)
{
  int height;

  test_window_wait (is_drawn, fixture->picture);
  g_assert_true (is_half_as_high (fixture->picture));
  g_assert_null (test_window_find (fixture->picture, GTK_TYPE_LABEL, 0));
  /* It is never drawn larger than it is. */
  gtk_widget_measure (fixture->picture, GTK_ORIENTATION_VERTICAL, 1000, &height, NULL, NULL, NULL);
  g_assert_cmpint (height, ==, 100);
}

static gboolean
count_frame (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  return --*(int *) data > 0;
}

static gboolean
is_over (gpointer data)
{
  return *(int *) data == 0;
}

static void
run_frames (GtkWidget *widget, int n_frames)
{
  gtk_widget_add_tick_callback (widget, count_frame, &n_frames, NULL);
  test_window_wait (is_over, &n_frames);
}

/* A picture is read when it comes near the view, and let go when it is far from it. */
static void
test_near (Fixture *fixture, gconstpointer data)
{
  GtkWidget *scrolled_window = gtk_widget_get_ancestor (fixture->view, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment =
      gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled_window));

  test_window_wait (is_drawn, fixture->picture);
  gtk_widget_set_margin_top (fixture->view, 30000);
  test_window_wait (is_not_drawn, fixture->picture);
  test_window_wait (is_half_as_high, fixture->picture);
  /* It has its room, though it is not there. */
  gtk_adjustment_set_value (adjustment, 30000 - 900);
  test_window_wait (is_drawn, fixture->picture);
  gtk_adjustment_set_value (adjustment, 30000 - 1500);
  run_frames (fixture->picture, 4);
  g_assert_true (is_drawn (fixture->picture));
  gtk_adjustment_set_value (adjustment, 0);
  test_window_wait (is_not_drawn, fixture->picture);
  gtk_adjustment_set_value (adjustment, 30000);
  test_window_wait (is_drawn, fixture->picture);
}

static void
test_size (void)
{
  static const struct
  {
    const char *words;
    int width; /* 0 for a size that is not told */
    int height;
  } cases[] = {
    { DRAWING, 200, 100 },
    { "<?xml version='1.0'?><!-- words --><!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' "
      "'svg11.dtd' "
      "[<!ENTITY a 'b'>]><svg width='20px' height='10'><svg width='7' height='7'/></svg>",
      20, 10 },
    { "<svg width='20mm' height='10mm'/>", 0, 0 },
    { "<svg width='100%' height='100%' viewBox='0 0 20 10'/>", 0, 0 },
    { "<svg width='20.5' height='10'/>", 0, 0 },
    { "<svg width='-20' height='10'/>", 0, 0 },
    { "<svg width='99999999999' height='10'/>", 0, 0 },
    { "<svg viewBox='0 0 20 10'/>", 0, 0 },
    { "<html width='20' height='10'/>", 0, 0 },
    { "<g><svg width='20' height='10'/></g>", 0, 0 },
    { "<svg width='20' height='10'", 0, 0 },
    { "\x89PNG", 0, 0 },
    { "", 0, 0 },
  };
  g_autofree char *path = NULL;
  int fd = g_file_open_tmp ("size-XXXXXX", &path, NULL);
  int width;
  int height;
  guint i;

  g_assert_cmpint (fd, >=, 0);
  g_close (fd, NULL);
  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("case %u", i);
      g_assert_true (g_file_set_contents (path, cases[i].words, -1, NULL));
      g_assert_cmpint (vitk_drawing_size_read (path, &width, &height), ==, cases[i].width > 0);
      if (cases[i].width > 0)
        {
          g_assert_cmpint (width, ==, cases[i].width);
          g_assert_cmpint (height, ==, cases[i].height);
        }
    }
  g_unlink (path);
  g_assert_false (vitk_drawing_size_read (path, &width, &height));
}

static gboolean
is_shown (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

static void
test_names (Fixture *fixture, gconstpointer data)
{
  g_autofree char *name = gtk_test_accessible_check_property (
      GTK_ACCESSIBLE (fixture->picture), GTK_ACCESSIBLE_PROPERTY_LABEL, "Two rings");
  g_autofree char *description = gtk_test_accessible_check_property (
      GTK_ACCESSIBLE (fixture->picture), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
      "Two rings that touch.");
  GtkWidget *expander = test_window_find (fixture->view, GTK_TYPE_EXPANDER, 0);

  g_assert_cmpstr (name, ==, NULL);
  g_assert_cmpstr (description, ==, NULL);
  g_assert_true (
      gtk_test_accessible_has_role (GTK_ACCESSIBLE (fixture->picture), GTK_ACCESSIBLE_ROLE_IMG));
  g_assert_nonnull (expander);
  g_assert_cmpstr (
      gtk_label_get_text (GTK_LABEL (gtk_expander_get_child (GTK_EXPANDER (expander)))), ==,
      "Two rings that touch.");
}

/* The keyboard goes past a description that is shut, into one that is open, and on. */
static void
test_focus (Fixture *fixture, gconstpointer data)
{
  GtkWidget *expander = test_window_find (fixture->view, GTK_TYPE_EXPANDER, 0);
  GtkWidget *words = gtk_expander_get_child (GTK_EXPANDER (expander));
  GtkRoot *root = gtk_widget_get_root (fixture->view);

  g_assert_true (gtk_widget_child_focus (expander, GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_root_get_focus (root) == expander);
  g_assert_false (gtk_widget_child_focus (expander, GTK_DIR_TAB_FORWARD));
  gtk_expander_set_expanded (GTK_EXPANDER (expander), TRUE);
  test_window_wait (is_shown, words);
  g_assert_true (gtk_widget_child_focus (expander, GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_root_get_focus (root) == words);
  g_assert_false (gtk_widget_child_focus (expander, GTK_DIR_TAB_FORWARD));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add ("/figure-view/absent", Fixture, NULL, set_up, test_absent, tear_down);
  g_test_add ("/figure-view/no-picture", Fixture, "words", set_up, test_absent, tear_down);
  g_test_add ("/figure-view/picture", Fixture, DRAWING, set_up, test_picture, tear_down);
  g_test_add ("/figure-view/near", Fixture, DRAWING, set_up, test_near, tear_down);
  g_test_add_func ("/figure-view/size", test_size);
  g_test_add ("/figure-view/names", Fixture, DRAWING, set_up, test_names, tear_down);
  g_test_add ("/figure-view/focus", Fixture, DRAWING, set_up, test_focus, tear_down);
  return g_test_run ();
}
