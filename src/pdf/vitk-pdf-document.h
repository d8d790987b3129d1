/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "pdf/vitk-pdf-confinement.h"
#include "pdf/vitk-pdf-error.h"
#include "pdf/vitk-pdf-parts.h"
#include "pdf/vitk-pdf-picture.h"
#include "pdf/vitk-pdf-process.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * VitkPdfView:
 * @page: which page, from 0
 * @scale: pixels for a point
 * @rotation: quarters of a turn, clockwise, 0 to 3
 * @x: left edge of what is drawn, in pixels of the whole page
 * @y: upper edge of it
 * @width: its width in pixels
 * @height: its height in pixels
 *
 * What is to be drawn.
 */
typedef struct
{
  guint page;
  double scale;
  guint rotation;
  int x;
  int y;
  int width;
  int height;
} VitkPdfView;

#define VITK_TYPE_PDF_DOCUMENT (vitk_pdf_document_get_type ())
G_DECLARE_FINAL_TYPE (VitkPdfDocument, vitk_pdf_document, VITK, PDF_DOCUMENT, GObject)

VitkPdfDocument *vitk_pdf_document_open (const char *path, const char *password, GError **error);
VitkPdfDocument *vitk_pdf_document_open_with (VitkPdfProcess *process, const char *path,
                                              const char *password, GError **error);
guint vitk_pdf_document_get_n_pages (VitkPdfDocument *self);
VitkPdfRecord *vitk_pdf_document_get_record (VitkPdfDocument *self, GError **error);
GArray *vitk_pdf_document_get_pages (VitkPdfDocument *self, guint first, guint n_pages,
                                     GError **error);
GArray *vitk_pdf_document_get_headings (VitkPdfDocument *self, GError **error);
VitkPdfText *vitk_pdf_document_get_text (VitkPdfDocument *self, guint page, GError **error);
GArray *vitk_pdf_document_get_links (VitkPdfDocument *self, guint page, GError **error);
GArray *vitk_pdf_document_get_pictures (VitkPdfDocument *self, guint page, GError **error);
GArray *vitk_pdf_document_find (VitkPdfDocument *self, guint page, const char *words,
                                gboolean match_case, gboolean whole_words, GError **error);
VitkPdfPicture *vitk_pdf_document_render (VitkPdfDocument *self, const VitkPdfView *view,
                                          GError **error);
void vitk_pdf_view_fit_page (VitkPdfView *view, const VitkPdfPage *page);

G_END_DECLS
