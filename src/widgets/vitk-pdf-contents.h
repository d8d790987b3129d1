/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VITK_TYPE_PDF_CONTENTS (vitk_pdf_contents_get_type ())
G_DECLARE_FINAL_TYPE (VitkPdfContents, vitk_pdf_contents, VITK, PDF_CONTENTS, GtkWidget)

GtkWidget *vitk_pdf_contents_new (void);
void vitk_pdf_contents_set_headings (VitkPdfContents *self, GArray *headings);

G_END_DECLS
