/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "widgets/vitk-pdf-sheet.h"

G_BEGIN_DECLS

typedef struct _VitkPdfSelection VitkPdfSelection;

VitkPdfSelection *vitk_pdf_selection_new (GtkWidget *pages);
void vitk_pdf_selection_free (VitkPdfSelection *self);
void vitk_pdf_selection_clear (VitkPdfSelection *self);
void vitk_pdf_selection_mark (VitkPdfSelection *self, VitkPdfSheet *sheet);
char *vitk_pdf_selection_dup_words (VitkPdfSelection *self);

G_END_DECLS
