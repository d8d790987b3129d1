/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "export/vitk-table-selection.h"

G_BEGIN_DECLS

VitkTable *made_table (const char *rows);
char *made_table_dup_words (const VitkTable *table);

G_END_DECLS
