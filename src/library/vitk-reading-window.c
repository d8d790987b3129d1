/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "library/vitk-reading-window.h"

/**
 * vitk_reading_window_new:
 * @uri: (nullable): address of the article in it
 *
 * Returns: (transfer full): a window that has no size yet
 */
VitkReadingWindow *
vitk_reading_window_new (const char *uri)
{
  VitkReadingWindow *window = g_new0 (VitkReadingWindow, 1);

  window->uri = g_strdup (uri);
  return window;
}

/**
 * vitk_reading_window_free:
 * @window: (transfer full): a window
 */
void
vitk_reading_window_free (VitkReadingWindow *window)
{
  g_free (window->uri);
  g_free (window);
}
