/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "pdf/vitk-pdf-process.h"

G_BEGIN_DECLS

typedef struct _VitkPdfBuffers VitkPdfBuffers;

VitkPdfBuffers *vitk_pdf_buffers_new (void);
VitkPdfBuffers *vitk_pdf_buffers_ref (VitkPdfBuffers *self);
void vitk_pdf_buffers_unref (VitkPdfBuffers *self);
gboolean vitk_pdf_buffers_take (VitkPdfBuffers *self, VitkPdfProcess *process, gsize size,
                                guint *number, GError **error);
GBytes *vitk_pdf_buffers_wrap (VitkPdfBuffers *self, guint number, gsize size);
void vitk_pdf_buffers_give_back (VitkPdfBuffers *self, guint number);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkPdfBuffers, vitk_pdf_buffers_unref)

G_END_DECLS
