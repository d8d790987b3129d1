/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
/* Pictures of all kinds in the place of the text, and what is none. */
#include "test-window.h"

#include "sample-article.h"
#include "widgets/vitk-picture-canvas.h"
#include "widgets/vitk-picture-view.h"
#include "widgets/vitk-stage-view.h"

#include <glib/gstdio.h>
#include <math.h>

#define WIDTH 300
#define HEIGHT 200

typedef struct
{
  GtkWidget *window;
  GtkWidget *view;
  VitkPictureCanvas *canvas;
  VitkArticle *article;
  char *path; /* of the picture, or NULL */
} Fixture;

/* The beginning of a picture of 100,000 by 100,000 pixels. */
static const char huge[] = "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\x01\x86\xa0\0\x01\x86\xa0\x08\x06\0\0\0"
                           "\xb7\x7e\x3e\xcb\0\0\0\0IDAT";

static GFile *
find_graphic (GPtrArray *graphics, gpointer user_data)
{
  const char *path = ((Fixture *) user_data)->path;

  return path != NULL ? g_file_new_for_path (path) : NULL;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->article = sample_article_new ();
  fixture->view = vitk_picture_view_new ();
  vitk_picture_view_set_article (VITK_PICTURE_VIEW (fixture->view), fixture->article, find_graphic,
                                 fixture, NULL);
  fixture->window = test_window_new (fixture->view, 400, 400);
  fixture->canvas =
      VITK_PICTURE_CANVAS (test_window_find (fixture->view, VITK_TYPE_PICTURE_CANVAS, 0));
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

static void
write_file (Fixture *fixture, const void *content, gsize size)
{
  const int fd = g_file_open_tmp ("picture-XXXXXX", &fixture->path, NULL);

  g_assert_cmpint (fd, >=, 0);
  g_close (fd, NULL);
  g_assert_true (g_file_set_contents (fixture->path, content, (gssize) size, NULL));
}

static void
show (Fixture *fixture)
{
  const VitkFigure *figure = g_ptr_array_index (vitk_article_get_figures (fixture->article), 0);

  vitk_picture_view_show (VITK_PICTURE_VIEW (fixture->view), figure->anchor->name);
}

static void
make_picture (const char *format, char **content, gsize *size)
{
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, WIDTH, HEIGHT);
  g_autoptr (GError) error = NULL;

  gdk_pixbuf_fill (pixbuf, 0x0072b2ff);
  gdk_pixbuf_save_to_buffer (pixbuf, content, size, format, &error, NULL);
  g_assert_no_error (error);
}

static gboolean
is_drawn (gpointer data)
{
  return vitk_picture_canvas_get_pixels (data) != NULL;
}

static gboolean
has_scale (gpointer data)
{
  return fabs (vitk_picture_canvas_get_scale (data) - 2) < 1e-6 &&
         gtk_widget_get_width (data) == 2 * WIDTH;
}

/* It is no larger than it is at first, then as the reader wishes; and as it was when the reader
 * comes back. */
static void
test_picture (Fixture *fixture, gconstpointer data)
{
  g_autofree char *content = NULL;
  g_autoptr (GVariant) state = NULL;
  gsize size;

  make_picture (data, &content, &size);
  write_file (fixture, content, size);
  show (fixture);
  test_window_wait (is_drawn, fixture->canvas);
  g_assert_cmpfloat (vitk_picture_canvas_get_scale (fixture->canvas), ==, 1);
  /* Twice before the next frame. */
  gtk_widget_activate_action (GTK_WIDGET (fixture->canvas), "zoom.in", NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->canvas), "zoom.in", NULL);
  g_assert_cmpfloat_with_epsilon (vitk_picture_canvas_get_zoom (fixture->canvas), 1.44, 1e-6);
  vitk_picture_canvas_set_zoom (fixture->canvas, 2, NULL);
  test_window_wait (has_scale, fixture->canvas);
  state = vitk_stage_view_dup_state (VITK_STAGE_VIEW (fixture->view));
  gtk_widget_activate_action (GTK_WIDGET (fixture->canvas), "zoom.fit", NULL);
  g_assert_cmpfloat (vitk_picture_canvas_get_zoom (fixture->canvas), ==, 0);
  vitk_stage_view_set_state (VITK_STAGE_VIEW (fixture->view), state);
  g_assert_cmpfloat (vitk_picture_canvas_get_zoom (fixture->canvas), ==, 2);
  test_window_wait (is_drawn, fixture->canvas);
}

/* What of the picture is at a place in the window. */
static graphene_point_t
find_pixel (Fixture *fixture, double x, double y)
{
  const double scale = vitk_picture_canvas_get_scale (fixture->canvas);
  double left;
  double top;

  gtk_widget_translate_coordinates (fixture->window, GTK_WIDGET (fixture->canvas), x, y, &left,
                                    &top);
  return GRAPHENE_POINT_INIT ((float) (left / scale), (float) (top / scale));
}

static gboolean
is_as_wide (gpointer data)
{
  return fabs (gtk_widget_get_width (data) - WIDTH * vitk_picture_canvas_get_scale (data)) < 1;
}

