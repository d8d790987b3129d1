/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "widgets/vitk-pdf-layout.h"
#include "widgets/vitk-pdf-sheet.h"

G_BEGIN_DECLS

typedef struct _VitkPdfSheets VitkPdfSheets;

/**
 * VitkPdfSheetsFunc:
 * @error: why
 * @user_data: data of whoever is told
 *
 * Is told that the process that reads the document is no more.
 */
typedef void (*VitkPdfSheetsFunc) (const GError *error, gpointer user_data);

VitkPdfSheets *vitk_pdf_sheets_new (GtkWidget *parent, VitkPdfSheetsFunc failed,
                                    gpointer user_data);
void vitk_pdf_sheets_free (VitkPdfSheets *self);
void vitk_pdf_sheets_set_document (VitkPdfSheets *self, VitkPdfDocument *document,
                                   VitkPdfLayout *layout);
void vitk_pdf_sheets_set_dark (VitkPdfSheets *self, gboolean dark);
void vitk_pdf_sheets_set_drawn (VitkPdfSheets *self, const VitkPdfDrawn *drawn);
void vitk_pdf_sheets_set_hits (VitkPdfSheets *self, GHashTable *hits, guint page, int current);
void vitk_pdf_sheets_show (VitkPdfSheets *self, double across, double down, guint wanted);
gboolean vitk_pdf_sheets_place (VitkPdfSheets *self, double across, double down);
char *vitk_pdf_sheets_dup_selected (VitkPdfSheets *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkPdfSheets, vitk_pdf_sheets_free)

G_END_DECLS
