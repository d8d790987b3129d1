/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "library/vitk-reading-pdf.h"

/**
 * vitk_reading_pdf_new:
 * @hash: (nullable): SHA-256 of what is in the file
 *
 * Returns: (transfer full): the beginning of a PDF
 */
VitkReadingPdf *
vitk_reading_pdf_new (const char *hash)
{
  VitkReadingPdf *pdf = g_new0 (VitkReadingPdf, 1);

  pdf->hash = g_strdup (hash);
  return pdf;
}

/**
 * vitk_reading_pdf_free:
 * @pdf: (transfer full): a place in a PDF
 */
void
vitk_reading_pdf_free (VitkReadingPdf *pdf)
{
  g_free (pdf->hash);
  g_free (pdf);
}
