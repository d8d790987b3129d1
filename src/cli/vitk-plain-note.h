/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "cli/vitk-printer.h"
#include "model/vitk-article.h"
#include "model/vitk-note.h"

G_BEGIN_DECLS

void vitk_plain_print_notes (VitkPrinter *printer, VitkArticle *article, GPtrArray *notes);

G_END_DECLS
