/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VITK_TYPE_WRAPPING (vitk_wrapping_get_type ())
G_DECLARE_FINAL_TYPE (VitkWrapping, vitk_wrapping, VITK, WRAPPING, GtkLayoutManager)

void vitk_wrapping_apply (GtkLabel *label);
void vitk_wrapping_apply_filling (GtkLabel *label);
void vitk_wrapping_apply_within (GtkWidget *widget);

G_END_DECLS
