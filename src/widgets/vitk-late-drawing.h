/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void vitk_late_drawing_exempt (GtkWidget *child);
void vitk_late_drawing_snapshot (GtkWidget *widget, GtkSnapshot *snapshot);

G_END_DECLS
