/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * VITK_STYLING_PRIORITY_AFTER:
 *
 * The priority of an idle source that runs when all styles asked for have been found, and before
 * the frame.
 */
#define VITK_STYLING_PRIORITY_AFTER (G_PRIORITY_HIGH_IDLE + 1)

void vitk_styling_prepare (GtkWidget *widget);
gboolean vitk_styling_is_running (void);

G_END_DECLS
