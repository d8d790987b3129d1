/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "cli/vitk-json.h"
#include "model/vitk-article.h"

G_BEGIN_DECLS

void vitk_table_print_json (VitkPrinter *printer, const VitkTable *table);

G_END_DECLS
