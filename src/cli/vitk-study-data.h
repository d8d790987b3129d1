/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "cli/vitk-printer.h"
#include "evidence/vitk-studies.h"

G_BEGIN_DECLS

void vitk_study_data_print_csv (VitkPrinter *printer, const VitkStudies *studies,
                                const GArray *chosen);
void vitk_study_data_print_json (VitkPrinter *printer, const VitkStudies *studies,
                                 const GArray *chosen);

G_END_DECLS
