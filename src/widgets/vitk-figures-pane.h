/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "widgets/vitk-figure-view.h"
#include "widgets/vitk-overview-pane.h"

G_BEGIN_DECLS

#define VITK_TYPE_FIGURES_PANE (vitk_figures_pane_get_type ())
G_DECLARE_FINAL_TYPE (VitkFiguresPane, vitk_figures_pane, VITK, FIGURES_PANE, VitkOverviewPane)

void vitk_figures_pane_set_find_graphic (VitkFiguresPane *self, VitkGraphicFunc find_graphic,
                                         gpointer user_data, GDestroyNotify destroy);

G_END_DECLS
