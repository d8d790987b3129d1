/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "widgets/vitk-pdf-pages.h"

G_BEGIN_DECLS

/* A page and how far down it; how large pages are, by which rule. */
#define VITK_PDF_SPOT "(udud)"

GVariant *vitk_pdf_spot_new (VitkPdfPages *pages);
void vitk_pdf_spot_go_to (GVariant *spot, VitkPdfPages *pages);

G_END_DECLS
