/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-presenting.h"

#include "widgets/vitk-styling.h"

#define SOURCE "vitk-presenting"

/* As GTK will in the frame, unless the window has another size by then. In a window that asks or
 * tells something most is words, which GTK lays out anew when it is mapped: not worth a turn. */
static void
lay_out (GtkWindow *window)
{
  GtkWidget *widget = GTK_WIDGET (window);
  int width;
  int height;
  int least_width;
  int least_height;

  if (gtk_window_is_maximized (window) || gtk_window_is_fullscreen (window) ||
      gtk_window_get_transient_for (window) != NULL)
    return;
  gtk_window_get_default_size (window, &width, &height);
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least_width, NULL, NULL, NULL);
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, -1, &least_height, NULL, NULL, NULL);
  if (width >= least_width && height >= least_height)
    gtk_widget_allocate (widget, width, height, -1, NULL);
}

static void
remove_source (gpointer source)
{
  g_source_remove (GPOINTER_TO_UINT (source));
}

static void
take_turn (GtkWindow *window, GSourceFunc func)
{
  const guint source = g_idle_add_full (VITK_STYLING_PRIORITY_AFTER, func, window, NULL);

  g_object_set_data_full (G_OBJECT (window), SOURCE, GUINT_TO_POINTER (source), remove_source);
}

/* What comes to the screen changes a little, and asks for its place again. */
static gboolean
present (gpointer window)
{
  g_object_steal_data (window, SOURCE);
  gtk_window_present (window);
  lay_out (window);
  return G_SOURCE_REMOVE;
}

static gboolean
prepare (gpointer window)
{
  g_object_steal_data (window, SOURCE);
  lay_out (window);
  take_turn (window, present);
  return G_SOURCE_REMOVE;
}

/**
 * vitk_presenting_begin:
 * @window: a window
 *
 * Presents @window. One that is not on the screen yet comes there in small steps, so that the
 * others go on meanwhile: its styles are found; it is laid out, unless it belongs to another one;
 * it is mapped; only then it has its first frame, in which GTK would do most of that at once. Main
 * thread only.
 */
void
vitk_presenting_begin (GtkWindow *window)
{
  g_return_if_fail (GTK_IS_WINDOW (window));

  if (gtk_widget_get_mapped (GTK_WIDGET (window)))
    {
      gtk_window_present (window);
      return;
    }
  vitk_styling_prepare (GTK_WIDGET (window));
  take_turn (window, prepare);
}
