/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "widgets/vitk-overview-pane.h"

G_BEGIN_DECLS

#define VITK_TYPE_TABLES_PANE (vitk_tables_pane_get_type ())
G_DECLARE_FINAL_TYPE (VitkTablesPane, vitk_tables_pane, VITK, TABLES_PANE, VitkOverviewPane)

G_END_DECLS
