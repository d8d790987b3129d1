/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "pdf/vitk-pdf-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VITK_TYPE_PDF_THUMBNAILS (vitk_pdf_thumbnails_get_type ())
G_DECLARE_FINAL_TYPE (VitkPdfThumbnails, vitk_pdf_thumbnails, VITK, PDF_THUMBNAILS, GtkWidget)

GtkWidget *vitk_pdf_thumbnails_new (GtkAdjustment *down);
void vitk_pdf_thumbnails_set_document (VitkPdfThumbnails *self, VitkPdfDocument *document,
                                       GArray *pages);
void vitk_pdf_thumbnails_set_dark (VitkPdfThumbnails *self, gboolean dark);
void vitk_pdf_thumbnails_set_place (VitkPdfThumbnails *self, guint page, guint rotation);

G_END_DECLS
