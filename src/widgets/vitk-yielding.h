/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VITK_TYPE_YIELDING (vitk_yielding_get_type ())
G_DECLARE_FINAL_TYPE (VitkYielding, vitk_yielding, VITK, YIELDING, GtkLayoutManager)

GtkLayoutManager *vitk_yielding_new (void);

G_END_DECLS
