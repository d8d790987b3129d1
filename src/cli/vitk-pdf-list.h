/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "cli/vitk-printer.h"
#include "library/vitk-paper-match.h"

G_BEGIN_DECLS

void vitk_pdf_list_print (VitkPrinter *printer, GPtrArray *matches);
void vitk_pdf_list_print_match (VitkPrinter *printer, const VitkPaperMatch *match);
GPtrArray *vitk_pdf_list_find_missing (GPtrArray *matches, VitkArticle *article);
void vitk_pdf_list_print_missing (VitkPrinter *printer, GPtrArray *missing);
void vitk_pdf_list_print_json (VitkPrinter *printer, GPtrArray *matches, GPtrArray *missing);

G_END_DECLS
