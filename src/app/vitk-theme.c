/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "app/vitk-theme.h"

#include <adwaita.h>

/* The style sheets in libadwaita: how widgets look, which is long, and the colours that it names,
 * which are few. */
#define SHEETS "/org/gnome/Adwaita/styles/"

typedef enum
{
  BASE,
  COLORS,
  N_LAYERS
} Layer;

/* By layer: the usual sheet, and that of dark windows or high contrast. */
static const char *const sheets[N_LAYERS][2] = {
  [BASE] = { SHEETS "base.css", SHEETS "base-hc.css" },
  [COLORS] = { SHEETS "defaults-light.css", SHEETS "defaults-dark.css" },
};

static GtkCssProvider *providers[N_LAYERS];

static void
load_base (AdwStyleManager *manager)
{
  gtk_css_provider_load_from_resource (providers[BASE],
                                       sheets[BASE][adw_style_manager_get_high_contrast (manager)]);
}

static void
load_colors (AdwStyleManager *manager)
{
  gtk_css_provider_load_from_resource (providers[COLORS],
                                       sheets[COLORS][adw_style_manager_get_dark (manager)]);
}

/**
 * vitk_theme_is_known:
 *
 * Returns: whether this libadwaita has the style sheets that vitk_theme_start() reads
 */
gboolean
vitk_theme_is_known (void)
{
  guint i;

  for (i = 0; i < 2 * N_LAYERS; i++)
    if (!g_resources_get_info (sheets[i / 2][i % 2], G_RESOURCE_LOOKUP_FLAGS_NONE, NULL, NULL,
                               NULL))
      return FALSE;
  return TRUE;
}

/**
 * vitk_theme_start:
 *
 * Reads the style sheets of libadwaita in its place, and what has changed of them whenever it has.
 * libadwaita itself reads all of them anew when windows become dark, which takes longer than a
 * frame, though only the colours differ. It must have been started while GTK was told of a theme:
 * then it leaves the style sheets to others.
 */
void
vitk_theme_start (void)
{
  GdkDisplay *display = gdk_display_get_default ();
  AdwStyleManager *manager = adw_style_manager_get_for_display (display);
  Layer i;

  for (i = 0; i < N_LAYERS; i++)
    {
      providers[i] = gtk_css_provider_new ();
      gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (providers[i]),
                                                  GTK_STYLE_PROVIDER_PRIORITY_THEME);
    }
  load_base (manager);
  load_colors (manager);
  g_signal_connect (manager, "notify::high-contrast", G_CALLBACK (load_base), NULL);
  g_signal_connect (manager, "notify::dark", G_CALLBACK (load_colors), NULL);
}
