/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "sample-article.h"
#include "test-window.h"

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

static gboolean
has_words (gpointer data)
{
  GtkWidget *words = test_window_find (data, GTK_TYPE_LABEL, 0);

  return words != NULL && g_str_equal (gtk_label_get_text (GTK_LABEL (words)),
                                       "The picture rings.svg cannot be shown.");
}

/* Without a picture, or with one that is none, it says so and names the file. */
static void
test_absent (Fixture *fixture, gconstpointer data)
{
  test_window_wait (has_words, fixture->picture);
}

static gboolean
is_half_as_high (gpointer data)
{
  int height;

  gtk_widget_measure (data, GTK_ORIENTATION_VERTICAL, 150, &height, NULL, NULL, NULL);
  return height == 75;
}

static void
test_picture (Fixture *fixture, gconstpointer data)
{
  int height;

  test_window_wait (is_half_as_high, fixture->picture);
  g_assert_false (has_words (fixture->picture));
  /* It is never drawn larger than it is. */
  gtk_widget_measure (fixture->picture, GTK_ORIENTATION_VERTICAL, 1000, &height, NULL, NULL, NULL);
  g_assert_cmpint (height, ==, 100);
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

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add ("/figure-view/absent", Fixture, NULL, set_up, test_absent, tear_down);
  g_test_add ("/figure-view/no-picture", Fixture, "words", set_up, test_absent, tear_down);
  g_test_add ("/figure-view/picture", Fixture, DRAWING, set_up, test_picture, tear_down);
  g_test_add ("/figure-view/names", Fixture, DRAWING, set_up, test_names, tear_down);
  return g_test_run ();
}
