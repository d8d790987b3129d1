/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "pdf/vitk-pdf-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void vitk_pdf_print_install (GtkWidgetClass *class);
void vitk_pdf_print_show (GtkWidget *widget, VitkPdfDocument *document, GArray *pages,
                          const char *title, guint page);

G_END_DECLS
