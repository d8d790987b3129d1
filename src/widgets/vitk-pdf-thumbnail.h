/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "widgets/vitk-pdf-sheet.h"

G_BEGIN_DECLS

#define VITK_TYPE_PDF_THUMBNAIL (vitk_pdf_thumbnail_get_type ())
G_DECLARE_FINAL_TYPE (VitkPdfThumbnail, vitk_pdf_thumbnail, VITK, PDF_THUMBNAIL, GtkWidget)

GtkWidget *vitk_pdf_thumbnail_new (guint page, guint n_pages, const VitkPdfPage *size);
VitkPdfSheet *vitk_pdf_thumbnail_get_sheet (VitkPdfThumbnail *self);
void vitk_pdf_thumbnail_set_rotation (VitkPdfThumbnail *self, guint rotation);
void vitk_pdf_thumbnail_set_current (VitkPdfThumbnail *self, gboolean current);
void vitk_pdf_thumbnail_get_view (VitkPdfThumbnail *self, VitkPdfView *view);

G_END_DECLS
