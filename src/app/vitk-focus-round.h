/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VITK_TYPE_FOCUS_ROUND (vitk_focus_round_get_type ())
G_DECLARE_FINAL_TYPE (VitkFocusRound, vitk_focus_round, VITK, FOCUS_ROUND, GObject)

VitkFocusRound *vitk_focus_round_new (void);
void vitk_focus_round_add_part (VitkFocusRound *self, GtkWidget *part);
gboolean vitk_focus_round_move (VitkFocusRound *self, gboolean forward);

G_END_DECLS
