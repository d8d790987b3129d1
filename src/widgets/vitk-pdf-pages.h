/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "pdf/vitk-pdf-document.h"
#include "widgets/vitk-pdf-layout.h"
#include "widgets/vitk-pdf-sheet.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VITK_TYPE_PDF_PAGES (vitk_pdf_pages_get_type ())
G_DECLARE_FINAL_TYPE (VitkPdfPages, vitk_pdf_pages, VITK, PDF_PAGES, GtkWidget)

GtkWidget *vitk_pdf_pages_new (void);
void vitk_pdf_pages_set_document (VitkPdfPages *self, VitkPdfDocument *document, GArray *pages);
guint vitk_pdf_pages_get_page (VitkPdfPages *self);
void vitk_pdf_pages_get_place (VitkPdfPages *self, guint *page, double *top);
void vitk_pdf_pages_go_to (VitkPdfPages *self, guint page, double top);
void vitk_pdf_pages_show (VitkPdfPages *self, guint page, const VitkPdfRectangle *place);
void vitk_pdf_pages_show_drawn (VitkPdfPages *self, const VitkPdfDrawn *drawn);
void vitk_pdf_pages_set_fit (VitkPdfPages *self, VitkPdfFit fit, double zoom);
VitkPdfFit vitk_pdf_pages_get_fit (VitkPdfPages *self);
double vitk_pdf_pages_get_zoom (VitkPdfPages *self);
void vitk_pdf_pages_zoom_by (VitkPdfPages *self, double factor);
void vitk_pdf_pages_set_rotation (VitkPdfPages *self, guint rotation);
guint vitk_pdf_pages_get_rotation (VitkPdfPages *self);
void vitk_pdf_pages_set_across (VitkPdfPages *self, guint across);
guint vitk_pdf_pages_get_across (VitkPdfPages *self);
void vitk_pdf_pages_set_dark (VitkPdfPages *self, gboolean dark);
void vitk_pdf_pages_set_hits (VitkPdfPages *self, GHashTable *hits, guint page, int current);
char *vitk_pdf_pages_dup_selected (VitkPdfPages *self);

G_END_DECLS
