/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "cli/vitk-printer.h"
#include "model/vitk-article.h"

G_BEGIN_DECLS

void vitk_plain_print_section (VitkPrinter *printer, const VitkSection *section);
void vitk_plain_print_blocks (VitkPrinter *printer, GPtrArray *blocks);
void vitk_plain_print_block (VitkPrinter *printer, const VitkBlock *block);
const VitkBlock *vitk_plain_find_title (GPtrArray *caption);
void vitk_plain_print_caption (VitkPrinter *printer, const char *label, GPtrArray *caption);
void vitk_plain_print_figure (VitkPrinter *printer, const VitkFigure *figure);
void vitk_plain_print_term (VitkPrinter *printer, const VitkTerm *term);
char *vitk_plain_join_label (const char *label, const char *words);

G_END_DECLS
