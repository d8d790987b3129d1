/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "widgets/vitk-pdf-pages.h"

G_BEGIN_DECLS

#define VITK_TYPE_PDF_FRONT (vitk_pdf_front_get_type ())
G_DECLARE_FINAL_TYPE (VitkPdfFront, vitk_pdf_front, VITK, PDF_FRONT, GtkWidget)

GtkWidget *vitk_pdf_front_new (void);
VitkPdfPages *vitk_pdf_front_get_pages (VitkPdfFront *self);
void vitk_pdf_front_show_loading (VitkPdfFront *self);
void vitk_pdf_front_show_pages (VitkPdfFront *self);
void vitk_pdf_front_show_problem (VitkPdfFront *self, const char *title, const GError *error);

G_END_DECLS
