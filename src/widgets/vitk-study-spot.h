/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "evidence/vitk-studies.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GPtrArray *vitk_study_spot_list (GtkWidget *focus);
const VitkStudy *vitk_study_spot_find (GtkWidget *focus);

G_END_DECLS
