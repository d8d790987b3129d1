/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "cli/vitk-printer.h"
#include "model/vitk-molecule.h"

G_BEGIN_DECLS

void vitk_plain_print_molecules (VitkPrinter *printer, GPtrArray *molecules);

G_END_DECLS
