/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "widgets/vitk-marks.h"

G_BEGIN_DECLS

#define VITK_TYPE_MARK_BAR (vitk_mark_bar_get_type ())
G_DECLARE_FINAL_TYPE (VitkMarkBar, vitk_mark_bar, VITK, MARK_BAR, GtkWidget)

GtkWidget *vitk_mark_bar_new (void);
void vitk_mark_bar_show_place (VitkMarkBar *self, VitkMarkSet *set, int current);
const char *vitk_mark_bar_get_words (VitkMarkBar *self);

G_END_DECLS
