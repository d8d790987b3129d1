/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "widgets/vitk-pdf-finder.h"
#include "widgets/vitk-pdf-pages.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VITK_TYPE_PDF_FIND_BAR (vitk_pdf_find_bar_get_type ())
G_DECLARE_FINAL_TYPE (VitkPdfFindBar, vitk_pdf_find_bar, VITK, PDF_FIND_BAR, GtkWidget)

GtkWidget *vitk_pdf_find_bar_new (void);
VitkPdfFinder *vitk_pdf_find_bar_get_finder (VitkPdfFindBar *self);
void vitk_pdf_find_bar_set_pages (VitkPdfFindBar *self, VitkPdfPages *pages);
void vitk_pdf_find_bar_set_page (VitkPdfFindBar *self, guint page);
void vitk_pdf_find_bar_look_for (VitkPdfFindBar *self, const char *const *phrases, guint page);
void vitk_pdf_find_bar_set_shown (VitkPdfFindBar *self, gboolean shown);
gboolean vitk_pdf_find_bar_get_shown (VitkPdfFindBar *self);

G_END_DECLS
