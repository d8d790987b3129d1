/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void vitk_styling_prepare (GtkWidget *widget);
gboolean vitk_styling_is_running (void);

G_END_DECLS
