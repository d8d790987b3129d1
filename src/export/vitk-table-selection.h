/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-table.h"

G_BEGIN_DECLS

gboolean vitk_table_is_closed (const VitkTable *table);
VitkTable *vitk_table_select (const VitkTable *table, const char *rows, const char *columns,
                              GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkTable, vitk_table_free)

G_END_DECLS
