/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "widgets/vitk-study-desk.h"

G_BEGIN_DECLS

#define VITK_TYPE_STUDY_DRAWN (vitk_study_drawn_get_type ())
G_DECLARE_FINAL_TYPE (VitkStudyDrawn, vitk_study_drawn, VITK, STUDY_DRAWN, GtkWidget)

GtkWidget *vitk_study_drawn_new (VitkStudyDesk *desk, const VitkStudy *study);

G_END_DECLS
