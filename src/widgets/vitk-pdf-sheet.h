/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "pdf/vitk-pdf-calls.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VITK_TYPE_PDF_SHEET (vitk_pdf_sheet_get_type ())
/**
 * VitkPdfDrawn:
 * @view: what was drawn, in pixels of the screen
 * @dark: whether it is dark
 * @picture: how it looks
 *
 * A page, or a part of it, that was drawn.
 */
typedef struct
{
  VitkPdfView view;
  gboolean dark;
  VitkPdfPicture *picture;
} VitkPdfDrawn;

G_DECLARE_FINAL_TYPE (VitkPdfSheet, vitk_pdf_sheet, VITK, PDF_SHEET, GtkWidget)

GtkWidget *vitk_pdf_sheet_new (guint page, guint n_pages, const VitkPdfPage *size);
guint vitk_pdf_sheet_get_page (VitkPdfSheet *self);
void vitk_pdf_sheet_set_view (VitkPdfSheet *self, double scale, guint rotation);
void vitk_pdf_sheet_set_picture (VitkPdfSheet *self, VitkPdfPicture *picture,
                                 const VitkPdfView *view, gboolean dark);
gboolean vitk_pdf_sheet_has_picture (VitkPdfSheet *self, const VitkPdfView *view, gboolean dark);
void vitk_pdf_sheet_set_read (VitkPdfSheet *self, VitkPdfPageRead *read);
gboolean vitk_pdf_sheet_has_read (VitkPdfSheet *self);
const VitkPdfText *vitk_pdf_sheet_get_text (VitkPdfSheet *self);
void vitk_pdf_sheet_set_hits (VitkPdfSheet *self, GArray *hits, int current);
void vitk_pdf_sheet_set_selected (VitkPdfSheet *self, guint start, guint end);
int vitk_pdf_sheet_find_character (VitkPdfSheet *self, double x, double y);

G_END_DECLS
