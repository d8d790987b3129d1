/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "cli/vitk-printer.h"
#include "evidence/vitk-comparison.h"
#include "evidence/vitk-studies.h"

G_BEGIN_DECLS

void vitk_study_text_print_list (VitkPrinter *printer, const VitkStudies *studies,
                                 const GArray *chosen);
void vitk_study_text_print_values (VitkPrinter *printer, const VitkStudy *study);
void vitk_study_text_print_comparison (VitkPrinter *printer, const VitkComparison *comparison);

G_END_DECLS
