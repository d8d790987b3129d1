/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-curtain.h"

#include "test-window.h"

#define WIDTH 210
#define HEIGHT 120

/* A stack of two pages, each a label of that size behind a curtain. */
typedef struct
{
  GtkWidget *window;
  GtkStack *stack;
  GtkWidget *pages[2];
  GtkWidget *labels[2];
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  guint i;

  fixture->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_hhomogeneous (fixture->stack, FALSE);
  gtk_stack_set_vhomogeneous (fixture->stack, FALSE);
  for (i = 0; i < G_N_ELEMENTS (fixture->pages); i++)
    {
      fixture->labels[i] = gtk_label_new ("Page");
      gtk_widget_set_size_request (fixture->labels[i], WIDTH + i, HEIGHT + i);
      fixture->pages[i] = vitk_curtain_new_around (fixture->labels[i]);
      gtk_stack_add_child (fixture->stack, fixture->pages[i]);
    }
  fixture->window = test_window_new (GTK_WIDGET (fixture->stack), 400, 300);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

static gboolean
is_in_front (gpointer page)
{
  return gtk_widget_get_mapped (page) && gtk_widget_get_width (page) > 0;
}

static void
show (Fixture *fixture, guint which)
{
  gtk_stack_set_visible_child (fixture->stack, fixture->pages[which]);
  test_window_wait (is_in_front, fixture->labels[which]);
}

static void
assert_size (GtkWidget *page, int width, int height)
{
  int minimum;
  int natural;

  gtk_widget_measure (page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, width);
  g_assert_cmpint (natural, ==, width);
  gtk_widget_measure (page, GTK_ORIENTATION_VERTICAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, height);
  g_assert_cmpint (natural, ==, height);
}

static void
test_hiding (Fixture *fixture, gconstpointer data)
{
  show (fixture, 1);
  g_assert_false (gtk_widget_get_visible (fixture->labels[0]));
  g_assert_true (gtk_widget_get_visible (fixture->labels[1]));
  show (fixture, 0);
  g_assert_true (gtk_widget_get_visible (fixture->labels[0]));
  g_assert_false (gtk_widget_get_visible (fixture->labels[1]));
  g_assert_cmpint (gtk_widget_get_width (fixture->labels[0]), ==,
                   gtk_widget_get_width (fixture->pages[0]));
}

/* What is hidden asks for the room that it had. */
static void
test_room (Fixture *fixture, gconstpointer data)
{
  assert_size (fixture->pages[0], WIDTH, HEIGHT);
  show (fixture, 1);
  assert_size (fixture->pages[0], WIDTH, HEIGHT);
  assert_size (fixture->pages[1], WIDTH + 1, HEIGHT + 1);
  show (fixture, 0);
  assert_size (fixture->pages[0], WIDTH, HEIGHT);
  assert_size (fixture->pages[1], WIDTH + 1, HEIGHT + 1);
}

/* What is about to be shown can be there beforehand. */
static void
test_opening (Fixture *fixture, gconstpointer data)
{
  show (fixture, 1);
  vitk_curtain_open (fixture->pages[0]);
  g_assert_true (gtk_widget_get_visible (fixture->labels[0]));
  g_assert_false (gtk_widget_get_mapped (fixture->labels[0]));
  show (fixture, 0);
  g_assert_true (gtk_widget_get_visible (fixture->labels[0]));
}

/* However little height there is, it takes no more than words need in one column. */
static void
test_narrowness (void)
{
  GtkWidget *label = gtk_label_new ("Words that are broken into lines, and take few of them only "
                                    "where they have much width.");
  GtkWidget *page = g_object_ref_sink (vitk_curtain_new_around (label));
  int of_label;
  int least;
  int in_one_line;

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  vitk_curtain_open (page);
  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, &of_label, NULL, NULL, NULL);
  gtk_widget_measure (page, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, ==, of_label);
  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, 20, &in_one_line, NULL, NULL, NULL);
  g_assert_cmpint (in_one_line, >, of_label);
  gtk_widget_measure (page, GTK_ORIENTATION_HORIZONTAL, 20, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, ==, of_label);
  g_object_unref (page);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add ("/curtain/hiding", Fixture, NULL, set_up, test_hiding, tear_down);
  g_test_add ("/curtain/room", Fixture, NULL, set_up, test_room, tear_down);
  g_test_add ("/curtain/opening", Fixture, NULL, set_up, test_opening, tear_down);
  g_test_add_func ("/curtain/narrowness", test_narrowness);
  return g_test_run ();
}
