/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "widgets/vitk-pdf-pages.h"
#include "widgets/vitk-stage-view.h"

G_BEGIN_DECLS

#define VITK_TYPE_PDF_READER (vitk_pdf_reader_get_type ())
G_DECLARE_FINAL_TYPE (VitkPdfReader, vitk_pdf_reader, VITK, PDF_READER, GtkWidget)

void vitk_pdf_reader_open (VitkPdfReader *self, const char *path, const char *hash,
                           const char *title);
void vitk_pdf_reader_show_found (VitkPdfReader *self, guint page, const char *const *phrases);
VitkPdfPages *vitk_pdf_reader_get_pages (VitkPdfReader *self);

G_END_DECLS
