/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-size-gestures.h"

static void
note (GSimpleAction *action, GVariant *parameter, gpointer said)
{
  g_string_append_printf (said, "%s ", g_action_get_name (G_ACTION (action)));
}

static GtkWidget *
create_text (GString *said)
{
  const GActionEntry entries[] = { { .name = "larger-text", .activate = note },
                                   { .name = "smaller-text", .activate = note } };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  GtkWidget *window = gtk_window_new ();
  GtkWidget *text = gtk_label_new ("words");

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), said);
  gtk_widget_insert_action_group (text, "app", G_ACTION_GROUP (actions));
  vitk_size_gestures_add (text);
  gtk_window_set_child (GTK_WINDOW (window), text);
  return text;
}

static gpointer
find_controller (GtkWidget *widget, GType type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  guint i;

  for (i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (g_type_is_a (G_OBJECT_TYPE (controller), type))
        return controller;
    }
  return NULL;
}

/* Fingers that move apart go from size to size, and back. */
static void
test_pinch (void)
{
  static const double scales[] = { 1.1, 1.2, 1.3, 1.4, 1.5, 1.2, 0.9 };
  g_autoptr (GString) said = g_string_new (NULL);
  GtkWidget *text = create_text (said);
  gpointer pinch = find_controller (text, GTK_TYPE_GESTURE_ZOOM);
  guint i;

  g_assert_nonnull (pinch);
  g_signal_emit_by_name (pinch, "begin", NULL);
  for (i = 0; i < G_N_ELEMENTS (scales); i++)
    g_signal_emit_by_name (pinch, "scale-changed", scales[i]);
  g_assert_cmpstr (said->str, ==, "larger-text larger-text smaller-text smaller-text ");
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (text)));
}

/* Without the Control key the wheel scrolls. */
static void
test_wheel (void)
{
  g_autoptr (GString) said = g_string_new (NULL);
  GtkWidget *text = create_text (said);
  gpointer wheel = find_controller (text, GTK_TYPE_EVENT_CONTROLLER_SCROLL);
  gboolean stopped = TRUE;

  g_assert_nonnull (wheel);
  g_signal_emit_by_name (wheel, "scroll", 0.0, 2.0, &stopped);
  g_assert_false (stopped);
  g_assert_cmpstr (said->str, ==, "");
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (text)));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/size-gestures/pinch", test_pinch);
  g_test_add_func ("/size-gestures/wheel", test_wheel);
  return g_test_run ();
}
