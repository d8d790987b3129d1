/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "widgets/vitk-pdf-sheet.h"

G_BEGIN_DECLS

#define VITK_TYPE_PDF_LOADER (vitk_pdf_loader_get_type ())
G_DECLARE_FINAL_TYPE (VitkPdfLoader, vitk_pdf_loader, VITK, PDF_LOADER, GObject)

/**
 * VitkPdfLoaderFunc:
 * @pages: (element-type VitkPdfPage): the pages of a document
 * @drawn: (out): what of one of them is to be drawn, without its picture
 * @user_data: data of who is asked
 *
 * Says what will be seen first.
 *
 * Returns: whether that is known
 */
typedef gboolean (*VitkPdfLoaderFunc) (GArray *pages, VitkPdfDrawn *drawn, gpointer user_data);

VitkPdfLoader *vitk_pdf_loader_new (VitkPdfLoaderFunc func, gpointer user_data);
void vitk_pdf_loader_load (VitkPdfLoader *self, const char *path, const char *password);
void vitk_pdf_loader_stop (VitkPdfLoader *self);
VitkPdfDocument *vitk_pdf_loader_get_document (VitkPdfLoader *self);
GArray *vitk_pdf_loader_get_pages (VitkPdfLoader *self);
const VitkPdfDrawn *vitk_pdf_loader_get_drawn (VitkPdfLoader *self);
int vitk_pdf_loader_find_page (VitkPdfLoader *self, const char *words);

G_END_DECLS
