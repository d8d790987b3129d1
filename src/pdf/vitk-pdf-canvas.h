/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <glib.h>
#include <poppler.h>

G_BEGIN_DECLS

/* Buffers that the client has made, by their numbers. */
#define VITK_PDF_CANVAS_BUFFERS 64

typedef struct _VitkPdfCanvas VitkPdfCanvas;

VitkPdfCanvas *vitk_pdf_canvas_new (void);
gboolean vitk_pdf_canvas_set_buffer (VitkPdfCanvas *self, guint number, guint64 size, int fd);
gboolean vitk_pdf_canvas_render (VitkPdfCanvas *self, PopplerPage *page, double scale,
                                 guint rotation, const int area[4], guint number);

G_END_DECLS
