/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "sample-article.h"
#include "test-window.h"

#include "widgets/vitk-article-view.h"
#include "widgets/vitk-figure-view.h"

#include <adwaita.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define DRAWING "<svg xmlns='http://www.w3.org/2000/svg' width='600' height='900'/>"

/* A picture above the place where the reader is, and how large it is, is told late. */
typedef struct
{
  GtkWidget *window;
  VitkArticleView *view;
  VitkReadingColumn *column;
  VitkArticle *article;
  char *folder;
  char *path;      /* of the picture: a pipe, read only when something is written to it */
  gboolean rested; /* nothing was left to do but to wait for the picture */
  gboolean settled;
} Fixture;

static GFile *
find_picture (GPtrArray *graphics, gpointer user_data)
{
  return g_file_new_for_path (((Fixture *) user_data)->path);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("picture-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "rings.svg", NULL);
  g_assert_cmpint (mkfifo (fixture->path, 0600), ==, 0);
  fixture->article = sample_article_new ();
  fixture->view = VITK_ARTICLE_VIEW (vitk_article_view_new ());
  fixture->column = vitk_article_view_get_column (fixture->view);
  fixture->window = test_window_new (GTK_WIDGET (fixture->view), 700, 600);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  test_window_destroy (fixture->window, fixture->view, fixture->article);
  g_unlink (fixture->path);
  g_rmdir (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static GtkWidget *
find_figure (Fixture *fixture)
{
  VitkInsets *insets = vitk_reading_column_get_insets (fixture->column);

  return vitk_insets_get_widget (insets, vitk_insets_get_n_insets (insets) - 1);
}

static void
on_settled (VitkArticleView *view, Fixture *fixture)
{
  fixture->settled = TRUE;
  g_assert_true (vitk_figure_view_is_placed (VITK_FIGURE_VIEW (find_figure (fixture))));
}

/* Comes after all that is done while nothing else is to be done. */
static gboolean
on_rest (gpointer user_data)
{
  Fixture *fixture = user_data;
  GtkWidget *figure = find_figure (fixture);

  fixture->rested = figure != NULL && gtk_widget_get_height (figure) > 0 &&
                    vitk_link_layer_is_placed (vitk_reading_column_get_layer (fixture->column));
  return !fixture->rested;
}

static gboolean
is_rested (gpointer data)
{
  return ((Fixture *) data)->rested;
}

static gboolean
is_settled (gpointer data)
{
  return ((Fixture *) data)->settled;
}

/* By hand: newer GLib's ways to write a file want to seek in it. */
static void
write_picture (const char *path)
{
  const int fd = open (path, O_WRONLY);

  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (write (fd, DRAWING, strlen (DRAWING)), ==, strlen (DRAWING));
  close (fd);
}

/* A place is kept to the pixel however late it is known how large a picture above it is. */
static void
test_place (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitkPlace) wanted = vitk_place_new ("r5-place", 0, 5, -1);
  g_autoptr (VitkPlace) place = NULL;
  const gulong handler =
      g_signal_connect (fixture->view, "settled", G_CALLBACK (on_settled), fixture);

  vitk_article_view_set_article (fixture->view, fixture->article, find_picture, fixture, NULL);
  vitk_article_view_restore_place (fixture->view, wanted);
  g_idle_add_full (G_PRIORITY_LOW + 10, on_rest, fixture, NULL);
  test_window_wait (is_rested, fixture);
  write_picture (fixture->path);
  test_window_wait (is_settled, fixture);
  place = vitk_article_view_dup_place (fixture->view);
  g_assert_cmpstr (place->anchor, ==, wanted->anchor);
  g_assert_cmpint (place->character, ==, 0);
  g_assert_cmpint (place->offset, ==, 5);
  g_signal_handler_disconnect (fixture->view, handler);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/late-picture/place", Fixture, NULL, set_up, test_place, tear_down);
  return g_test_run ();
}
