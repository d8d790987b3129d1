/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VitkReadingWindow:
 * @uri: address of the article in it
 * @width: its width, in pixels
 * @height: its height, in pixels
 * @maximized: whether it is maximized
 * @contents_shown: whether the contents stand beside the text where there is room
 * @contents_width: their width there, in pixels
 * @pane_shown: whether the pane stands beside the text where there is room
 * @pane_width: its width there, in pixels
 * @pane_alone: whether it stands in place of the text, where there is room for one of them
 *
 * A window that was open.
 */
typedef struct
{
  char *uri;
  int width;
  int height;
  gboolean maximized;
  gboolean contents_shown;
  int contents_width;
  gboolean pane_shown;
  int pane_width;
  gboolean pane_alone;
} VitkReadingWindow;

VitkReadingWindow *vitk_reading_window_new (const char *uri);
void vitk_reading_window_free (VitkReadingWindow *window);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkReadingWindow, vitk_reading_window_free)

G_END_DECLS
