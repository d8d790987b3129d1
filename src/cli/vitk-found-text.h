/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "cli/vitk-printer.h"
#include "search/vitk-search-results.h"

G_BEGIN_DECLS

void vitk_found_print_text (VitkPrinter *printer, const VitkSearchResults *results);

G_END_DECLS
