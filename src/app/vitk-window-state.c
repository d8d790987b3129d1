/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "app/vitk-window-state.h"

#include "app/vitk-settings.h"

#define DEFAULT_WIDTH 1200
#define DEFAULT_HEIGHT 800

/**
 * vitk_window_state_apply:
 * @window: a window that is not on the screen yet
 * @parts: its parts
 * @state: what it is to be
 */
void
vitk_window_state_apply (GtkWindow *window, VitkParts *parts, const VitkReadingWindow *state)
{
  vitk_parts_set_wanted (parts, state->contents_shown, state->pane_shown);
  vitk_parts_set_widths (parts, state->contents_width, state->pane_width);
  if (state->maximized)
    gtk_window_maximize (window);
  else
    gtk_window_unmaximize (window);
  gtk_window_set_default_size (window, state->width, state->height);
  vitk_parts_adapt (parts, state->width);
  if (state->pane_alone)
    vitk_parts_set_pane_shown (parts, TRUE);
}

/**
 * vitk_window_state_get:
 * @window: a window
 * @parts: its parts
 * @state: (inout): takes what the window is
 */
void
vitk_window_state_get (GtkWindow *window, VitkParts *parts, VitkReadingWindow *state)
{
  gtk_window_get_default_size (window, &state->width, &state->height);
  vitk_parts_get_widths (parts, &state->contents_width, &state->pane_width);
  state->maximized = gtk_window_is_maximized (window);
  vitk_parts_get_wanted (parts, &state->contents_shown, &state->pane_shown);
  state->pane_alone =
      vitk_parts_get_mode (parts) == VITK_PARTS_NARROW && vitk_parts_get_pane_shown (parts);
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
  g_autoptr (GSettings) settings = vitk_settings_new ();
  g_autoptr (VitkReadingWindow) state = vitk_reading_window_new (NULL);

  if (settings == NULL)
    {
      gtk_window_set_default_size (window, DEFAULT_WIDTH, DEFAULT_HEIGHT);
      vitk_parts_adapt (parts, DEFAULT_WIDTH);
      return;
    }
  state->width = g_settings_get_int (settings, "window-width");
  state->height = g_settings_get_int (settings, "window-height");
  state->maximized = g_settings_get_boolean (settings, "window-maximized");
  state->contents_shown = g_settings_get_boolean (settings, "contents-shown");
  state->contents_width = g_settings_get_int (settings, "contents-width");
  state->pane_shown = g_settings_get_boolean (settings, "pane-shown");
  state->pane_width = g_settings_get_int (settings, "pane-width");
  vitk_window_state_apply (window, parts, state);
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
  g_autoptr (GSettings) settings = vitk_settings_new ();
  g_autoptr (VitkReadingWindow) state = vitk_reading_window_new (NULL);

  if (settings == NULL)
    return;
  vitk_window_state_get (window, parts, state);
  g_settings_delay (settings);
  g_settings_set_int (settings, "window-width", state->width);
  g_settings_set_int (settings, "window-height", state->height);
  g_settings_set_boolean (settings, "window-maximized", state->maximized);
  g_settings_set_boolean (settings, "contents-shown", state->contents_shown);
  g_settings_set_boolean (settings, "pane-shown", state->pane_shown);
  g_settings_set_int (settings, "contents-width", state->contents_width);
  g_settings_set_int (settings, "pane-width", state->pane_width);
  g_settings_apply (settings);
}

/**
 * vitk_window_state_bind:
 * @key: what is remembered
 * @object: an object of a window
 * @property: its property for that
 *
 * Makes the property what the reader chose last, here or in another window, and remembers what they
 * choose.
 */
void
vitk_window_state_bind (const char *key, GObject *object, const char *property)
{
  g_autoptr (GSettings) settings = vitk_settings_new ();

  /* The binding keeps the settings. */
  if (settings != NULL)
    g_settings_bind (settings, key, object, property, G_SETTINGS_BIND_NO_SENSITIVITY);
}
