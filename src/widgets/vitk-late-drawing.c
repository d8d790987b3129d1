/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-late-drawing.h"

#define WAITING "vitk-late-drawing"
#define EXEMPT "vitk-late-drawing-exempt"

/* How far from what can be seen something is drawn, for what sticks out of its place a little. */
#define MARGIN 32

/* What a widget has not drawn yet. */
typedef struct
{
  GHashTable *children; /* only to be compared: any of them may be gone */
  GdkFrameClock *clock;
  gulong layout;
} Waiting;

static gboolean
scrolls_down (GtkWidget *widget)
{
  GtkPolicyType policy;

  if (!GTK_IS_SCROLLED_WINDOW (widget))
    return FALSE;
  gtk_scrolled_window_get_policy (GTK_SCROLLED_WINDOW (widget), NULL, &policy);
  return policy != GTK_POLICY_NEVER;
}

/* Returns: (nullable): what @widget is scrolled up and down in */
static GtkWidget *
find_scrolled (GtkWidget *widget)
{
  do
    widget = gtk_widget_get_parent (widget);
  while (widget != NULL && !scrolls_down (widget));
  return widget;
}

static gboolean
is_near (GtkWidget *child, GtkWidget *scrolled)
{
  graphene_rect_t place;

  if (scrolled == NULL || g_object_get_data (G_OBJECT (child), EXEMPT) != NULL ||
      !gtk_widget_compute_bounds (child, scrolled, &place))
    return TRUE;
  return place.origin.y + place.size.height > -MARGIN &&
         place.origin.y < gtk_widget_get_height (scrolled) + MARGIN;
}

static void
free_waiting (gpointer data)
{
  Waiting *waiting = data;

  g_signal_handler_disconnect (waiting->clock, waiting->layout);
  g_object_unref (waiting->clock);
  g_hash_table_unref (waiting->children);
  g_free (waiting);
}

static void
draw_again (GtkWidget *widget)
{
  g_object_set_data (G_OBJECT (widget), WAITING, NULL);
  gtk_widget_queue_draw (widget);
}

/* All has its place, and is about to be drawn. */
static void
on_laid_out (GdkFrameClock *clock, GtkWidget *widget)
{
  const Waiting *waiting = g_object_get_data (G_OBJECT (widget), WAITING);
  GtkWidget *scrolled = find_scrolled (widget);
  GtkWidget *child;

  for (child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (g_hash_table_contains (waiting->children, child) && is_near (child, scrolled))
      {
        draw_again (widget);
        return;
      }
}

/* When it comes back it may stand elsewhere. */
static void
on_unmap (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_func (widget, on_unmap, NULL);
  draw_again (widget);
}

/* Returns: (transfer none): what is waited for; nothing yet */
static Waiting *
start_waiting (GtkWidget *widget)
{
  Waiting *waiting = g_new (Waiting, 1);

  waiting->children = g_hash_table_new (NULL, NULL);
  waiting->clock = g_object_ref (gtk_widget_get_frame_clock (widget));
  waiting->layout =
      g_signal_connect_after (waiting->clock, "layout", G_CALLBACK (on_laid_out), widget);
  g_object_set_data_full (G_OBJECT (widget), WAITING, waiting, free_waiting);
  g_signal_handlers_disconnect_by_func (widget, on_unmap, NULL);
  g_signal_connect (widget, "unmap", G_CALLBACK (on_unmap), NULL);
  return waiting;
}

/**
 * vitk_late_drawing_exempt:
 * @child: what is in a widget that is drawn late
 *
 * Has @child drawn wherever it is, since what is in it sticks out of its place far enough to be
 * seen without it.
 */
void
vitk_late_drawing_exempt (GtkWidget *child)
{
  g_return_if_fail (GTK_IS_WIDGET (child));

  g_object_set_data (G_OBJECT (child), EXEMPT, child);
}

/**
 * vitk_late_drawing_snapshot:
 * @widget: a widget in something that is scrolled up and down
 * @snapshot: where it is drawn
 *
 * Draws what is in @widget as far as it can be seen; the rest when it comes into view, in the same
 * frame. GTK draws all that is in a list or a pane that comes to the screen, or gets other letters,
 * in one frame, wherever it is scrolled to, and lays out its words for that. It is what the class
 * of such a widget has for its snapshot.
 */
void
vitk_late_drawing_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  GtkWidget *scrolled = gtk_widget_get_mapped (widget) ? find_scrolled (widget) : NULL;
  Waiting *waiting = NULL;
  GtkWidget *child;

  g_object_set_data (G_OBJECT (widget), WAITING, NULL);
  for (child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (is_near (child, scrolled))
      gtk_widget_snapshot_child (widget, child, snapshot);
    else
      {
        if (waiting == NULL)
          waiting = start_waiting (widget);
        g_hash_table_add (waiting->children, child);
      }
}
