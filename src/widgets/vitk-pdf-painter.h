/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "widgets/vitk-pdf-sheet.h"

G_BEGIN_DECLS

#define VITK_TYPE_PDF_PAINTER (vitk_pdf_painter_get_type ())
G_DECLARE_FINAL_TYPE (VitkPdfPainter, vitk_pdf_painter, VITK, PDF_PAINTER, GObject)

/**
 * VitkPdfPainterFunc:
 * @sheet: a page in view
 * @view: (out): what is to be seen of it
 * @user_data: data of whoever asks
 *
 * Says how a page is to be drawn.
 */
typedef void (*VitkPdfPainterFunc) (VitkPdfSheet *sheet, VitkPdfView *view, gpointer user_data);

VitkPdfPainter *vitk_pdf_painter_new (VitkPdfDocument *document, VitkPdfPainterFunc func,
                                      gpointer user_data);
void vitk_pdf_painter_stop (VitkPdfPainter *self);
void vitk_pdf_painter_set_dark (VitkPdfPainter *self, gboolean dark);
void vitk_pdf_painter_draw_only (VitkPdfPainter *self);
void vitk_pdf_painter_paint (VitkPdfPainter *self, GPtrArray *sheets);

G_END_DECLS
