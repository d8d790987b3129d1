/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "app/vitk-window-state.h"

#define DEFAULT_WIDTH 1200
#define DEFAULT_HEIGHT 800

/* Without the schema, as in a build that has not been installed, nothing is remembered: asking for
 * it would end the program. */
static GSettings *
get_settings (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, VITK_APP_ID, TRUE);
  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}

/**
 * vitk_window_state_restore:
 * @window: a new window
 * @parts: its parts
 *
 * Makes the window what the last one was when it was closed.
 */
void
vitk_window_state_restore (GtkWindow *window, VitkParts *parts)
{
  g_autoptr (GSettings) settings = get_settings ();
  int width = DEFAULT_WIDTH;
  int height = DEFAULT_HEIGHT;

  if (settings != NULL)
    {
      width = g_settings_get_int (settings, "window-width");
      height = g_settings_get_int (settings, "window-height");
      vitk_parts_set_wanted (parts, g_settings_get_boolean (settings, "contents-shown"),
                             g_settings_get_boolean (settings, "pane-shown"));
      vitk_parts_set_widths (parts, g_settings_get_int (settings, "contents-width"),
                             g_settings_get_int (settings, "pane-width"));
      if (g_settings_get_boolean (settings, "window-maximized"))
        gtk_window_maximize (window);
    }
  gtk_window_set_default_size (window, width, height);
  vitk_parts_adapt (parts, width);
}

/**
 * vitk_window_state_save:
 * @window: a window that is being closed
 * @parts: its parts
 *
 * Remembers what the window is, for the next one.
 */
void
vitk_window_state_save (GtkWindow *window, VitkParts *parts)
{
  g_autoptr (GSettings) settings = get_settings ();
  int width;
  int height;
  int contents;
  int pane;

  if (settings == NULL)
    return;
  gtk_window_get_default_size (window, &width, &height);
  vitk_parts_get_widths (parts, &contents, &pane);
  g_settings_delay (settings);
  g_settings_set_int (settings, "window-width", width);
  g_settings_set_int (settings, "window-height", height);
  g_settings_set_boolean (settings, "window-maximized", gtk_window_is_maximized (window));
  g_settings_set_boolean (settings, "contents-shown", vitk_parts_get_contents_wanted (parts));
  g_settings_set_boolean (settings, "pane-shown", vitk_parts_get_pane_wanted (parts));
  g_settings_set_int (settings, "contents-width", contents);
  g_settings_set_int (settings, "pane-width", pane);
  g_settings_apply (settings);
}
