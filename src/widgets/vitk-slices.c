/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-slices.h"

/* What one slice may take, of the 16 ms of a frame. */
#define SLICE_MICROSECONDS 5000

/* After frames are drawn and the text view has laid out its lines; just before the filling of the
 * text goes on, so that one thing is finished before the next is begun. */
#define PRIORITY_SLICE (G_PRIORITY_HIGH_IDLE + 29)

typedef struct
{
  VitkSliceFunc func;
  gpointer data;
} Work;

/* All that wait share one idle source: many tables together may take no longer than one. */
static GQueue queue = G_QUEUE_INIT;
static guint source;

static gboolean
run_slice (gpointer user_data)
{
  const gint64 deadline = g_get_monotonic_time () + SLICE_MICROSECONDS;

  while (!g_queue_is_empty (&queue) && g_get_monotonic_time () < deadline)
    {
      const Work *work = g_queue_peek_head (&queue);
      gpointer data = work->data;

      if (!work->func (data, deadline))
        vitk_slices_remove (data);
    }
  if (!g_queue_is_empty (&queue))
    return G_SOURCE_CONTINUE;
  source = 0;
  return G_SOURCE_REMOVE;
}

static GList *
find (gpointer data)
{
  GList *link = queue.head;

  while (link != NULL && ((const Work *) link->data)->data != data)
    link = link->next;
  return link;
}

/**
 * vitk_slices_add:
 * @func: does some of the work
 * @data: whose work it is; must be removed before it goes
 *
 * Has work done a little at a time while the main loop has nothing better to do. What waits already
 * keeps its turn. Main thread only.
 */
void
vitk_slices_add (VitkSliceFunc func, gpointer data)
{
  Work *work;

  if (find (data) != NULL)
    return;
  work = g_new (Work, 1);
  work->func = func;
  work->data = data;
  g_queue_push_tail (&queue, work);
  if (source == 0)
    source = g_idle_add_full (PRIORITY_SLICE, run_slice, NULL, NULL);
}

/**
 * vitk_slices_remove:
 * @data: whose work it was
 *
 * Gives up what is still to do, if anything is.
 */
void
vitk_slices_remove (gpointer data)
{
  GList *link = find (data);

  if (link == NULL)
    return;
  g_free (link->data);
  g_queue_delete_link (&queue, link);
}

/**
 * vitk_slices_contain:
 * @data: whose work it is
 *
 * Returns: whether there is still some to do
 */
gboolean
vitk_slices_contain (gpointer data)
{
  return find (data) != NULL;
}

/**
 * vitk_slices_measure:
 * @made: a widget that was made in a slice, or in which something was
 * @width: how wide it will be; 0 if that is not known
 *
 * Measures it, so that the slice knows what it has cost. GTK would measure all that the slice has
 * made at once after it, and hear no key meanwhile.
 */
void
vitk_slices_measure (GtkWidget *made, int width)
{
  g_return_if_fail (GTK_IS_WIDGET (made));

  gtk_widget_measure (made, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  if (width > 0)
    gtk_widget_measure (made, GTK_ORIENTATION_VERTICAL, width, NULL, NULL, NULL, NULL);
}
