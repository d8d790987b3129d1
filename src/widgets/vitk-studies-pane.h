/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "widgets/vitk-overview-pane.h"

G_BEGIN_DECLS

#define VITK_TYPE_STUDIES_PANE (vitk_studies_pane_get_type ())
G_DECLARE_FINAL_TYPE (VitkStudiesPane, vitk_studies_pane, VITK, STUDIES_PANE, VitkOverviewPane)

G_END_DECLS
