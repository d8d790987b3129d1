/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "cli/vitk-printer.h"
#include "model/vitk-table.h"

G_BEGIN_DECLS

gboolean vitk_plain_print_grid (VitkPrinter *printer, const VitkTable *table);

G_END_DECLS
