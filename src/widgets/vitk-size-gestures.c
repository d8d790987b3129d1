/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-size-gestures.h"

/* How far fingers have to move apart, or together, for the next size. */
#define PINCH_STEP 1.15

typedef struct
{
  double scrolled;     /* not yet answered, in steps of a wheel */
  double pinched_from; /* where the gesture was at the last size */
} SizeGestures;

/* Where a turn of the wheel is, which does not say, but has a pointer. */
static gboolean
find_pointer (GtkEventController *controller, double *x, double *y)
{
  GtkWidget *widget = gtk_event_controller_get_widget (controller);
  GtkNative *native = gtk_widget_get_native (widget);
  GdkEvent *event = gtk_event_controller_get_current_event (controller);
  GdkSeat *seat = event != NULL ? gdk_event_get_seat (event) : NULL;
  GdkDevice *pointer = seat != NULL ? gdk_seat_get_pointer (seat) : NULL;
  double left;
  double top;

  if (native == NULL || event == NULL)
    return FALSE;
  if (!gdk_event_get_position (event, x, y) &&
      (pointer == NULL ||
       !gdk_surface_get_device_position (gtk_native_get_surface (native), pointer, x, y, NULL)))
    return FALSE;
  gtk_native_get_surface_transform (native, &left, &top);
  return gtk_widget_translate_coordinates (GTK_WIDGET (native), widget, *x - left, *y - top, x, y);
}

/* Where the pointer is, or the middle between the fingers. */
static gboolean
find_place (GtkEventController *controller, double *x, double *y)
{
  if (GTK_IS_GESTURE (controller))
    return gtk_gesture_is_active (GTK_GESTURE (controller)) &&
           gtk_gesture_get_bounding_box_center (GTK_GESTURE (controller), x, y);
  return find_pointer (controller, x, y);
}

/* What has a size of its own, as a drawing, is what changes, around that place if it can; else the
 * text. */
static void
resize (GtkEventController *controller, gboolean larger)
{
  GtkWidget *widget = gtk_event_controller_get_widget (controller);
  GtkWidget *pointed = NULL;
  double x = 0;
  double y = 0;

  if (find_place (controller, &x, &y))
    pointed = gtk_widget_pick (widget, x, y, GTK_PICK_DEFAULT);
  if (pointed == NULL)
    pointed = widget;
  gtk_widget_translate_coordinates (widget, GTK_WIDGET (gtk_widget_get_root (widget)), x, y, &x,
                                    &y);
  if (!gtk_widget_activate_action (pointed, "zoom.at", "(bdd)", larger, x, y) &&
      !gtk_widget_activate_action (pointed, larger ? "zoom.in" : "zoom.out", NULL))
    gtk_widget_activate_action (pointed, larger ? "app.larger-text" : "app.smaller-text", NULL);
}

static gboolean
on_scroll (GtkEventController *controller, double dx, double dy, SizeGestures *self)
{
  if ((gtk_event_controller_get_current_event_state (controller) & GDK_CONTROL_MASK) == 0)
    {
      self->scrolled = 0;
      return GDK_EVENT_PROPAGATE;
    }
  for (self->scrolled += dy; self->scrolled >= 1; self->scrolled -= 1)
    resize (controller, FALSE);
  for (; self->scrolled <= -1; self->scrolled += 1)
    resize (controller, TRUE);
  return GDK_EVENT_STOP;
}

static void
on_pinch_begin (GtkGesture *gesture, GdkEventSequence *sequence, SizeGestures *self)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  self->pinched_from = 1;
}

static void
on_pinch (GtkGestureZoom *gesture, double scale, SizeGestures *self)
{
  const double step = scale / self->pinched_from;

  if (step < PINCH_STEP && step > 1 / PINCH_STEP)
    return;
  self->pinched_from = scale;
  resize (GTK_EVENT_CONTROLLER (gesture), step > 1);
}

/**
 * vitk_size_gestures_add:
 * @widget: what holds texts that are read
 *
 * Lets the wheel with the Control key, and two fingers, make the text larger and smaller; or what
 * they are at, if that has the actions zoom.in and zoom.out, or zoom.at with whether it is to be
 * larger and a place in the window that is to stay where it is.
 */
void
vitk_size_gestures_add (GtkWidget *widget)
{
  SizeGestures *self = g_new0 (SizeGestures, 1);
  GtkEventController *wheel =
      gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  g_object_set_data_full (G_OBJECT (widget), "vitk-size-gestures", self, g_free);
  gtk_event_controller_set_propagation_phase (wheel, GTK_PHASE_CAPTURE);
  g_signal_connect (wheel, "scroll", G_CALLBACK (on_scroll), self);
  gtk_widget_add_controller (widget, wheel);

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (pinch), GTK_PHASE_CAPTURE);
  g_signal_connect (pinch, "begin", G_CALLBACK (on_pinch_begin), self);
  g_signal_connect (pinch, "scale-changed", G_CALLBACK (on_pinch), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (pinch));
}
