/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-styling.h"

/* What one turn of it may take, of the 16 ms of a frame. */
#define TURN_MICROSECONDS 5000

/* Widgets that were asked for, and are not kept; and of that which is looked at those in it whose
 * turn is still to come, those above before those below. */
static GQueue asked = G_QUEUE_INIT;
static GQueue widgets = G_QUEUE_INIT;
static guint source;

static void
on_gone (gpointer data, GObject *widget)
{
  g_queue_remove (&asked, widget);
}

/* Returns: (transfer full) (nullable): the next widget */
static GtkWidget *
take_next (void)
{
  GtkWidget *widget = g_queue_pop_head (&widgets);

  if (widget != NULL)
    return widget;
  widget = g_queue_pop_head (&asked);
  if (widget == NULL)
    return NULL;
  g_object_weak_unref (G_OBJECT (widget), on_gone, NULL);
  return g_object_ref (widget);
}

/* A window is also styled before it is shown. */
static gboolean
is_wanted (GtkWidget *widget)
{
  return gtk_widget_get_visible (widget) || GTK_IS_ROOT (widget);
}

/* Where a widget is asked for its place it finds its style, if it has none. */
static void
style (GtkWidget *widget)
{
  graphene_rect_t place;
  GtkWidget *child;

  if (!is_wanted (widget) || !gtk_widget_compute_bounds (widget, widget, &place))
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

  while ((widget = take_next ()) != NULL)
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

  if (g_queue_find (&asked, widget) == NULL)
    {
      g_queue_push_tail (&asked, widget);
      g_object_weak_ref (G_OBJECT (widget), on_gone, NULL);
    }
  if (source == 0)
    source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, style_some, NULL, NULL);
}

/**
 * vitk_styling_is_running:
 *
 * Returns: whether there are styles that are about to be found. Main thread only.
 */
gboolean
vitk_styling_is_running (void)
{
  return source != 0;
}
