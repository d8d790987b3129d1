/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "pdf/vitk-pdf-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void vitk_pdf_properties_show (GtkWidget *parent, VitkPdfDocument *document, const char *path);

G_END_DECLS
