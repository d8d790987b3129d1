/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "pdf/vitk-pdf-document.h"

G_BEGIN_DECLS

/**
 * VitkPdfPageRead:
 * @text: (nullable): its words; %NULL if they cannot be read
 * @links: (nullable) (element-type VitkPdfLink): its links
 *
 * What is on a page besides its picture.
 */
typedef struct
{
  VitkPdfText *text;
  GArray *links;
} VitkPdfPageRead;

/* Each as the function of VitkPdfDocument that is called so, in a thread. The callback is called in
 * the main loop of the caller, with the document as source; a call that is cancelled before it
 * begins is never made. */
void vitk_pdf_calls_open (const char *path, const char *password, GCancellable *cancellable,
                          GAsyncReadyCallback callback, gpointer user_data);
VitkPdfDocument *vitk_pdf_calls_open_finish (GAsyncResult *result, GError **error);
void vitk_pdf_calls_get_pages (VitkPdfDocument *document, GCancellable *cancellable,
                               GAsyncReadyCallback callback, gpointer user_data);
GArray *vitk_pdf_calls_get_pages_finish (GAsyncResult *result, GError **error);
void vitk_pdf_calls_render (VitkPdfDocument *document, const VitkPdfView *view, gboolean dark,
                            GCancellable *cancellable, GAsyncReadyCallback callback,
                            gpointer user_data);
VitkPdfPicture *vitk_pdf_calls_render_finish (GAsyncResult *result, GError **error);
void vitk_pdf_calls_read (VitkPdfDocument *document, guint page, GCancellable *cancellable,
                          GAsyncReadyCallback callback, gpointer user_data);
VitkPdfPageRead *vitk_pdf_calls_read_finish (GAsyncResult *result, GError **error);
void vitk_pdf_calls_find (VitkPdfDocument *document, guint page, const char *words,
                          gboolean whole_words, GCancellable *cancellable,
                          GAsyncReadyCallback callback, gpointer user_data);
GArray *vitk_pdf_calls_find_finish (GAsyncResult *result, GError **error);
void vitk_pdf_calls_get_headings (VitkPdfDocument *document, GCancellable *cancellable,
                                  GAsyncReadyCallback callback, gpointer user_data);
GArray *vitk_pdf_calls_get_headings_finish (GAsyncResult *result, GError **error);
void vitk_pdf_calls_get_record (VitkPdfDocument *document, GCancellable *cancellable,
                                GAsyncReadyCallback callback, gpointer user_data);
VitkPdfRecord *vitk_pdf_calls_get_record_finish (GAsyncResult *result, GError **error);
void vitk_pdf_page_read_free (VitkPdfPageRead *read);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkPdfPageRead, vitk_pdf_page_read_free)

G_END_DECLS
