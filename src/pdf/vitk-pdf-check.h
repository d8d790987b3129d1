/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "pdf/vitk-pdf-parts.h"

G_BEGIN_DECLS

VitkPdfRecord *vitk_pdf_check_record (GVariant *answer);
GArray *vitk_pdf_check_pages (GVariant *answer, guint n_pages);
GArray *vitk_pdf_check_headings (GVariant *answer, guint n_pages);
VitkPdfText *vitk_pdf_check_text (GVariant *answer);
GArray *vitk_pdf_check_links (GVariant *answer, guint n_pages);
GArray *vitk_pdf_check_pictures (GVariant *answer);
GArray *vitk_pdf_check_hits (GVariant *answer);

G_END_DECLS
