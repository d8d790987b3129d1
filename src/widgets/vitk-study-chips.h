/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "widgets/vitk-study-choice.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VITK_TYPE_STUDY_CHIPS (vitk_study_chips_get_type ())
G_DECLARE_FINAL_TYPE (VitkStudyChips, vitk_study_chips, VITK, STUDY_CHIPS, GtkWidget)

GtkWidget *vitk_study_chips_new (void);
void vitk_study_chips_set_choice (VitkStudyChips *self, VitkStudyChoice *choice);

G_END_DECLS
