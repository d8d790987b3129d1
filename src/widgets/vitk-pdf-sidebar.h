/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "pdf/vitk-pdf-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VITK_TYPE_PDF_SIDEBAR (vitk_pdf_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (VitkPdfSidebar, vitk_pdf_sidebar, VITK, PDF_SIDEBAR, GtkWidget)

GtkWidget *vitk_pdf_sidebar_new (void);
void vitk_pdf_sidebar_set_document (VitkPdfSidebar *self, VitkPdfDocument *document, GArray *pages);
void vitk_pdf_sidebar_set_headings (VitkPdfSidebar *self, GArray *headings);
void vitk_pdf_sidebar_set_dark (VitkPdfSidebar *self, gboolean dark);
void vitk_pdf_sidebar_set_place (VitkPdfSidebar *self, guint page, guint rotation);

G_END_DECLS
