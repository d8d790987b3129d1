/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "widgets/vitk-study-choice.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VITK_TYPE_STUDY_FACET (vitk_study_facet_get_type ())
G_DECLARE_FINAL_TYPE (VitkStudyFacet, vitk_study_facet, VITK, STUDY_FACET, GtkWidget)

GtkWidget *vitk_study_facet_new (VitkStudyChoice *choice, guint facet);

G_END_DECLS
