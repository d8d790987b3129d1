/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */

/* Styles that are found before a frame do not keep the frame from coming. */

#include "test-window.h"

#include "widgets/vitk-styling.h"

/* To look at all of them takes longer than one turn may. */
#define N_LABELS 6000

typedef struct
{
  GtkWidget *box;
  GtkWidget *window;
  guint n_frames;
  guint n_wanted;
} Fixture;

static void
on_painted (Fixture *fixture)
{
  fixture->n_frames++;
}

static gboolean
is_painted (gpointer data)
{
  const Fixture *fixture = data;

  return fixture->n_frames >= fixture->n_wanted;
}

static void
wait_for_frame (Fixture *fixture)
{
  fixture->n_wanted = fixture->n_frames + 1;
  gtk_widget_queue_draw (fixture->window);
  test_window_wait (is_painted, fixture);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  int i;

  fixture->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  for (i = 0; i < N_LABELS; i++)
    gtk_box_append (GTK_BOX (fixture->box), gtk_label_new ("word"));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), fixture->box);
  fixture->window = test_window_new (scrolled, 300, 300);
  g_signal_connect_swapped (gtk_widget_get_frame_clock (fixture->window), "after-paint",
                            G_CALLBACK (on_painted), fixture);
  wait_for_frame (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

static void
test_many (Fixture *fixture, gconstpointer data)
{
  gtk_widget_add_css_class (fixture->box, "title-1");
  vitk_styling_prepare (fixture->box);
  vitk_styling_prepare (fixture->box);
  wait_for_frame (fixture);
  /* Nor when there is nothing new. */
  vitk_styling_prepare (fixture->box);
  wait_for_frame (fixture);
}

/* What goes meanwhile is let go of. */
static void
test_gone (Fixture *fixture, gconstpointer data)
{
  GtkWidget *child;

  gtk_widget_add_css_class (fixture->box, "title-1");
  vitk_styling_prepare (fixture->box);
  g_main_context_iteration (NULL, FALSE);
  while ((child = gtk_widget_get_first_child (fixture->box)) != NULL)
    gtk_box_remove (GTK_BOX (fixture->box), child);
  g_object_add_weak_pointer (G_OBJECT (fixture->box), (gpointer *) &fixture->box);
  gtk_window_set_child (GTK_WINDOW (fixture->window), NULL);
  wait_for_frame (fixture);
  g_assert_null (fixture->box);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add ("/styling/many", Fixture, NULL, set_up, test_many, tear_down);
  g_test_add ("/styling/gone", Fixture, NULL, set_up, test_gone, tear_down);
  return g_test_run ();
}
