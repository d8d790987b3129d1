/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "evidence/vitk-comparison.h"
#include "model/vitk-table.h"

G_BEGIN_DECLS

VitkTable *vitk_comparison_table_new (const VitkComparison *comparison);
char *vitk_comparison_table_dup_text (const VitkTable *table);

G_END_DECLS
