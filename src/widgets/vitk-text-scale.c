/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-text-scale.h"

/* Dots per inch at which GTK draws letters as large as they are told to be. */
#define ORDINARY_DPI 96.0

/**
 * vitk_text_scale_get:
 * @widget: a widget
 *
 * Returns: how much more room the desktop's size of text needs for the same words than the ordinary
 *   one; never less than 1
 */
double
vitk_text_scale_get (GtkWidget *widget)
{
  int dpi = -1;

  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? MAX (1.0, dpi / (ORDINARY_DPI * PANGO_SCALE)) : 1.0;
}
