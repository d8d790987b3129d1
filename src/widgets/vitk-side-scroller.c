/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-side-scroller.h"

/* How far a step of the wheel goes, of what is in view. */
#define SCROLL_PART 0.2

/* GtkScrolledWindow asks its child for a height without telling it the width, which makes a table
 * as high as its narrowest form. Here the height is asked for at the width the child will have. */
struct _VitkSideScroller
{
  GtkWidget parent_instance;

  GtkWidget *scrolled_window;
  GtkWidget *child; /* belongs to scrolled_window */
};

G_DEFINE_FINAL_TYPE (VitkSideScroller, vitk_side_scroller, GTK_TYPE_WIDGET)

static void
vitk_side_scroller_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                            int *minimum, int *natural, int *minimum_baseline,
                            int *natural_baseline)
{
  VitkSideScroller *self = VITK_SIDE_SCROLLER (widget);
  int least;
  int most;
  int bar = 0;

  gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &most, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      gtk_widget_measure (self->scrolled_window, orientation, -1, minimum, NULL, NULL, NULL);
      *natural = MAX (most, *minimum);
      return;
    }
  if (for_size < 0)
    for_size = most;
  if (least > for_size)
    {
      GtkWidget *hscrollbar =
          gtk_scrolled_window_get_hscrollbar (GTK_SCROLLED_WINDOW (self->scrolled_window));

      gtk_widget_measure (hscrollbar, GTK_ORIENTATION_VERTICAL, -1, NULL, &bar, NULL, NULL);
    }
  gtk_widget_measure (self->child, GTK_ORIENTATION_VERTICAL, MAX (least, for_size), minimum, NULL,
                      NULL, NULL);
  *minimum += bar;
  *natural = *minimum;
}

static void
vitk_side_scroller_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  VitkSideScroller *self = VITK_SIDE_SCROLLER (widget);

  gtk_widget_allocate (self->scrolled_window, width, height, baseline, NULL);
}

static GtkSizeRequestMode
vitk_side_scroller_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
vitk_side_scroller_dispose (GObject *object)
{
  VitkSideScroller *self = VITK_SIDE_SCROLLER (object);

  g_clear_pointer (&self->scrolled_window, gtk_widget_unparent);
  G_OBJECT_CLASS (vitk_side_scroller_parent_class)->dispose (object);
}

static void
vitk_side_scroller_class_init (VitkSideScrollerClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vitk_side_scroller_dispose;
  widget_class->measure = vitk_side_scroller_measure;
  widget_class->size_allocate = vitk_side_scroller_size_allocate;
  widget_class->get_request_mode = vitk_side_scroller_get_request_mode;
}

/* GtkScrolledWindow keeps the wheel to itself though there is nothing to scroll up or down; the
 * text around the table wants it. */
static void
leave_vertical_alone (GtkWidget *scrolled_window)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (scrolled_window);
  guint i;

  for (i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      GtkEventControllerScrollFlags flags;

      if (!GTK_IS_EVENT_CONTROLLER_SCROLL (controller))
        continue;
      flags = gtk_event_controller_scroll_get_flags (GTK_EVENT_CONTROLLER_SCROLL (controller));
      gtk_event_controller_scroll_set_flags (GTK_EVENT_CONTROLLER_SCROLL (controller),
                                             flags & ~GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
    }
}

/* With Shift the wheel of a mouse goes sideways. */
static gboolean
on_scroll (GtkEventControllerScroll *controller, double dx, double dy, VitkSideScroller *self)
{
  GdkModifierType state =
      gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  GtkAdjustment *adjustment =
      gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->scrolled_window));

  if (!(state & GDK_SHIFT_MASK))
    return GDK_EVENT_PROPAGATE;
  gtk_adjustment_set_value (adjustment,
                            gtk_adjustment_get_value (adjustment) +
                                dy * SCROLL_PART * gtk_adjustment_get_page_size (adjustment));
  return GDK_EVENT_STOP;
}

static void
vitk_side_scroller_init (VitkSideScroller *self)
{
  GtkEventController *wheel =
      gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  GtkScrolledWindow *scrolled_window;

  g_signal_connect (wheel, "scroll", G_CALLBACK (on_scroll), self);
  gtk_widget_add_controller (GTK_WIDGET (self), wheel);
  self->scrolled_window = gtk_scrolled_window_new ();
  scrolled_window = GTK_SCROLLED_WINDOW (self->scrolled_window);
  gtk_scrolled_window_set_policy (scrolled_window, GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  /* A scrollbar that stays says that there is more. */
  gtk_scrolled_window_set_overlay_scrolling (scrolled_window, FALSE);
  leave_vertical_alone (self->scrolled_window);
  gtk_widget_set_parent (self->scrolled_window, GTK_WIDGET (self));
}

/**
 * vitk_side_scroller_new:
 * @child: (transfer floating): what may be too wide
 *
 * Returns: (transfer floating): a frame that is as high as @child and scrolls it sideways where it
 *   is wider than there is room
 */
GtkWidget *
vitk_side_scroller_new (GtkWidget *child)
{
  VitkSideScroller *self = g_object_new (VITK_TYPE_SIDE_SCROLLER, NULL);

  self->child = child;
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled_window), child);
  return GTK_WIDGET (self);
}
