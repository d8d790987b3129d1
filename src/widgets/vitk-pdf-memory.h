/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VITK_TYPE_PDF_MEMORY (vitk_pdf_memory_get_type ())
G_DECLARE_FINAL_TYPE (VitkPdfMemory, vitk_pdf_memory, VITK, PDF_MEMORY, GObject)

VitkPdfMemory *vitk_pdf_memory_new (void);
void vitk_pdf_memory_attach (VitkPdfMemory *self, GtkWidget *widget);
VitkPdfMemory *vitk_pdf_memory_find (GtkWidget *widget);
void vitk_pdf_memory_set (VitkPdfMemory *self, const char *hash, GVariant *spot);
GVariant *vitk_pdf_memory_get (VitkPdfMemory *self, const char *hash);
void vitk_pdf_memory_note (VitkPdfMemory *self);

G_END_DECLS
