/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-scroll-page.h"

#include <math.h>

/* What of a widget that is drawn piece by piece can be seen, in the viewport around it; and the
 * hand of the reader that drags it along. */
struct _VitkScrollPage
{
  GObject parent_instance;

  GtkWidget *widget; /* owns this */
  GtkAdjustment *adjustments[2];
  double dragged[2]; /* where they were when the drag began */
};

G_DEFINE_FINAL_TYPE (VitkScrollPage, vitk_scroll_page, G_TYPE_OBJECT)

static void
let_go (VitkScrollPage *self)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (self->adjustments); i++)
    {
      if (self->adjustments[i] != NULL)
        g_signal_handlers_disconnect_by_func (self->adjustments[i], gtk_widget_queue_draw,
                                              self->widget);
      g_clear_object (&self->adjustments[i]);
    }
}

static void
vitk_scroll_page_dispose (GObject *object)
{
  let_go (VITK_SCROLL_PAGE (object));
  G_OBJECT_CLASS (vitk_scroll_page_parent_class)->dispose (object);
}

static void
vitk_scroll_page_class_init (VitkScrollPageClass *class)
{
  G_OBJECT_CLASS (class)->dispose = vitk_scroll_page_dispose;
}

static void
vitk_scroll_page_init (VitkScrollPage *self)
{
}

static void
on_drag_begin (GtkGestureDrag *gesture, double x, double y, VitkScrollPage *self)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (self->adjustments); i++)
    if (self->adjustments[i] != NULL)
      self->dragged[i] = gtk_adjustment_get_value (self->adjustments[i]);
}

/* From the place where it was taken hold of, which itself moves along. */
static void
on_drag (GtkGestureDrag *gesture, double x, double y, VitkScrollPage *self)
{
  const double moved[2] = { x, y };
  guint i;

  if (!gtk_drag_check_threshold (self->widget, 0, 0, (int) x, (int) y) &&
      gtk_gesture_get_sequence_state (
          GTK_GESTURE (gesture), gtk_gesture_single_get_current_sequence (
                                     GTK_GESTURE_SINGLE (gesture))) != GTK_EVENT_SEQUENCE_CLAIMED)
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  for (i = 0; i < G_N_ELEMENTS (self->adjustments); i++)
    if (self->adjustments[i] != NULL)
      {
        /* The coordinates are those of the widget, which has been moved by as much. */
        const double since = gtk_adjustment_get_value (self->adjustments[i]) - self->dragged[i];

        gtk_adjustment_set_value (self->adjustments[i], self->dragged[i] - (moved[i] - since));
      }
}

/**
 * vitk_scroll_page_new:
 * @widget: a widget; keeps what is returned
 *
 * Lets the pointer drag @widget about in the viewport around it.
 *
 * Returns: (transfer full): what of @widget can be seen
 */
VitkScrollPage *
vitk_scroll_page_new (GtkWidget *widget)
{
  VitkScrollPage *self = g_object_new (VITK_TYPE_SCROLL_PAGE, NULL);
  GtkGesture *drag = gtk_gesture_drag_new ();

  self->widget = widget;
  g_signal_connect (drag, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (on_drag), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (drag));
  return self;
}

/**
 * vitk_scroll_page_watch:
 * @self: a page
 *
 * Finds the viewport around the widget, which has come to another place; what comes into view when
 * it is scrolled is drawn from now on.
 */
void
vitk_scroll_page_watch (VitkScrollPage *self)
{
  GtkWidget *viewport;
  guint i;

  g_return_if_fail (VITK_IS_SCROLL_PAGE (self));

  let_go (self);
  viewport = gtk_widget_get_ancestor (self->widget, GTK_TYPE_VIEWPORT);
  if (viewport == NULL)
    return;
  for (i = 0; i < G_N_ELEMENTS (self->adjustments); i++)
    {
      self->adjustments[i] =
          g_object_ref (i == 0 ? gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (viewport))
                               : gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport)));
      g_signal_connect_object (self->adjustments[i], "value-changed",
                               G_CALLBACK (gtk_widget_queue_draw), self->widget, G_CONNECT_SWAPPED);
    }
}

static graphene_rect_t
get_page (VitkScrollPage *self)
{
  return GRAPHENE_RECT_INIT ((float) gtk_adjustment_get_value (self->adjustments[0]),
                             (float) gtk_adjustment_get_value (self->adjustments[1]),
                             (float) gtk_adjustment_get_page_size (self->adjustments[0]),
                             (float) gtk_adjustment_get_page_size (self->adjustments[1]));
}

/**
 * vitk_scroll_page_get_visible:
 * @self: a page
 *
 * Returns: what of the widget can be seen, in its coordinates
 */
graphene_rect_t
vitk_scroll_page_get_visible (VitkScrollPage *self)
{
  graphene_rect_t visible = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (self->widget),
                                                (float) gtk_widget_get_height (self->widget));

  if (self->adjustments[0] != NULL)
    {
      const graphene_rect_t page = get_page (self);

      graphene_rect_intersection (&visible, &page, &visible);
    }
  return visible;
}

/* Where a drawing begins in a widget of that size: it stands in its middle. */
static double
find_origin (double size, double drawn)
{
  return MAX (floor ((size - drawn) / 2), 0);
}

static void
keep (GtkAdjustment *adjustment, double size, const VitkScrollPageZoom *zoom, double place)
{
  const double page = gtk_adjustment_get_page_size (adjustment);
  const double before = find_origin (gtk_adjustment_get_upper (adjustment), size * zoom->from);
  const double whole = MAX (ceil (size * zoom->to) + 2 * zoom->space, page);
  const double after = find_origin (whole, size * zoom->to);
  const double moved = after + (place - before) * zoom->to / zoom->from;

  gtk_adjustment_configure (adjustment, gtk_adjustment_get_value (adjustment) + moved - place, 0,
                            whole, gtk_adjustment_get_step_increment (adjustment),
                            gtk_adjustment_get_page_increment (adjustment), page);
}

/* In the widget, as it will be when it has been allocated: in the viewport nothing moves. */
static graphene_point_t
find_place (VitkScrollPage *self, const graphene_point_t *at)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (self->widget, GTK_TYPE_VIEWPORT);
  graphene_rect_t page = get_page (self);
  graphene_point_t place;

  if (at != NULL &&
      gtk_widget_compute_point (GTK_WIDGET (gtk_widget_get_root (viewport)), viewport, at, &place))
    {
      place.x += page.origin.x;
      place.y += page.origin.y;
      if (graphene_rect_contains_point (&page, &place))
        return place;
    }
  graphene_rect_get_center (&page, &place);
  return place;
}

/**
 * vitk_scroll_page_zoom:
 * @self: a page
 * @width: how wide the drawing is in units of its own
 * @height: how high
 * @zoom: pixels for each of them, before and after
 * @at: (nullable): a place in the window; %NULL or one out of view for the middle of the view
 *
 * Keeps what is at that place there, as far as the drawing reaches, while the widget grows or
 * shrinks with it.
 */
void
vitk_scroll_page_zoom (VitkScrollPage *self, double width, double height,
                       const VitkScrollPageZoom *zoom, const graphene_point_t *at)
{
  graphene_point_t place;

  g_return_if_fail (VITK_IS_SCROLL_PAGE (self));

  if (self->adjustments[0] == NULL)
    return;
  place = find_place (self, at);
  keep (self->adjustments[0], width, zoom, place.x);
  keep (self->adjustments[1], height, zoom, place.y);
}
