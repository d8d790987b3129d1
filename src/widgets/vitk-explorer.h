/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "widgets/vitk-stage-view.h"

G_BEGIN_DECLS

#define VITK_TYPE_EXPLORER (vitk_explorer_get_type ())
G_DECLARE_FINAL_TYPE (VitkExplorer, vitk_explorer, VITK, EXPLORER, GtkWidget)

guint vitk_explorer_get_hidden_fields (VitkExplorer *self);

G_END_DECLS
