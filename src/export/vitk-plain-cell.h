/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-table.h"

G_BEGIN_DECLS

char *vitk_plain_block_words (const VitkBlock *block);
char *vitk_plain_cell (const VitkCell *cell);
char *vitk_plain_row (const VitkRow *row);

G_END_DECLS
