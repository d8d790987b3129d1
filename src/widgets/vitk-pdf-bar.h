/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VITK_TYPE_PDF_BAR (vitk_pdf_bar_get_type ())
G_DECLARE_FINAL_TYPE (VitkPdfBar, vitk_pdf_bar, VITK, PDF_BAR, GtkWidget)

GtkWidget *vitk_pdf_bar_new (void);
void vitk_pdf_bar_set_place (VitkPdfBar *self, guint page, guint n_pages, const char *label);
void vitk_pdf_bar_set_zoom (VitkPdfBar *self, double zoom);
void vitk_pdf_bar_bind (VitkPdfBar *self, GObject *find_bar, GObject *flap);
void vitk_pdf_bar_ask_page (VitkPdfBar *self);

G_END_DECLS
