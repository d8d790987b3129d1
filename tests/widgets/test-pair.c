/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-pair.h"

#include "test-window.h"

#define WIDTH 1000
#define HEIGHT 300

typedef struct
{
  GtkWidget *window;
  GtkWidget *other; /* what takes of the width when it is shown */
  GtkWidget *start;
  GtkWidget *end;
  VitkPair *pair;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  fixture->start = gtk_drawing_area_new ();
  fixture->end = gtk_drawing_area_new ();
  gtk_widget_set_focusable (fixture->start, TRUE);
  gtk_widget_set_focusable (fixture->end, TRUE);
  fixture->other = gtk_button_new_with_label ("other");
  fixture->pair = VITK_PAIR (vitk_pair_new (fixture->start, fixture->end));
  gtk_widget_set_hexpand (GTK_WIDGET (fixture->pair), TRUE);
  gtk_widget_set_size_request (fixture->other, WIDTH / 2, -1);
  gtk_widget_set_visible (fixture->other, FALSE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->pair));
  gtk_box_append (GTK_BOX (box), fixture->other);
  fixture->window = test_window_new (box, WIDTH, HEIGHT);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

static gboolean
has_start_only (gpointer data)
{
  return gtk_widget_get_mapped (((Fixture *) data)->start) &&
         !gtk_widget_get_mapped (((Fixture *) data)->end);
}

static gboolean
has_end_only (gpointer data)
{
  return gtk_widget_get_mapped (((Fixture *) data)->end) &&
         !gtk_widget_get_mapped (((Fixture *) data)->start);
}

static gboolean
has_both (gpointer data)
{
  const Fixture *fixture = data;

  return gtk_widget_get_mapped (fixture->start) && gtk_widget_get_mapped (fixture->end) &&
         gtk_widget_get_width (fixture->start) > 0 && gtk_widget_get_width (fixture->end) > 0;
}

static void
test_shown (Fixture *fixture, gconstpointer data)
{
  g_assert_true (has_start_only (fixture));
  g_assert_cmpint (vitk_pair_get_shown (fixture->pair), ==, VITK_PAIR_START);
  vitk_pair_show (fixture->pair, VITK_PAIR_END);
  g_assert_true (has_end_only (fixture));
  g_assert_true (gtk_widget_grab_focus (fixture->end));

  /* The focus goes from one to the other, and is let out. */
  vitk_pair_show (fixture->pair, VITK_PAIR_BOTH);
  g_assert_cmpint (vitk_pair_get_shown (fixture->pair), ==, VITK_PAIR_BOTH);
  test_window_wait (has_both, fixture);
  g_assert_true (gtk_widget_grab_focus (fixture->start));
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (fixture->pair), GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == fixture->end);
  g_assert_false (gtk_widget_child_focus (GTK_WIDGET (fixture->pair), GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (fixture->pair), GTK_DIR_TAB_BACKWARD));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == fixture->start);
  g_assert_false (gtk_widget_child_focus (GTK_WIDGET (fixture->pair), GTK_DIR_TAB_BACKWARD));
}

/* Where there is no room for both, the one that the reader is in stays. */
static void
test_room (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (vitk_pair_get_room (fixture->pair), >, WIDTH / 2);
  g_assert_cmpint (vitk_pair_get_room (fixture->pair), <, WIDTH);

  vitk_pair_show (fixture->pair, VITK_PAIR_BOTH);
  test_window_wait (has_both, fixture);
  g_assert_true (gtk_widget_grab_focus (fixture->end));
  gtk_widget_set_visible (fixture->other, TRUE);
  test_window_wait (has_end_only, fixture);
  gtk_widget_set_visible (fixture->other, FALSE);
  test_window_wait (has_both, fixture);
  gtk_widget_grab_focus (fixture->start);
  gtk_widget_set_visible (fixture->other, TRUE);
  test_window_wait (has_start_only, fixture);

  /* Not even for a frame are there two where one is known to be enough. */
  vitk_pair_show (fixture->pair, VITK_PAIR_START);
  vitk_pair_show (fixture->pair, VITK_PAIR_BOTH);
  g_assert_cmpint (vitk_pair_get_shown (fixture->pair), ==, VITK_PAIR_END);
  vitk_pair_show (fixture->pair, VITK_PAIR_START);
  vitk_pair_expect (fixture->pair, WIDTH);
  vitk_pair_show (fixture->pair, VITK_PAIR_BOTH);
  g_assert_cmpint (vitk_pair_get_shown (fixture->pair), ==, VITK_PAIR_BOTH);
  gtk_widget_set_visible (fixture->other, FALSE);
  test_window_wait (has_both, fixture);
}

static void
count (guint *n)
{
  (*n)++;
}

static int wanted;

static gboolean
has_width (gpointer data)
{
  return ABS (gtk_widget_get_width (((Fixture *) data)->start) - wanted) <= 2;
}

static void
wait_for_width (Fixture *fixture, int width)
{
  wanted = width;
  test_window_wait (has_width, fixture);
}

/* What is told is where the reader put the divider, not where it was put by itself. */
static void
test_share (Fixture *fixture, gconstpointer data)
{
  GtkWidget *paned = gtk_widget_get_parent (fixture->start);
  guint n_told = 0;
  int share = 0;

  g_signal_connect_swapped (fixture->pair, "notify::share", G_CALLBACK (count), &n_told);
  vitk_pair_show (fixture->pair, VITK_PAIR_BOTH);
  wait_for_width (fixture, 420);
  vitk_pair_show (fixture->pair, VITK_PAIR_START);
  g_assert_cmpuint (n_told, ==, 0);
  wait_for_width (fixture, WIDTH);

  vitk_pair_show (fixture->pair, VITK_PAIR_BOTH);
  wait_for_width (fixture, 420);
  gtk_paned_set_position (GTK_PANED (paned), 500);
  wait_for_width (fixture, 500);
  vitk_pair_show (fixture->pair, VITK_PAIR_START);
  g_assert_cmpuint (n_told, ==, 1);
  g_object_get (fixture->pair, "share", &share, NULL);
  g_assert_cmpint (share, ==, 500);
  wait_for_width (fixture, WIDTH);
  vitk_pair_show (fixture->pair, VITK_PAIR_BOTH);
  wait_for_width (fixture, 500);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add ("/pair/shown", Fixture, NULL, set_up, test_shown, tear_down);
  g_test_add ("/pair/room", Fixture, NULL, set_up, test_room, tear_down);
  g_test_add ("/pair/share", Fixture, NULL, set_up, test_share, tear_down);
  return g_test_run ();
}
