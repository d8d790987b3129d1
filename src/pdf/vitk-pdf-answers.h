/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <gio/gio.h>
#include <poppler.h>

G_BEGIN_DECLS

GVariant *vitk_pdf_answers_get_record (PopplerDocument *document);
GVariant *vitk_pdf_answers_get_pages (PopplerDocument *document, guint first, guint n_pages);
GVariant *vitk_pdf_answers_get_headings (PopplerDocument *document);
GVariant *vitk_pdf_answers_get_text (PopplerPage *page);
GVariant *vitk_pdf_answers_get_links (PopplerDocument *document, PopplerPage *page);
GVariant *vitk_pdf_answers_get_pictures (PopplerPage *page);
GVariant *vitk_pdf_answers_find (PopplerPage *page, const char *words, gboolean match_case,
                                 gboolean whole_words);

G_END_DECLS
