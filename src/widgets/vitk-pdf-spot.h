/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "widgets/vitk-pdf-pages.h"

G_BEGIN_DECLS

/* A page and how far down it; by which rule pages are large, and how large; how they are turned,
 * and how many stand side by side. */
#define VITK_PDF_SPOT "(ududuu)"

GVariant *vitk_pdf_spot_new (VitkPdfPages *pages);
gboolean vitk_pdf_spot_plan (GVariant *spot, VitkPdfPages *pages, GArray *sizes, VitkPdfView *view);
void vitk_pdf_spot_go_to (GVariant *spot, VitkPdfPages *pages);

G_END_DECLS
