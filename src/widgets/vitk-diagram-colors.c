/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-diagram-colors.h"

#include <adwaita.h>

/**
 * vitk_diagram_colors_get:
 * @widget: what is drawn on
 *
 * Returns: the colours to draw with: those of diagrams for a light or a dark ground, on the ground
 *   that the window has
 */
VitkDiagramPalette
vitk_diagram_colors_get (GtkWidget *widget)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  VitkDiagramPalette palette = *vitk_diagram_palette_get (
      adw_style_manager_get_dark (manager), adw_style_manager_get_high_contrast (manager));
  GdkRGBA paper;

  if (gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), "view_bg_color",
                                      &paper))
    palette.paper = (VitkInk) { paper.red, paper.green, paper.blue };
  return palette;
}

/**
 * vitk_diagram_colors_watch:
 * @widget: a widget that draws with them
 *
 * Lets it draw anew when they have changed.
 */
void
vitk_diagram_colors_watch (GtkWidget *widget)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), widget,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw),
                           widget, G_CONNECT_SWAPPED);
}
