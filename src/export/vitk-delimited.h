/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-table.h"

G_BEGIN_DECLS

#define VITK_DELIMITED_LEFT "←"
#define VITK_DELIMITED_ABOVE "↑"

char *vitk_delimited_dup_csv (const VitkTable *table, gboolean mark);
char *vitk_delimited_dup_tsv (const VitkTable *table);

G_END_DECLS
