/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-allocation.h"

/**
 * vitk_allocation_ask:
 * @widget: a widget
 *
 * Asks for an allocation in the next frame. GTK forgets whoever asks while somebody above him is
 * given one, and then all who ask after him: of a widget that waits for its allocation nothing is
 * drawn. So whoever asks here listens to #GdkFrameClock::layout, which comes even then, and calls
 * vitk_allocation_ask_again() if he still waits.
 */
void
vitk_allocation_ask (GtkWidget *widget)
{
  GdkFrameClock *clock;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  clock = gtk_widget_get_frame_clock (widget);
  gtk_widget_queue_allocate (widget);
  if (clock != NULL)
    gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_LAYOUT);
}

/**
 * vitk_allocation_ask_again:
 * @widget: a widget that still waits after the window was laid out
 *
 * Asks together with all above @widget: whichever of them GTK has forgotten, those above do not
 * wait for an answer and are heard.
 */
void
vitk_allocation_ask_again (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    gtk_widget_queue_allocate (widget);
}
