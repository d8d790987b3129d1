/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-scroll.h"

/* Ticks come before the layout of their frame: what was made in this frame has its size in the
 * next one. Whoever has no size after this many is not shown at all. */
#define TICKS_TO_WAIT 20
#define MARGIN 12

static void
bring_into_view (GtkWidget *widget, GtkWidget *scrolled)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  double top;
  double bottom;
  double value = gtk_adjustment_get_value (adjustment);
  double page = gtk_adjustment_get_page_size (adjustment);
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (widget, scrolled, &bounds))
    return;
  top = value + bounds.origin.y - MARGIN;
  bottom = value + bounds.origin.y + bounds.size.height + MARGIN;
  if (top < value || bottom - top > page)
    gtk_adjustment_set_value (adjustment, top);
  else if (bottom > value + page)
    gtk_adjustment_set_value (adjustment, bottom - page);
}

static gboolean
wait_for_layout (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  int *ticks = user_data;
  GtkWidget *scrolled = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);

  (*ticks)++;
  if (scrolled == NULL || *ticks > TICKS_TO_WAIT)
    return G_SOURCE_REMOVE;
  if (*ticks < 2 || gtk_widget_get_height (widget) == 0)
    return G_SOURCE_CONTINUE;
  bring_into_view (widget, scrolled);
  return G_SOURCE_REMOVE;
}

/**
 * vitk_scroll_to_widget:
 * @widget: a widget inside a scrolled window
 *
 * Brings it into view as soon as it has its place, without moving the keyboard focus.
 */
void
vitk_scroll_to_widget (GtkWidget *widget)
{
  gtk_widget_add_tick_callback (widget, wait_for_layout, g_new0 (int, 1), g_free);
}

typedef struct
{
  double value;
  int ticks;
} Wish;

static gboolean
wait_for_room (GtkWidget *scrolled, GdkFrameClock *clock, gpointer user_data)
{
  Wish *wish = user_data;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  const double room =
      gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);

  wish->ticks++;
  if (wish->ticks < 2 || (room < wish->value && wish->ticks < TICKS_TO_WAIT))
    return G_SOURCE_CONTINUE;
  gtk_adjustment_set_value (adjustment, wish->value);
  return G_SOURCE_REMOVE;
}

/**
 * vitk_scroll_to_value:
 * @scrolled: a scrolled window
 * @value: how far, in pixels
 *
 * Scrolls as soon as what is in it, which may have been made just now, is large enough.
 */
void
vitk_scroll_to_value (GtkScrolledWindow *scrolled, double value)
{
  Wish *wish = g_new0 (Wish, 1);

  wish->value = value;
  gtk_widget_add_tick_callback (GTK_WIDGET (scrolled), wait_for_room, wish, g_free);
}
