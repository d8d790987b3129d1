/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VitkQuantityFunc:
 * @start: its first byte
 * @end: byte after the last
 * @user_data: data of the caller
 *
 * Told of a stretch that stays whole.
 */
typedef void (*VitkQuantityFunc) (guint start, guint end, gpointer user_data);

void vitk_quantity_prepare (void);
void vitk_quantity_foreach (const char *words, VitkQuantityFunc func, gpointer user_data);

G_END_DECLS
