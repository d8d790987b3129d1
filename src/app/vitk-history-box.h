/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "app/vitk-trail.h"

G_BEGIN_DECLS

#define VITK_TYPE_HISTORY_BOX (vitk_history_box_get_type ())
G_DECLARE_FINAL_TYPE (VitkHistoryBox, vitk_history_box, VITK, HISTORY_BOX, GtkWidget)

void vitk_history_box_set_narrow (VitkHistoryBox *self, gboolean narrow);
void vitk_history_box_show_list (VitkHistoryBox *self, VitkTrail *trail);

G_END_DECLS
