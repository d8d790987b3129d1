/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VITK_LETTERS_LEAST 75
#define VITK_LETTERS_NORMAL 100
#define VITK_LETTERS_MOST 300

int vitk_letters_find_size (int size, gboolean larger);
void vitk_letters_set_size (int size);
gboolean vitk_letters_are_settled (void);
void vitk_letters_follow (GtkWidget *widget);

G_END_DECLS
