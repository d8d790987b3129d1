/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "app/vitk-toolkit.h"

#include <adwaita.h>

/* The theme by which libadwaita replaces that of GTK. */
#define NO_THEME "Adwaita-empty"

static gboolean told_of_no_theme;

/**
 * vitk_toolkit_prepare:
 *
 * Tells GTK to read no style sheet of its own, which libadwaita would take back at once. To be
 * called while there are no other threads, since the environment is where GTK looks for it.
 */
void
vitk_toolkit_prepare (void)
{
  told_of_no_theme = g_getenv ("GTK_THEME") == NULL && g_setenv ("GTK_THEME", NO_THEME, FALSE);
}

/* The settings read the theme as they are made. What was put at the end of the environment is taken
 * from there without moving anything that another thread may look for. */
static void
make_settings (void)
{
  gtk_settings_get_default ();
  if (told_of_no_theme)
    g_unsetenv ("GTK_THEME");
}

/**
 * vitk_toolkit_start:
 *
 * Starts GTK and libadwaita.
 *
 * Returns: whether there is a display
 */
gboolean
vitk_toolkit_start (void)
{
  /* It is set; and no thread may run while it is set again. */
  gtk_disable_setlocale ();
  if (!gtk_init_check ())
    return FALSE;
  make_settings ();
  /* As soon as there is an icon theme GTK reads it in a thread, and whoever adds icons to it then
   * waits for that thread. libadwaita adds some first, and then has other things to do. */
  adw_init ();
  return TRUE;
}

/**
 * vitk_toolkit_read_icons:
 *
 * Has GTK read the icon theme in a thread once more, now that the application has added its own
 * icons and it would else read all again before it draws the first. GTK does so when the name of
 * the theme is told anew.
 */
void
vitk_toolkit_read_icons (void)
{
  g_object_notify (G_OBJECT (gtk_settings_get_default ()), "gtk-icon-theme-name");
}
