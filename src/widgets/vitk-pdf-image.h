/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "pdf/vitk-pdf-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _VitkPdfImage VitkPdfImage;

VitkPdfImage *vitk_pdf_image_new (const VitkPdfPicture *picture);
void vitk_pdf_image_free (VitkPdfImage *self);
void vitk_pdf_image_snapshot (VitkPdfImage *self, GtkWidget *widget, GtkSnapshot *snapshot,
                              const graphene_rect_t *area);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkPdfImage, vitk_pdf_image_free)

G_END_DECLS
