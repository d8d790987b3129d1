/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <gtk/gtk.h>

/* Whether what is waited for is there. */
typedef gboolean (*Condition) (gpointer data);

GtkWidget *test_window_new (GtkWidget *child, int width, int height);
void test_window_destroy (GtkWidget *window, gpointer widget, gpointer article);
const char *test_window_get_activated (GtkWidget *window);
void test_window_wait (Condition condition, gpointer data);
GtkWidget *test_window_find (GtkWidget *root, GType type, guint which);