/* What the pointer is at stays there, however often the wheel is turned before the next frame. */
static void
test_around_pointer (Fixture *fixture, gconstpointer data)
{
  g_autofree char *content = NULL;
  graphene_point_t before;
  graphene_point_t after;
  gsize size;
  guint i;

  make_picture ("png", &content, &size);
  write_file (fixture, content, size);
  show (fixture);
  test_window_wait (is_drawn, fixture->canvas);
  vitk_picture_canvas_set_zoom (fixture->canvas, 4, NULL);
  test_window_wait (is_as_wide, fixture->canvas);
  before = find_pixel (fixture, 250, 150);
  for (i = 0; i < 3; i++)
    gtk_widget_activate_action (GTK_WIDGET (fixture->canvas), "zoom.at", "(bdd)", TRUE, 250.0,
                                150.0);
  test_window_wait (is_as_wide, fixture->canvas);
  g_assert_cmpfloat (vitk_picture_canvas_get_scale (fixture->canvas), >, 6.9);
  after = find_pixel (fixture, 250, 150);
  g_assert_cmpfloat_with_epsilon (before.x, after.x, 0.2);
  g_assert_cmpfloat_with_epsilon (before.y, after.y, 0.2);
}

static gboolean
has_picture (gpointer clipboard)
{
  return gdk_content_formats_contain_gtype (gdk_clipboard_get_formats (clipboard),
                                            GDK_TYPE_TEXTURE);
}

/* On white, where something shone through. */
static void
test_copied (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, TRUE, 8, WIDTH, HEIGHT);
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree guint32 *pixels = g_new (guint32, WIDTH * HEIGHT);
  g_autofree char *content = NULL;
  GdkClipboard *clipboard = gtk_widget_get_clipboard (fixture->view);
  gsize size;

  gdk_pixbuf_fill (pixbuf, 0);
  gdk_pixbuf_save_to_buffer (pixbuf, &content, &size, "png", NULL, NULL);
  write_file (fixture, content, size);
  show (fixture);
  test_window_wait (is_drawn, fixture->canvas);
  gtk_widget_activate_action (GTK_WIDGET (fixture->canvas), "picture.copy", NULL);
  test_window_wait (has_picture, clipboard);
  texture = vitk_picture_pixels_dup_texture (vitk_picture_canvas_get_pixels (fixture->canvas));
  g_assert_cmpint (gdk_texture_get_width (texture), ==, WIDTH);
  gdk_texture_download (texture, (guchar *) pixels, WIDTH * sizeof (guint32));
  g_assert_cmphex (pixels[0], ==, 0xffffffff);
  g_assert_cmphex (pixels[WIDTH * HEIGHT - 1], ==, 0xffffffff);
}

typedef struct
{
  GtkWidget *view;
  const char *words;
} Expected;

static gboolean
has_label (GtkWidget *widget, const char *words)
{
  GtkWidget *child;

  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) &&
      g_str_equal (gtk_label_get_label (GTK_LABEL (widget)), words))
    return TRUE;
  for (child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_label (child, words))
      return TRUE;
  return FALSE;
}

static gboolean
says (gpointer data)
{
  const Expected *expected = data;

  return has_label (expected->view, expected->words);
}

static void
test_missing (Fixture *fixture, gconstpointer data)
{
  Expected expected = { fixture->view, "The file of this picture, rings.svg, is missing." };

  show (fixture);
  test_window_wait (says, &expected);
}

/* Cut before it says how large it is, no picture at all, or far too large. */
static void
test_none (Fixture *fixture, gconstpointer data)
{
  Expected expected = { fixture->view, "The picture rings.svg cannot be shown." };
  g_autofree char *content = NULL;
  const char *what = data;
  gsize size;

  if (g_str_equal (what, "huge"))
    write_file (fixture, huge, sizeof huge - 1);
  else if (g_str_equal (what, "words"))
    write_file (fixture, "words", 5);
  else
    {
      make_picture ("png", &content, &size);
      write_file (fixture, content, 20);
    }
  show (fixture);
  test_window_wait (says, &expected);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv);
  g_test_add ("/widgets/picture/png", Fixture, "png", set_up, test_picture, tear_down);
  g_test_add ("/widgets/picture/jpeg", Fixture, "jpeg", set_up, test_picture, tear_down);
  g_test_add ("/widgets/picture/tiff", Fixture, "tiff", set_up, test_picture, tear_down);
  g_test_add ("/widgets/picture/around-pointer", Fixture, NULL, set_up, test_around_pointer,
              tear_down);
  g_test_add ("/widgets/picture/copied", Fixture, NULL, set_up, test_copied, tear_down);
  g_test_add ("/widgets/picture/missing", Fixture, NULL, set_up, test_missing, tear_down);
  g_test_add ("/widgets/picture/cut", Fixture, "cut", set_up, test_none, tear_down);
  g_test_add ("/widgets/picture/words", Fixture, "words", set_up, test_none, tear_down);
  g_test_add ("/widgets/picture/huge", Fixture, "huge", set_up, test_none, tear_down);
  return g_test_run ();
}
