/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-scroll-watch.h"

#include "widgets/vitk-side-scroller.h"

/* Tells a widget which part of it is in view: across, by the side scroller it is in, if any; along,
 * by whatever scrolls the text around that. */
struct _VitkScrollWatch
{
  GtkWidget *widget; /* owns this */
  VitkScrollFunc func;
  gboolean started;
  GtkAdjustment *across; /* NULL where nothing scrolls sideways */
  GtkAdjustment *along;  /* NULL where nothing scrolls up and down */
  GtkWidget *frame;      /* what @along scrolls; contains the widget */
  double top;            /* where the widget begins in what @along scrolls, once it is found */
  gboolean found;
  guint tick;
  guint n_ticks; /* since the last reason to look */
};

/**
 * vitk_scroll_watch_new:
 * @widget: a widget; not kept
 * @func: called between two frames when another part of it may have come into view
 *
 * Returns: (transfer full): a watch that is not started
 */
VitkScrollWatch *
vitk_scroll_watch_new (GtkWidget *widget, VitkScrollFunc func)
{
  VitkScrollWatch *self = g_new0 (VitkScrollWatch, 1);

  self->widget = widget;
  self->func = func;
  return self;
}

/**
 * vitk_scroll_watch_free:
 * @self: (transfer full): a watch
 */
void
vitk_scroll_watch_free (VitkScrollWatch *self)
{
  vitk_scroll_watch_stop (self);
  g_free (self);
}

/* A text view has moved its children by then, a viewport does in the layout that follows. */
static gboolean
on_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  VitkScrollWatch *self = data;

  self->func (widget);
  if (++self->n_ticks < 2)
    return G_SOURCE_CONTINUE;
  self->tick = 0;
  return G_SOURCE_REMOVE;
}

/* Before the next layout, never in the midst of one: a text view scrolls while it is drawn, too. */
static void
on_scrolled (VitkScrollWatch *self)
{
  self->n_ticks = 0;
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (self->widget, on_tick, self, NULL);
}

/**
 * vitk_scroll_watch_look:
 * @self: a watch
 *
 * Has a look before the next frame: the widget may have moved though nothing was scrolled.
 */
void
vitk_scroll_watch_look (VitkScrollWatch *self)
{
  if (self->started)
    on_scrolled (self);
}

/**
 * vitk_scroll_watch_start:
 * @self: a watch whose widget has its place in the window
 */
void
vitk_scroll_watch_start (VitkScrollWatch *self)
{
  GtkWidget *side_scroller = gtk_widget_get_ancestor (self->widget, VITK_TYPE_SIDE_SCROLLER);
  GtkWidget *around = self->widget;

  vitk_scroll_watch_stop (self);
  self->started = TRUE;
  if (side_scroller != NULL)
    {
      around = gtk_widget_get_ancestor (self->widget, GTK_TYPE_VIEWPORT);
      g_set_object (&self->across, gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (around)));
      g_signal_connect_swapped (self->across, "value-changed", G_CALLBACK (on_scrolled), self);
      around = side_scroller;
    }
  self->frame = gtk_widget_get_ancestor (around, GTK_TYPE_SCROLLABLE);
  if (self->frame == NULL)
    return;
  g_set_object (&self->along, gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->frame)));
  g_signal_connect_swapped (self->along, "value-changed", G_CALLBACK (on_scrolled), self);
  g_signal_connect_swapped (self->along, "changed", G_CALLBACK (on_scrolled), self);
}

/**
 * vitk_scroll_watch_stop:
 * @self: a watch
 */
void
vitk_scroll_watch_stop (VitkScrollWatch *self)
{
  if (self->across != NULL)
    g_signal_handlers_disconnect_by_func (self->across, on_scrolled, self);
  if (self->along != NULL)
    g_signal_handlers_disconnect_by_func (self->along, on_scrolled, self);
  g_clear_object (&self->across);
  g_clear_object (&self->along);
  self->frame = NULL;
  self->started = FALSE;
  self->found = FALSE;
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (self->widget, self->tick);
  self->tick = 0;
}

/* A text view puts a widget beyond its upper corner while the line of that is not laid out. */
static gboolean
is_aside (VitkScrollWatch *self, const graphene_point_t *corner)
{
  return GTK_IS_TEXT_VIEW (self->frame) && corner->y < 0 &&
         corner->x + gtk_widget_get_width (self->widget) <= 0;
}

/* Finds the widget in what is scrolled up and down, unless it is put aside: it is then where it was
 * when it was last laid out. */
static void
find_top (VitkScrollWatch *self)
{
  graphene_point_t corner;

  if (!gtk_widget_compute_point (self->widget, self->frame, &GRAPHENE_POINT_INIT (0, 0), &corner) ||
      is_aside (self, &corner))
    return;
  self->top = gtk_adjustment_get_value (self->along) + corner.y;
  self->found = TRUE;
}

/**
 * vitk_scroll_watch_get_view:
 * @self: a watch
 * @view: (out): what the scrollers show, in the pixels of the widget; may reach beyond it
 *
 * Returns: whether that is known: something scrolls the widget, and it has been laid out there
 */
gboolean
vitk_scroll_watch_get_view (VitkScrollWatch *self, GdkRectangle *view)
{
  *view = (GdkRectangle) { 0, 0, G_MAXINT, G_MAXINT };
  if (self->across != NULL)
    {
      view->x = (int) gtk_adjustment_get_value (self->across);
      view->width = (int) gtk_adjustment_get_page_size (self->across);
    }
  if (self->along == NULL)
    return self->across != NULL;
  find_top (self);
  view->y = (int) (gtk_adjustment_get_value (self->along) - self->top);
  view->height = (int) gtk_adjustment_get_page_size (self->along);
  return self->found;
}

/**
 * vitk_scroll_watch_is_scrolled:
 * @self: a watch
 *
 * Returns: whether anything scrolls the widget, so that it may be out of view
 */
gboolean
vitk_scroll_watch_is_scrolled (VitkScrollWatch *self)
{
  return self->across != NULL || self->along != NULL;
}

/**
 * vitk_scroll_watch_scroll:
 * @self: a watch
 * @dx: pixels to the right
 * @dy: pixels down
 *
 * Brings another part of the widget into view.
 */
void
vitk_scroll_watch_scroll (VitkScrollWatch *self, int dx, int dy)
{
  if (self->across != NULL && dx != 0)
    gtk_adjustment_set_value (self->across, gtk_adjustment_get_value (self->across) + dx);
  if (self->along != NULL && dy != 0)
    gtk_adjustment_set_value (self->along, gtk_adjustment_get_value (self->along) + dy);
}
