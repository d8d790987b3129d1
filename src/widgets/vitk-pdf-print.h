/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "pdf/vitk-pdf-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkPrintOperation *vitk_pdf_print_new (VitkPdfDocument *document, GArray *pages, const char *title,
                                       guint page);
void vitk_pdf_print_run (GtkPrintOperation *operation, GtkWindow *window);

G_END_DECLS
