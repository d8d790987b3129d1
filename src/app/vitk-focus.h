/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

int vitk_focus_get_index (GtkWidget *part);
gboolean vitk_focus_set_index (GtkWidget *part, int index);

G_END_DECLS
