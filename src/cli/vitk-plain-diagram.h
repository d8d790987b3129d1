/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "cli/vitk-printer.h"
#include "model/vitk-diagram.h"

G_BEGIN_DECLS

void vitk_plain_print_diagram (VitkPrinter *printer, const VitkDiagram *diagram);
void vitk_plain_print_glyph (VitkPrinter *printer, const VitkDiagram *diagram,
                             const VitkGlyph *glyph);

G_END_DECLS
