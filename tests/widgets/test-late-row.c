/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */

/* Rows that are far from what can be seen are not drawn, and whatever can be seen is. */

#include "test-window.h"

#include "widgets/vitk-late-row.h"

#define N_ROWS 200
#define ROW_HEIGHT 20
#define HEIGHT 300

/* What stands in a row, and counts how often it is drawn. */
#define TEST_TYPE_MARK (test_mark_get_type ())
G_DECLARE_FINAL_TYPE (TestMark, test_mark, TEST, MARK, GtkWidget)

struct _TestMark
{
  GtkWidget parent_instance;

  guint n_drawn;
};

G_DEFINE_FINAL_TYPE (TestMark, test_mark, GTK_TYPE_WIDGET)

static void
test_mark_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TEST_MARK (widget)->n_drawn++;
  gtk_snapshot_append_color (snapshot, &(GdkRGBA) { 1, 0, 0, 1 },
                             &GRAPHENE_RECT_INIT (0, 0, 10, 10));
}

static void
test_mark_class_init (TestMarkClass *class)
{
  GTK_WIDGET_CLASS (class)->snapshot = test_mark_snapshot;
}

static void
test_mark_init (TestMark *self)
{
  gtk_widget_set_size_request (GTK_WIDGET (self), 50, ROW_HEIGHT);
}

typedef struct
{
  GtkWidget *window;
  GtkStack *stack;
  GtkWidget *scrolled;
  GtkWidget *list;
  TestMark *marks[N_ROWS];
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  guint i;

  fixture->list = gtk_list_box_new ();
  for (i = 0; i < N_ROWS; i++)
    {
      GtkWidget *row = vitk_late_row_new ();

      fixture->marks[i] = g_object_new (TEST_TYPE_MARK, NULL);
      gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), GTK_WIDGET (fixture->marks[i]));
      gtk_list_box_append (GTK_LIST_BOX (fixture->list), row);
    }
  fixture->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (fixture->scrolled), fixture->list);
  fixture->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (fixture->stack, fixture->scrolled, "list");
  gtk_stack_add_named (fixture->stack, gtk_label_new ("Other"), "other");
  fixture->window = test_window_new (GTK_WIDGET (fixture->stack), 200, HEIGHT);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

static guint
count_drawn (Fixture *fixture)
{
  guint n = 0;
  guint i;

  for (i = 0; i < N_ROWS; i++)
    n += fixture->marks[i]->n_drawn > 0;
  return n;
}

/* Whether all that can be seen, and something can, has been drawn. */
static gboolean
is_drawn (gpointer data)
{
  Fixture *fixture = data;
  guint n = 0;
  guint i;

  for (i = 0; i < N_ROWS; i++)
    {
      graphene_rect_t place;

      if (!gtk_widget_get_mapped (GTK_WIDGET (fixture->marks[i])) ||
          !gtk_widget_compute_bounds (GTK_WIDGET (fixture->marks[i]), fixture->scrolled, &place) ||
          place.size.height == 0 || place.origin.y + place.size.height <= 0 ||
          place.origin.y >= gtk_widget_get_height (fixture->scrolled))
        continue;
      if (fixture->marks[i]->n_drawn == 0)
        return FALSE;
      n++;
    }
  return n > 0;
}

static void
scroll_to (Fixture *fixture, double part)
{
  GtkAdjustment *adjustment =
      gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (fixture->scrolled));
  const double most =
      gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);

  g_assert_cmpfloat (most, >, N_ROWS * ROW_HEIGHT / 2);
  gtk_adjustment_set_value (adjustment, part * most);
}

/* A page above and a page below what is in view. */
static guint
get_most (Fixture *fixture)
{
  return (guint) (3 * gtk_widget_get_height (fixture->scrolled)) / ROW_HEIGHT + 2;
}

static void
test_scrolling (Fixture *fixture, gconstpointer data)
{
  static const double parts[] = { 0.5, 0.52, 1, 0 };
  guint n;
  guint i;

  test_window_wait (is_drawn, fixture);
  n = count_drawn (fixture);
  g_assert_cmpuint (n, <=, get_most (fixture));
  for (i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      scroll_to (fixture, parts[i]);
      test_window_wait (is_drawn, fixture);
      g_assert_cmpuint (count_drawn (fixture), <=, n + get_most (fixture));
      n = count_drawn (fixture);
    }
  /* There is still what nobody has come by. */
  g_assert_cmpuint (n, <, N_ROWS);
}

/* Rows above it become lower: no scrolling brings it into view. */
static void
test_moving (Fixture *fixture, gconstpointer data)
{
  guint i;

  test_window_wait (is_drawn, fixture);
  for (i = 0; i < N_ROWS - 5; i++)
    gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (fixture->marks[i])), FALSE);
  test_window_wait (is_drawn, fixture);
  g_assert_cmpuint (fixture->marks[N_ROWS - 1]->n_drawn, >, 0);
}

static gboolean
is_away (gpointer scrolled)
{
  return !gtk_widget_get_mapped (scrolled);
}

static gboolean
is_last_drawn (gpointer data)
{
  return ((Fixture *) data)->marks[N_ROWS - 1]->n_drawn > 0;
}

/* It comes back scrolled elsewhere. */
static void
test_coming_back (Fixture *fixture, gconstpointer data)
{
  test_window_wait (is_drawn, fixture);
  gtk_stack_set_visible_child_name (fixture->stack, "other");
  test_window_wait (is_away, fixture->scrolled);
  scroll_to (fixture, 1);
  g_assert_false (is_last_drawn (fixture));
  gtk_stack_set_visible_child_name (fixture->stack, "list");
  test_window_wait (is_last_drawn, fixture);
}

/* Where nothing scrolls everything can be seen. */
static void
test_without (void)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *row = vitk_late_row_new ();
  TestMark *mark = g_object_new (TEST_TYPE_MARK, NULL);
  GtkWidget *window;

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), GTK_WIDGET (mark));
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  window = test_window_new (list, 200, HEIGHT);
  while (mark->n_drawn == 0)
    g_main_context_iteration (NULL, TRUE);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add ("/late-row/scrolling", Fixture, NULL, set_up, test_scrolling, tear_down);
  g_test_add ("/late-row/moving", Fixture, NULL, set_up, test_moving, tear_down);
  g_test_add ("/late-row/coming-back", Fixture, NULL, set_up, test_coming_back, tear_down);
  g_test_add_func ("/late-row/without", test_without);
  return g_test_run ();
}
