/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * VitkRowFunc:
 * @thing: what the row stands for
 * @user_data: data of the caller
 *
 * Returns: (transfer floating): a row for it
 */
typedef GtkListBoxRow *(*VitkRowFunc) (gpointer thing, gpointer user_data);

/**
 * VitkRowReuse:
 * @row: a row that stood for something else
 * @thing: (nullable): what it stands for now; %NULL for nothing: it is out of sight
 *
 * Lets a row stand for something else.
 */
typedef void (*VitkRowReuse) (GtkListBoxRow *row, gpointer thing);

typedef struct _VitkFiller VitkFiller;

VitkFiller *vitk_filler_new (GtkListBox *list, VitkRowFunc func, gpointer user_data);
void vitk_filler_free (VitkFiller *self);
void vitk_filler_set_first_rows (VitkFiller *self, guint n);
void vitk_filler_set_reuse (VitkFiller *self, VitkRowReuse reuse);
void vitk_filler_start (VitkFiller *self, GPtrArray *things);
GtkListBoxRow *vitk_filler_get_row (VitkFiller *self, gconstpointer thing);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkFiller, vitk_filler_free)

G_END_DECLS
