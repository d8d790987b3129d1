/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "pdf/vitk-pdf-document.h"

G_BEGIN_DECLS

#define VITK_TYPE_PDF_FINDER (vitk_pdf_finder_get_type ())
G_DECLARE_FINAL_TYPE (VitkPdfFinder, vitk_pdf_finder, VITK, PDF_FINDER, GObject)

VitkPdfFinder *vitk_pdf_finder_new (void);
void vitk_pdf_finder_set_document (VitkPdfFinder *self, VitkPdfDocument *document);
void vitk_pdf_finder_find (VitkPdfFinder *self, const char *words, guint from);
void vitk_pdf_finder_find_any (VitkPdfFinder *self, const char *const *phrases, guint from);
void vitk_pdf_finder_move (VitkPdfFinder *self, gboolean forward);
gboolean vitk_pdf_finder_is_done (VitkPdfFinder *self);
guint vitk_pdf_finder_get_n_hits (VitkPdfFinder *self);
GHashTable *vitk_pdf_finder_get_hits (VitkPdfFinder *self);
const VitkPdfHit *vitk_pdf_finder_get_current (VitkPdfFinder *self, guint *page, int *index,
                                               guint *number);

G_END_DECLS
