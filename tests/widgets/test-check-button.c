/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */

/* The arrow keys lead past a check button, and choose among radio buttons side by side. */

#include "test-window.h"

#include "widgets/vitk-check-button.h"

typedef struct
{
  GtkWidget *window;
  GtkWidget *above;
  GtkWidget *checks[2]; /* side by side */
  GtkWidget *below;
} Fixture;

static gboolean
is_laid_out (gpointer widget)
{
  return gtk_widget_get_height (widget) > 0;
}

static void
set_up (Fixture *fixture, gconstpointer radio)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  guint i;

  fixture->above = gtk_button_new_with_label ("Above");
  fixture->below = gtk_button_new_with_label ("Below");
  for (i = 0; i < 2; i++)
    {
      fixture->checks[i] = vitk_check_button_new ("Words");
      if (radio != NULL)
        g_object_set (fixture->checks[i], "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO, NULL);
      gtk_box_append (GTK_BOX (row), fixture->checks[i]);
    }
  if (radio != NULL)
    {
      gtk_check_button_set_group (GTK_CHECK_BUTTON (fixture->checks[1]),
                                  GTK_CHECK_BUTTON (fixture->checks[0]));
      gtk_check_button_set_active (GTK_CHECK_BUTTON (fixture->checks[0]), TRUE);
    }
  gtk_box_append (GTK_BOX (box), fixture->above);
  gtk_box_append (GTK_BOX (box), row);
  gtk_box_append (GTK_BOX (box), fixture->below);
  fixture->window = test_window_new (box, 300, 200);
  test_window_wait (is_laid_out, fixture->below);
}

static void
tear_down (Fixture *fixture, gconstpointer radio)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

static gboolean
is_active (Fixture *fixture, guint i)
{
  return gtk_check_button_get_active (GTK_CHECK_BUTTON (fixture->checks[i]));
}

/* From the first of the two, or from another widget; returns what has the focus then. */
static GtkWidget *
go (Fixture *fixture, GtkWidget *from, GtkDirectionType direction)
{
  gtk_window_set_focus (GTK_WINDOW (fixture->window), from);
  gtk_widget_child_focus (fixture->window, direction);
  return gtk_window_get_focus (GTK_WINDOW (fixture->window));
}

static void
test_alone (Fixture *fixture, gconstpointer radio)
{
  GtkWidget *first = fixture->checks[0];

  g_assert_true (go (fixture, first, GTK_DIR_DOWN) == fixture->below);
  g_assert_true (go (fixture, first, GTK_DIR_UP) == fixture->above);
  g_assert_true (go (fixture, first, GTK_DIR_RIGHT) == fixture->checks[1]);
  g_assert_true (go (fixture, fixture->checks[1], GTK_DIR_LEFT) == first);
  g_assert_true (go (fixture, first, GTK_DIR_TAB_FORWARD) == fixture->checks[1]);
  g_assert_false (is_active (fixture, 0));
  g_assert_false (is_active (fixture, 1));
}

static void
test_radio (Fixture *fixture, gconstpointer radio)
{
  GtkWidget *first = fixture->checks[0];

  g_assert_true (go (fixture, first, GTK_DIR_DOWN) == fixture->below);
  g_assert_true (go (fixture, first, GTK_DIR_UP) == fixture->above);
  g_assert_true (go (fixture, first, GTK_DIR_TAB_FORWARD) == fixture->below);
  g_assert_true (is_active (fixture, 0));
  g_assert_true (go (fixture, first, GTK_DIR_RIGHT) == fixture->checks[1]);
  g_assert_true (is_active (fixture, 1));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add ("/check-button/alone", Fixture, NULL, set_up, test_alone, tear_down);
  g_test_add ("/check-button/radio", Fixture, "radio", set_up, test_radio, tear_down);
  return g_test_run ();
}
