/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-styling.h"

/* What one turn of it may take, of the 16 ms of a frame. */
#define TURN_MICROSECONDS 5000

/* Widgets whose style is found before the next frame, those above before those below. */
static GQueue widgets = G_QUEUE_INIT;
static guint source;

/* Where a widget is asked for its place it finds its style, if it has none. */
static void
style (GtkWidget *widget)
{
  graphene_rect_t place;
  GtkWidget *child;

  if (!gtk_widget_get_visible (widget) || !gtk_widget_compute_bounds (widget, widget, &place))
    return;
  for (child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    g_queue_push_tail (&widgets, g_object_ref (child));
}

static gboolean
style_some (gpointer user_data)
{
  const gint64 deadline = g_get_monotonic_time () + TURN_MICROSECONDS;
  GtkWidget *widget;

  while ((widget = g_queue_pop_head (&widgets)) != NULL)
    {
      style (widget);
      g_object_unref (widget);
      if (g_get_monotonic_time () >= deadline)
        return G_SOURCE_CONTINUE;
    }
  source = 0;
  return G_SOURCE_REMOVE;
}

/**
 * vitk_styling_prepare:
 * @widget: a widget
 *
 * Finds the style of @widget and of all that can be seen in it in turns of their own before the
 * next frame, in which GTK would do that at once, before it lays out and draws. For who has given
 * it another class or other colours. Main thread only.
 */
void
vitk_styling_prepare (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (g_queue_find (&widgets, widget) == NULL)
    g_queue_push_tail (&widgets, g_object_ref (widget));
  if (source == 0)
    source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, style_some, NULL, NULL);
}
