/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-side-scroller.h"

#include <glib/gi18n-lib.h>

/* How far a step of the wheel goes, of what is in view. */
#define SCROLL_PART 0.2

/* GtkScrolledWindow asks its child for a height without telling it the width, which makes a table
 * as high as its narrowest form. Here the height is asked for at the width the child will have. */
struct _VitkSideScroller
{
  GtkWidget parent_instance;

  GtkWidget *scrolled_window;
  GtkWidget *child; /* belongs to scrolled_window */
  guint updating;
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

static GtkAdjustment *
get_adjustment (VitkSideScroller *self)
{
  return gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->scrolled_window));
}

static void
vitk_side_scroller_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  VitkSideScroller *self = VITK_SIDE_SCROLLER (widget);

  gtk_widget_allocate (self->scrolled_window, width, height, baseline, NULL);
}

/* What can be scrolled must be within reach of the keyboard, with links in it or without. */
static void
set_scrolls (VitkSideScroller *self, gboolean scrolls)
{
  if (scrolls == gtk_widget_get_focusable (GTK_WIDGET (self)))
    return;
  gtk_widget_set_focusable (GTK_WIDGET (self), scrolls);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
      scrolls ? _ ("Wider than there is room; the Left and Right keys scroll it") : "", -1);
}

static gboolean
update_in_idle (gpointer user_data)
{
  VitkSideScroller *self = user_data;

  self->updating = 0;
  vitk_side_scroller_update (self);
  return G_SOURCE_REMOVE;
}

/* This comes while sizes are being allocated. Who may have the focus has to be measured anew, and
 * asking for that now would leave whatever is around without an allocation, and the next frame
 * without all of it. */
static void
on_changed (VitkSideScroller *self)
{
  GtkAdjustment *adjustment = get_adjustment (self);
  const double room = gtk_adjustment_get_page_size (adjustment);
  const double length =
      gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_lower (adjustment);

  if ((length > room) != gtk_widget_get_focusable (GTK_WIDGET (self)) && self->updating == 0)
    self->updating = g_idle_add_full (G_PRIORITY_HIGH_IDLE, update_in_idle, self, NULL);
}

/* To itself, if there is something to scroll, and what is in it. GTK's own would say that it has
 * taken the focus where it cannot, and no key led out. A key may come when the child has changed
 * and before it is laid out. */
static gboolean
vitk_side_scroller_focus (GtkWidget *widget, GtkDirectionType direction)
{
  VitkSideScroller *self = VITK_SIDE_SCROLLER (widget);
  const gboolean back =
      direction == GTK_DIR_TAB_BACKWARD || direction == GTK_DIR_UP || direction == GTK_DIR_LEFT;
  const gboolean inside = gtk_widget_get_focus_child (widget) != NULL;

  vitk_side_scroller_update (self);
  if (back)
    return !gtk_widget_is_focus (widget) &&
           (gtk_widget_child_focus (self->child, direction) || gtk_widget_grab_focus (widget));
  if (!inside && !gtk_widget_is_focus (widget) && gtk_widget_grab_focus (widget))
    return TRUE;
  return gtk_widget_child_focus (self->child, direction);
}

/* Left and Right, where there is something to scroll; else they are for others. */
static gboolean
scroll_by_key (GtkWidget *widget, GVariant *direction, gpointer data)
{
  VitkSideScroller *self = VITK_SIDE_SCROLLER (widget);
  GtkAdjustment *adjustment = get_adjustment (self);

  if (!gtk_widget_get_focusable (widget))
    return FALSE;
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) +
                                            g_variant_get_int32 (direction) * SCROLL_PART *
                                                gtk_adjustment_get_page_size (adjustment));
  return TRUE;
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

  g_clear_handle_id (&self->updating, g_source_remove);
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
  widget_class->focus = vitk_side_scroller_focus;
  gtk_widget_class_set_css_name (widget_class, "vitksidescroller");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, 0, scroll_by_key, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, 0, scroll_by_key, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Left, 0, scroll_by_key, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Right, 0, scroll_by_key, "i", 1);
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
  GtkAdjustment *adjustment = get_adjustment (self);

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
  gtk_widget_set_focusable (self->scrolled_window, FALSE);
  gtk_widget_set_parent (self->scrolled_window, GTK_WIDGET (self));
  g_signal_connect_object (get_adjustment (self), "changed", G_CALLBACK (on_changed), self,
                           G_CONNECT_SWAPPED);
}

/**
 * vitk_side_scroller_new:
 * @child: (transfer floating): what may be too wide; brings what has the focus into view itself
 * @name: what a screen reader calls it
 *
 * Returns: (transfer floating): a frame that is as high as @child and scrolls it sideways where it
 *   is wider than there is room
 */
GtkWidget *
vitk_side_scroller_new (GtkWidget *child, const char *name)
{
  VitkSideScroller *self = g_object_new (VITK_TYPE_SIDE_SCROLLER, NULL);

  self->child = child;
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled_window), child);
  gtk_viewport_set_scroll_to_focus (GTK_VIEWPORT (gtk_widget_get_parent (child)), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}

/**
 * vitk_side_scroller_update:
 * @self: a scroller
 *
 * Finds out whether there is anything to scroll, and so to focus, without waiting for the layout.
 */
void
vitk_side_scroller_update (VitkSideScroller *self)
{
  int least;

  g_return_if_fail (VITK_IS_SIDE_SCROLLER (self));

  gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  set_scrolls (self, least > gtk_widget_get_width (GTK_WIDGET (self)));
}
