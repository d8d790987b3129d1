/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "cli/vitk-printer.h"
#include "model/vitk-article.h"

G_BEGIN_DECLS

char *vitk_plain_dup_place (const VitkAnchor *anchor);
void vitk_plain_print_citations (VitkPrinter *printer, GPtrArray *citations);

G_END_DECLS
