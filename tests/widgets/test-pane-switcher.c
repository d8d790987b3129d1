/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-pane-switcher.h"

#include "test-window.h"

static const char *const titles[] = { "Tables", "Figures", "Notes" };

typedef struct
{
  AdwViewStack *stack;
  GtkWidget *switcher;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  guint i;

  fixture->stack = ADW_VIEW_STACK (adw_view_stack_new ());
  for (i = 0; i < G_N_ELEMENTS (titles); i++)
    adw_view_stack_add_titled (fixture->stack, gtk_label_new (titles[i]), titles[i], titles[i]);
  fixture->switcher = vitk_pane_switcher_new (fixture->stack);
  gtk_box_append (GTK_BOX (box), fixture->switcher);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->stack));
  fixture->window = test_window_new (box, 400, 300);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

static GtkToggleButton *
get_button (Fixture *fixture, guint which)
{
  return GTK_TOGGLE_BUTTON (test_window_find (fixture->switcher, GTK_TYPE_TOGGLE_BUTTON, which));
}

static void
press (Fixture *fixture, guint which)
{
  g_signal_emit_by_name (get_button (fixture, which), "clicked");
}

/* The page in front, its button pressed and told to be selected, and no other. */
static void
assert_front (Fixture *fixture, guint front)
{
  guint i;

  g_assert_cmpstr (adw_view_stack_get_visible_child_name (fixture->stack), ==, titles[front]);
  for (i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      GtkToggleButton *button = get_button (fixture, i);

      g_assert_cmpint (gtk_toggle_button_get_active (button), ==, i == front);
      gtk_test_accessible_assert_state (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_SELECTED,
                                        i == front);
    }
}

static void
test_buttons (Fixture *fixture, gconstpointer data)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      GtkAccessible *button = GTK_ACCESSIBLE (get_button (fixture, i));

      gtk_test_accessible_assert_role (button, GTK_ACCESSIBLE_ROLE_TAB);
      gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, titles[i]);
    }
  g_assert_null (get_button (fixture, G_N_ELEMENTS (titles)));
  assert_front (fixture, 0);
}

static void
test_pressing (Fixture *fixture, gconstpointer data)
{
  press (fixture, 2);
  assert_front (fixture, 2);
  press (fixture, 1);
  assert_front (fixture, 1);
  /* One of them is always pressed. */
  press (fixture, 1);
  assert_front (fixture, 1);
}

static void
test_following (Fixture *fixture, gconstpointer data)
{
  adw_view_stack_set_visible_child_name (fixture->stack, titles[2]);
  assert_front (fixture, 2);
  adw_view_stack_set_visible_child_name (fixture->stack, titles[0]);
  assert_front (fixture, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/pane-switcher/buttons", Fixture, NULL, set_up, test_buttons, tear_down);
  g_test_add ("/pane-switcher/pressing", Fixture, NULL, set_up, test_pressing, tear_down);
  g_test_add ("/pane-switcher/following", Fixture, NULL, set_up, test_following, tear_down);
  return g_test_run ();
}
