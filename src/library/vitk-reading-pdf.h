/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VitkReadingPdf:
 * @hash: SHA-256 of what is in the file
 * @page: the page in view, from 0
 * @top: how far down it the upper edge of the view is, in points
 * @fit: by which rule pages are large, as the reader of PDFs counts them
 * @zoom: how large they are, in thousandths of their size
 * @rotation: quarters of a turn, clockwise
 * @across: how many stand side by side
 *
 * Where a reader was in a PDF, and how they saw it.
 */
typedef struct
{
  char *hash;
  int page;
  int top;
  int fit;
  int zoom;
  int rotation;
  int across;
} VitkReadingPdf;

VitkReadingPdf *vitk_reading_pdf_new (const char *hash);
void vitk_reading_pdf_free (VitkReadingPdf *pdf);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkReadingPdf, vitk_reading_pdf_free)

G_END_DECLS
