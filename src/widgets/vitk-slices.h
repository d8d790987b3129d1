/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * VitkSliceFunc:
 * @data: whose work it is
 * @deadline: when to stop, in monotonic time; what cannot be divided may go a little beyond
 *
 * Returns: whether there is more to do
 */
typedef gboolean (*VitkSliceFunc) (gpointer data, gint64 deadline);

void vitk_slices_add (VitkSliceFunc func, gpointer data);
void vitk_slices_remove (gpointer data);
gboolean vitk_slices_contain (gpointer data);
void vitk_slices_measure (GtkWidget *made, int width);

G_END_DECLS
