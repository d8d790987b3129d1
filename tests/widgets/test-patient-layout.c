/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */

/* What is in a window is measured when its styles are known, and not before. */

#include "test-window.h"

#include "widgets/vitk-patient-layout.h"
#include "widgets/vitk-styling.h"

/* As large as it is told to be; counts how often it is asked. */
#define TEST_TYPE_CHILD (test_child_get_type ())
G_DECLARE_FINAL_TYPE (TestChild, test_child, TEST, CHILD, GtkWidget)

struct _TestChild
{
  GtkWidget parent_instance;

  int size;
  guint n_asked;
};

G_DEFINE_FINAL_TYPE (TestChild, test_child, GTK_TYPE_WIDGET)

static void
test_child_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                    int *natural, int *minimum_baseline, int *natural_baseline)
{
  TEST_CHILD (widget)->n_asked++;
  *minimum = TEST_CHILD (widget)->size;
  *natural = TEST_CHILD (widget)->size;
}

static void
test_child_class_init (TestChildClass *class)
{
  GTK_WIDGET_CLASS (class)->measure = test_child_measure;
}

static void
test_child_init (TestChild *self)
{
  self->size = 100;
}

typedef struct
{
  GtkWidget *window;
  GtkWidget *bin;
  TestChild *child;
} Fixture;

static gboolean
is_laid_out (gpointer widget)
{
  return gtk_widget_get_width (widget) > 0;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->bin = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  fixture->child = g_object_new (TEST_TYPE_CHILD, NULL);
  gtk_widget_set_layout_manager (fixture->bin, g_object_new (VITK_TYPE_PATIENT_LAYOUT, NULL));
  gtk_box_append (GTK_BOX (fixture->bin), GTK_WIDGET (fixture->child));
}

static void
show (Fixture *fixture)
{
  fixture->window = test_window_new (fixture->bin, 300, 200);
  test_window_wait (is_laid_out, fixture->child);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->child)), ==,
                   gtk_widget_get_width (fixture->bin));
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (fixture->child)), ==,
                   gtk_widget_get_height (fixture->bin));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

static void
assert_size (Fixture *fixture, int size)
{
  static const GtkOrientation orientations[] = { GTK_ORIENTATION_HORIZONTAL,
                                                 GTK_ORIENTATION_VERTICAL };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (orientations); i++)
    {
      int minimum;
      int natural;

      gtk_widget_measure (fixture->bin, orientations[i], -1, &minimum, &natural, NULL, NULL);
      g_assert_cmpint (minimum, ==, size);
      g_assert_cmpint (natural, ==, size);
    }
}

static void
grow (Fixture *fixture, int size)
{
  fixture->child->size = size;
  gtk_widget_queue_resize (GTK_WIDGET (fixture->child));
}

static gboolean
is_wide (gpointer child)
{
  return gtk_widget_get_width (child) == 400;
}

static void
test_waiting (Fixture *fixture, gconstpointer data)
{
  guint n_asked;

  show (fixture);
  assert_size (fixture, 100);
  grow (fixture, 400);
  vitk_styling_prepare (GTK_WIDGET (fixture->child));
  n_asked = fixture->child->n_asked;
  assert_size (fixture, 100);
  g_assert_cmpuint (fixture->child->n_asked, ==, n_asked);
  /* The window has come to be as wide as that needs. */
  test_window_wait (is_wide, fixture->child);
  g_assert_false (vitk_styling_is_running ());
  assert_size (fixture, 400);
}

static void
test_at_once (Fixture *fixture, gconstpointer data)
{
  show (fixture);
  g_assert_false (vitk_styling_is_running ());
  grow (fixture, 150);
  assert_size (fixture, 150);
  grow (fixture, 400);
  test_window_wait (is_wide, fixture->child);
}

/* Of what has not been shown nothing is known that could be told meanwhile. */
static void
test_first (Fixture *fixture, gconstpointer data)
{
  vitk_styling_prepare (GTK_WIDGET (fixture->child));
  g_assert_true (vitk_styling_is_running ());
  assert_size (fixture, 100);
  grow (fixture, 120);
  assert_size (fixture, 120);
  show (fixture);
}

/* It goes while it waits. */
static void
test_going (Fixture *fixture, gconstpointer data)
{
  show (fixture);
  grow (fixture, 400);
  vitk_styling_prepare (GTK_WIDGET (fixture->child));
  assert_size (fixture, 100);
  gtk_window_set_child (GTK_WINDOW (fixture->window), NULL);
  while (vitk_styling_is_running () || g_main_context_pending (NULL))
    g_main_context_iteration (NULL, TRUE);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add ("/patient-layout/waiting", Fixture, NULL, set_up, test_waiting, tear_down);
  g_test_add ("/patient-layout/at-once", Fixture, NULL, set_up, test_at_once, tear_down);
  g_test_add ("/patient-layout/first", Fixture, NULL, set_up, test_first, tear_down);
  g_test_add ("/patient-layout/going", Fixture, NULL, set_up, test_going, tear_down);
  return g_test_run ();
}
