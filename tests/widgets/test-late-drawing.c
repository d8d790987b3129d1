/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */

/* What is far from what can be seen is not drawn, and whatever can be seen is. */

#include "test-window.h"

#include "widgets/vitk-card.h"
#include "widgets/vitk-late-drawing.h"
#include "widgets/vitk-late-row.h"

#define N_ROWS 200
#define ROW_HEIGHT 20
#define HEIGHT 300

/* What the marks stand in. */
enum
{
  LIST,
  CARD,
  SIDEWAYS, /* a card that can be scrolled to the side in what is scrolled up and down */
};

/* What stands there, and counts how often it is drawn. */
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
  TestMark *marks[N_ROWS];
  GtkWidget *places[N_ROWS]; /* in which they stand */
  int in_time;               /* whether the frame had all that is in view; -1 if there was none */
} Fixture;

static GtkWidget *
create_list (Fixture *fixture)
{
  GtkWidget *list = gtk_list_box_new ();
  guint i;

  for (i = 0; i < N_ROWS; i++)
    {
      fixture->places[i] = vitk_late_row_new ();
      gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (fixture->places[i]),
                                  GTK_WIDGET (fixture->marks[i]));
      gtk_list_box_append (GTK_LIST_BOX (list), fixture->places[i]);
    }
  return list;
}

static GtkWidget *
create_card (Fixture *fixture)
{
  GtkWidget *card = vitk_card_new (NULL);
  guint i;

  for (i = 0; i < N_ROWS; i++)
    {
      fixture->places[i] = GTK_WIDGET (fixture->marks[i]);
      vitk_card_append (VITK_CARD (card), fixture->places[i]);
    }
  return card;
}

static GtkWidget *
create_sideways (Fixture *fixture)
{
  GtkWidget *sideways = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (sideways), GTK_POLICY_AUTOMATIC,
                                  GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (sideways), create_card (fixture));
  return sideways;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  static GtkWidget *(*const create[]) (Fixture *) = {
    [LIST] = create_list,
    [CARD] = create_card,
    [SIDEWAYS] = create_sideways,
  };
  guint i;

  for (i = 0; i < N_ROWS; i++)
    fixture->marks[i] = g_object_new (TEST_TYPE_MARK, NULL);
  fixture->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (fixture->scrolled),
                                 create[GPOINTER_TO_UINT (data)](fixture));
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

/* What is in view, and three rows or so above and below. */
static guint
get_most (Fixture *fixture)
{
  return (guint) gtk_widget_get_height (fixture->scrolled) / ROW_HEIGHT + 6;
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

static void
on_painted (Fixture *fixture)
{
  if (fixture->in_time < 0)
    fixture->in_time = is_drawn (fixture);
}

static gboolean
is_painted (gpointer data)
{
  return ((const Fixture *) data)->in_time >= 0;
}

/* No frame shows less than what is in view. */
static void
test_same_frame (Fixture *fixture, gconstpointer data)
{
  static const double parts[] = { 0.5, 0.52, 1, 0 };
  guint i;

  test_window_wait (is_drawn, fixture);
  g_signal_connect_swapped (gtk_widget_get_frame_clock (fixture->window), "after-paint",
                            G_CALLBACK (on_painted), fixture);
  for (i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      scroll_to (fixture, parts[i]);
      fixture->in_time = -1;
      test_window_wait (is_painted, fixture);
      g_assert_cmpint (fixture->in_time, ==, TRUE);
    }
}

/* What is above it goes: no scrolling brings it into view. */
static void
test_moving (Fixture *fixture, gconstpointer data)
{
  guint i;

  test_window_wait (is_drawn, fixture);
  for (i = 0; i < N_ROWS - 5; i++)
    gtk_widget_set_visible (fixture->places[i], FALSE);
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

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

/* What goes before it was drawn is not waited for. */
static void
test_going (Fixture *fixture, gconstpointer data)
{
  GtkWidget *last = fixture->places[N_ROWS - 1];

  test_window_wait (is_drawn, fixture);
  g_assert_false (is_last_drawn (fixture));
  g_object_add_weak_pointer (G_OBJECT (last), (gpointer *) &last);
  if (GTK_IS_LIST_BOX_ROW (last))
    gtk_list_box_remove (GTK_LIST_BOX (gtk_widget_get_parent (last)), last);
  else
    gtk_widget_unparent (last);
  test_window_wait (is_gone, &last);
  fixture->marks[N_ROWS - 1] = fixture->marks[N_ROWS - 2];
  scroll_to (fixture, 1);
  test_window_wait (is_last_drawn, fixture);
}

/* What is larger than its place, as a cell of a table that hangs over several rows. */
static void
test_exempt (Fixture *fixture, gconstpointer data)
{
  vitk_late_drawing_exempt (fixture->places[N_ROWS - 1]);
  gtk_widget_queue_draw (gtk_widget_get_parent (fixture->places[N_ROWS - 1]));
  test_window_wait (is_last_drawn, fixture);
  g_assert_cmpuint (fixture->marks[N_ROWS - 2]->n_drawn, ==, 0);
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

static void
add (const char *name, guint where, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (name, Fixture, GUINT_TO_POINTER (where), set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  add ("/late-drawing/list/scrolling", LIST, test_scrolling);
  add ("/late-drawing/list/same-frame", LIST, test_same_frame);
  add ("/late-drawing/list/moving", LIST, test_moving);
  add ("/late-drawing/list/coming-back", LIST, test_coming_back);
  add ("/late-drawing/list/going", LIST, test_going);
  add ("/late-drawing/card/scrolling", CARD, test_scrolling);
  add ("/late-drawing/card/same-frame", CARD, test_same_frame);
  add ("/late-drawing/card/moving", CARD, test_moving);
  add ("/late-drawing/card/coming-back", CARD, test_coming_back);
  add ("/late-drawing/card/going", CARD, test_going);
  add ("/late-drawing/card/exempt", CARD, test_exempt);
  add ("/late-drawing/sideways/scrolling", SIDEWAYS, test_scrolling);
  add ("/late-drawing/sideways/same-frame", SIDEWAYS, test_same_frame);
  add ("/late-drawing/sideways/moving", SIDEWAYS, test_moving);
  g_test_add_func ("/late-drawing/without", test_without);
  return g_test_run ();
}
