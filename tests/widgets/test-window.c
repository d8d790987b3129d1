/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "test-window.h"

/* No condition takes as long on any machine: it will never come true. */
#define NEVER_SECONDS 60

static void
on_activate (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_object_set_data_full (
      G_OBJECT (user_data), "activated",
      g_strdup_printf ("%s %s", g_action_get_name (G_ACTION (action)),
                       parameter != NULL ? g_variant_get_string (parameter, NULL) : ""),
      g_free);
}

static gboolean
is_mapped (gpointer data)
{
  return gtk_widget_get_mapped (data) && gtk_widget_get_width (data) > 0;
}

/* Shows @child in a window that has the actions of the real one; they only remember. */
GtkWidget *
test_window_new (GtkWidget *child, int width, int height)
{
  const GActionEntry entries[] = {
    { .name = "show-anchor", .activate = on_activate, .parameter_type = "s" },
    { .name = "show-in-text", .activate = on_activate, .parameter_type = "s" },
    { .name = "show-study", .activate = on_activate, .parameter_type = "s" },
    { .name = "show-comparison", .activate = on_activate },
    { .name = "copy-words", .activate = on_activate, .parameter_type = "s" },
    { .name = "show-notes", .activate = on_activate, .parameter_type = "s" },
    { .name = "open-uri", .activate = on_activate, .parameter_type = "s" }
  };
  GtkWidget *window = gtk_window_new ();
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), window);
  gtk_widget_insert_action_group (window, "win", G_ACTION_GROUP (actions));
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));
  test_window_wait (is_mapped, child);
  return window;
}

/* Destroys a window and lets go of the article in it. Nobody else may hold on to that, or to
 * @widget, which was in the window. */
void
test_window_destroy (GtkWidget *window, gpointer widget, gpointer article)
{
  g_object_add_weak_pointer (widget, &widget);
  g_object_add_weak_pointer (article, &article);
  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (article);
  g_assert_null (widget);
  g_assert_null (article);
}

/* Returns: (nullable): the last action and its parameter */
const char *
test_window_get_activated (GtkWidget *window)
{
  return g_object_get_data (G_OBJECT (window), "activated");
}

static gboolean
on_never (gpointer user_data)
{
  g_error ("waited in vain");
  return G_SOURCE_REMOVE;
}

void
test_window_wait (Condition condition, gpointer data)
{
  guint never = g_timeout_add_seconds (NEVER_SECONDS, on_never, NULL);

  while (!condition (data))
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (never);
}

static GtkWidget *
find (GtkWidget *widget, GType type, guint *which)
{
  GtkWidget *child;

  if (g_type_is_a (G_OBJECT_TYPE (widget), type) && (*which)-- == 0)
    return widget;
  for (child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type, which);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* Returns: (nullable): the widget of a type that is the @which-th in @root, from 0 */
GtkWidget *
test_window_find (GtkWidget *root, GType type, guint which)
{
  return find (root, type, &which);
}
