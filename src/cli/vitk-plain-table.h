/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "cli/vitk-printer.h"
#include "model/vitk-table.h"

G_BEGIN_DECLS

void vitk_plain_print_table (VitkPrinter *printer, const VitkTable *table);
void vitk_plain_print_row (VitkPrinter *printer, const VitkTable *table, const VitkRow *row,
                           const char *indent);
void vitk_plain_print_cell (VitkPrinter *printer, const VitkTable *table, const VitkCell *cell,
                            const char *indent);

G_END_DECLS
