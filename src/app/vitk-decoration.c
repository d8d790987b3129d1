/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "app/vitk-decoration.h"

/**
 * vitk_decoration_set_narrow:
 * @header: the header bar of a window
 * @narrow: whether there is room for little
 *
 * Chooses the buttons of the window's frame: where there is room for little, closing is the one
 * thing that they must offer.
 */
void
vitk_decoration_set_narrow (AdwHeaderBar *header, gboolean narrow)
{
  g_autofree char *layout = NULL;
  const char *shown = adw_header_bar_get_decoration_layout (header);
  const char *const others[] = { "minimize", "maximize", "icon", "menu" };
  guint i;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (header)), "gtk-decoration-layout", &layout,
                NULL);
  for (i = 0; i < G_N_ELEMENTS (others) && layout != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (layout, others[i], -1);

      g_free (layout);
      layout = g_strjoinv ("", parts);
    }
  /* All its buttons are made anew even if they are the same. */
  if (g_strcmp0 (shown, narrow ? layout : NULL) != 0)
    adw_header_bar_set_decoration_layout (header, narrow ? layout : NULL);
}
