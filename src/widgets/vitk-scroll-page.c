/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-scroll-page.h"

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
      const graphene_rect_t page =
          GRAPHENE_RECT_INIT ((float) gtk_adjustment_get_value (self->adjustments[0]),
                              (float) gtk_adjustment_get_value (self->adjustments[1]),
                              (float) gtk_adjustment_get_page_size (self->adjustments[0]),
                              (float) gtk_adjustment_get_page_size (self->adjustments[1]));

      graphene_rect_intersection (&visible, &page, &visible);
    }
  return visible;
}

static void
keep_middle (GtkAdjustment *adjustment, double factor, double size)
{
  const double page = gtk_adjustment_get_page_size (adjustment);
  const double middle = gtk_adjustment_get_value (adjustment) + page / 2;

  gtk_adjustment_configure (adjustment, middle * factor - page / 2, 0, MAX (size, page),
                            gtk_adjustment_get_step_increment (adjustment),
                            gtk_adjustment_get_page_increment (adjustment), page);
}

/**
 * vitk_scroll_page_grow:
 * @self: a page
 * @factor: by how much
 * @width: how wide the widget will be
 * @height: how high
 *
 * Keeps what is in the middle there, while the widget grows or shrinks.
 */
void
vitk_scroll_page_grow (VitkScrollPage *self, double factor, double width, double height)
{
  g_return_if_fail (VITK_IS_SCROLL_PAGE (self));

  if (self->adjustments[0] == NULL)
    return;
  keep_middle (self->adjustments[0], factor, width);
  keep_middle (self->adjustments[1], factor, height);
}
