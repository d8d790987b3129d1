/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "widgets/vitk-parts-mode.h"

G_BEGIN_DECLS

#define VITK_TYPE_PARTS (vitk_parts_get_type ())
G_DECLARE_FINAL_TYPE (VitkParts, vitk_parts, VITK, PARTS, GtkWidget)

void vitk_parts_adapt (VitkParts *self, int width);
VitkPartsMode vitk_parts_get_mode (VitkParts *self);
gboolean vitk_parts_get_contents_shown (VitkParts *self);
void vitk_parts_set_contents_shown (VitkParts *self, gboolean shown);
gboolean vitk_parts_get_pane_shown (VitkParts *self);
void vitk_parts_set_pane_shown (VitkParts *self, gboolean shown);
void vitk_parts_get_wanted (VitkParts *self, gboolean *contents, gboolean *pane);
void vitk_parts_set_wanted (VitkParts *self, gboolean contents, gboolean pane);
void vitk_parts_get_widths (VitkParts *self, int *contents, int *pane);
void vitk_parts_set_widths (VitkParts *self, int contents, int pane);
int vitk_parts_make_room (VitkParts *self, int width);
void vitk_parts_end_room (VitkParts *self);

G_END_DECLS
