/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */

/* A window comes to the screen in turns of its own, laid out before its first frame. */

#include "test-window.h"

#include "widgets/vitk-presenting.h"
#include "widgets/vitk-styling.h"

#define WIDTH 400
#define HEIGHT 300

typedef struct
{
  GtkWindow *window;
  GtkWidget *child;
  int width_in_frame; /* what the child has when the first frame begins; -1 before */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->window = GTK_WINDOW (gtk_window_new ());
  fixture->child = gtk_label_new ("word");
  fixture->width_in_frame = -1;
  gtk_window_set_child (fixture->window, fixture->child);
  gtk_window_set_default_size (fixture->window, WIDTH, HEIGHT);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
}

static void
on_frame (Fixture *fixture)
{
  if (fixture->width_in_frame < 0)
    fixture->width_in_frame = gtk_widget_get_width (fixture->child);
}

static void
on_realized (Fixture *fixture)
{
  g_signal_connect_swapped (gtk_widget_get_frame_clock (GTK_WIDGET (fixture->window)),
                            "before-paint", G_CALLBACK (on_frame), fixture);
}

static gboolean
has_begun_frame (gpointer data)
{
  return ((const Fixture *) data)->width_in_frame >= 0;
}

static void
present (Fixture *fixture)
{
  g_signal_connect_swapped (fixture->window, "realize", G_CALLBACK (on_realized), fixture);
  vitk_presenting_begin (fixture->window);
  /* Once more changes nothing. */
  vitk_presenting_begin (fixture->window);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fixture->window)));
  g_assert_true (vitk_styling_is_running ());
  test_window_wait (has_begun_frame, fixture);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (fixture->window)));
}

static void
test_laid_out (Fixture *fixture, gconstpointer data)
{
  present (fixture);
  g_assert_cmpint (fixture->width_in_frame, ==, WIDTH);
  /* What is there already is there at once. */
  vitk_presenting_begin (fixture->window);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (fixture->window)));
  g_assert_false (vitk_styling_is_running ());
}

/* Only the screen knows how large it will be. */
static void
test_maximized (Fixture *fixture, gconstpointer data)
{
  gtk_window_maximize (fixture->window);
  present (fixture);
  g_assert_cmpint (fixture->width_in_frame, ==, 0);
}

/* One that belongs to another is laid out in its first frame. */
static void
test_transient (Fixture *fixture, gconstpointer data)
{
  GtkWindow *parent = GTK_WINDOW (gtk_window_new ());

  gtk_window_set_transient_for (fixture->window, parent);
  present (fixture);
  g_assert_cmpint (fixture->width_in_frame, ==, 0);
  gtk_window_destroy (parent);
}

/* It is not given less than it needs. */
static void
test_too_small (Fixture *fixture, gconstpointer data)
{
  gtk_widget_set_size_request (fixture->child, WIDTH + 100, -1);
  present (fixture);
  g_assert_cmpint (fixture->width_in_frame, ==, WIDTH + 100);
}

static void
test_no_size (Fixture *fixture, gconstpointer data)
{
  gtk_window_set_default_size (fixture->window, -1, -1);
  gtk_widget_set_size_request (fixture->child, 250, 250);
  present (fixture);
  g_assert_cmpint (fixture->width_in_frame, ==, 250);
}

static gboolean
is_at_rest (gpointer data)
{
  return !vitk_styling_is_running () && !g_main_context_pending (NULL);
}

static void
test_closed_before (Fixture *fixture, gconstpointer data)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  vitk_presenting_begin (window);
  gtk_window_destroy (window);
  g_assert_null (window);
  test_window_wait (is_at_rest, NULL);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add ("/presenting/laid-out", Fixture, NULL, set_up, test_laid_out, tear_down);
  g_test_add ("/presenting/maximized", Fixture, NULL, set_up, test_maximized, tear_down);
  g_test_add ("/presenting/transient", Fixture, NULL, set_up, test_transient, tear_down);
  g_test_add ("/presenting/too-small", Fixture, NULL, set_up, test_too_small, tear_down);
  g_test_add ("/presenting/no-size", Fixture, NULL, set_up, test_no_size, tear_down);
  g_test_add ("/presenting/closed-before", Fixture, NULL, set_up, test_closed_before, tear_down);
  return g_test_run ();
}
