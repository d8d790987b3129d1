/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void vitk_scroll_to_widget (GtkWidget *widget);
void vitk_scroll_to_value (GtkScrolledWindow *scrolled, double value);

G_END_DECLS
