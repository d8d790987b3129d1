/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-styling.h"

/* What one turn of it may take, of the 16 ms of a frame. */
#define TURN_MICROSECONDS 5000

/* Widgets whose style is found before the next frame. */
static GQueue widgets = G_QUEUE_INIT;
static guint source;

/* Where a widget is asked for its place it finds its style, and only if it has none: after a turn
 * that was too short the next comes soon to where that ended. Returns: whether all is done */
static gboolean
style (GtkWidget *widget, gint64 deadline)
{
  graphene_rect_t place;
  GtkWidget *child;

  if (g_get_monotonic_time () >= deadline)
    return FALSE;
  if (!gtk_widget_get_visible (widget))
    return TRUE;
  if (!gtk_widget_compute_bounds (widget, widget, &place))
    return TRUE;
  for (child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (!style (child, deadline))
      return FALSE;
  return TRUE;
}

static void
on_gone (gpointer data, GObject *widget)
{
  g_queue_remove (&widgets, widget);
}

static gboolean
style_some (gpointer user_data)
{
  const gint64 deadline = g_get_monotonic_time () + TURN_MICROSECONDS;
  GtkWidget *widget;

  while ((widget = g_queue_peek_head (&widgets)) != NULL)
    {
      if (!style (widget, deadline))
        return G_SOURCE_CONTINUE;
      g_object_weak_unref (G_OBJECT (widget), on_gone, NULL);
      g_queue_pop_head (&widgets);
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
    {
      g_queue_push_tail (&widgets, widget);
      g_object_weak_ref (G_OBJECT (widget), on_gone, NULL);
    }
  if (source == 0)
    source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, style_some, NULL, NULL);
}
