/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "cli/vitk-printer.h"
#include "model/vitk-reference.h"

G_BEGIN_DECLS

void vitk_plain_print_reference (VitkPrinter *printer, const VitkReference *reference);
void vitk_plain_print_reference_list (VitkPrinter *printer, GPtrArray *references);
void vitk_plain_print_record (VitkPrinter *printer, const VitkReference *reference);

G_END_DECLS
