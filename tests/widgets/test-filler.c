/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */

/* A list is filled a few rows at a time, however long each of them takes. */

#include "test-window.h"

#include "widgets/vitk-filler.h"

#include <time.h>

#define N_THINGS 20

/* In microseconds of the processor; slow is more than rows may take before a frame. */
#define QUICK 0
#define SLOW 6000

typedef struct
{
  GtkWidget *list;
  VitkFiller *filler;
  GtkWidget *window;
  gint64 duration; /* of making a row */
  guint n_made;
  guint busy; /* what never ends */
} Fixture;

static void
take_time (gint64 duration)
{
  const clock_t end = clock () + duration * (CLOCKS_PER_SEC / G_USEC_PER_SEC);

  while (clock () < end)
    ;
}

static GtkListBoxRow *
make_row (gpointer thing, gpointer user_data)
{
  Fixture *fixture = user_data;

  take_time (fixture->duration);
  fixture->n_made++;
  return GTK_LIST_BOX_ROW (gtk_list_box_row_new ());
}

static void
set_up (Fixture *fixture, gconstpointer duration)
{
  fixture->duration = GPOINTER_TO_INT (duration);
  fixture->list = gtk_list_box_new ();
  fixture->filler = vitk_filler_new (GTK_LIST_BOX (fixture->list), make_row, fixture);
  fixture->window = test_window_new (fixture->list, 300, 300);
}

static void
tear_down (Fixture *fixture, gconstpointer duration)
{
  vitk_filler_free (fixture->filler);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

static gboolean
is_full (gpointer fixture)
{
  return ((Fixture *) fixture)->n_made == N_THINGS;
}

static gboolean
never_ends (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

static void
test_first_rows (Fixture *fixture, gconstpointer duration)
{
  g_autoptr (GPtrArray) things = g_ptr_array_new ();
  int i;

  for (i = 0; i < N_THINGS; i++)
    g_ptr_array_add (things, GINT_TO_POINTER (i + 1));
  vitk_filler_start (fixture->filler, things);
  if (GPOINTER_TO_INT (duration) == SLOW)
    g_assert_cmpuint (fixture->n_made, ==, 1);
  test_window_wait (is_full, fixture);
  g_assert_nonnull (gtk_list_box_get_row_at_index (GTK_LIST_BOX (fixture->list), N_THINGS - 1));
}

/* A window shows as many as its list says, though it was filled before there was a window. */
static void
test_first_in_window (Fixture *fixture, gconstpointer duration)
{
  g_autoptr (GPtrArray) things = g_ptr_array_new ();
  int i;

  for (i = 0; i < N_THINGS; i++)
    g_ptr_array_add (things, GINT_TO_POINTER (i + 1));
  vitk_filler_set_first_rows (fixture->filler, N_THINGS - 1);
  vitk_filler_start (fixture->filler, things);
  g_assert_cmpuint (fixture->n_made, >, 0);
  g_assert_cmpuint (fixture->n_made, <, N_THINGS);
  gtk_widget_set_visible (fixture->list, FALSE);
  fixture->duration = SLOW;
  fixture->n_made = 0;
  vitk_filler_start (fixture->filler, things);
  g_assert_cmpuint (fixture->n_made, ==, 1);
  gtk_widget_set_visible (fixture->list, TRUE);
  /* The list is full though something at a higher priority than idleness never ends. */
  fixture->busy = g_idle_add (never_ends, NULL);
  test_window_wait (is_full, fixture);
  g_source_remove (fixture->busy);
}

/* What is asked for is there, whatever it takes. */
static void
test_row (Fixture *fixture, gconstpointer duration)
{
  g_autoptr (GPtrArray) things = g_ptr_array_new ();
  GtkListBoxRow *row;
  int i;

  for (i = 0; i < N_THINGS; i++)
    g_ptr_array_add (things, GINT_TO_POINTER (i + 1));
  vitk_filler_start (fixture->filler, things);
  row = vitk_filler_get_row (fixture->filler, GINT_TO_POINTER (5));
  g_assert_nonnull (row);
  g_assert_cmpint (gtk_list_box_row_get_index (row), ==, 4);
  g_assert_cmpuint (fixture->n_made, ==, 5);
}

static void
reuse_slowly (GtkListBoxRow *row, gpointer thing)
{
  if (thing != NULL)
    take_time (SLOW);
  g_object_set_data (G_OBJECT (row), "thing", thing);
}

/* Rows for which there was no time yet stand for nothing, least of all for what was there before.
 */
static void
test_reuse (Fixture *fixture, gconstpointer duration)
{
  g_autoptr (GPtrArray) old = g_ptr_array_new ();
  g_autoptr (GPtrArray) things = g_ptr_array_new ();
  guint i;

  for (i = 0; i < N_THINGS; i++)
    {
      g_ptr_array_add (old, GINT_TO_POINTER (i + 1));
      g_ptr_array_add (things, GINT_TO_POINTER (N_THINGS + i + 1));
    }
  vitk_filler_set_reuse (fixture->filler, reuse_slowly);
  vitk_filler_start (fixture->filler, old);
  test_window_wait (is_full, fixture);
  vitk_filler_start (fixture->filler, things);
  for (i = 0; i < N_THINGS; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (fixture->list), i);

      g_assert_true (g_object_get_data (G_OBJECT (row), "thing") ==
                     (i == 0 ? g_ptr_array_index (things, 0) : NULL));
      g_assert_true (gtk_widget_get_visible (GTK_WIDGET (row)) == (i == 0));
    }
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add ("/filler/quick", Fixture, GINT_TO_POINTER (QUICK), set_up, test_first_rows,
              tear_down);
  g_test_add ("/filler/slow", Fixture, GINT_TO_POINTER (SLOW), set_up, test_first_rows, tear_down);
  g_test_add ("/filler/first-in-window", Fixture, GINT_TO_POINTER (QUICK), set_up,
              test_first_in_window, tear_down);
  g_test_add ("/filler/reuse", Fixture, GINT_TO_POINTER (QUICK), set_up, test_reuse, tear_down);
  g_test_add ("/filler/row", Fixture, GINT_TO_POINTER (SLOW), set_up, test_row, tear_down);
  return g_test_run ();
}
