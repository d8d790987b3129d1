/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-pdf-spot.h"

/**
 * vitk_pdf_spot_new:
 * @pages: the pages of a PDF
 *
 * Returns: (transfer full): where the reader is in them, as %VITK_PDF_SPOT
 */
GVariant *
vitk_pdf_spot_new (VitkPdfPages *pages)
{
  guint page;
  double top;

  vitk_pdf_pages_get_place (pages, &page, &top);
  return g_variant_ref_sink (
      g_variant_new (VITK_PDF_SPOT, page, top, (guint) vitk_pdf_pages_get_fit (pages),
                     vitk_pdf_pages_get_zoom (pages), vitk_pdf_pages_get_rotation (pages),
                     vitk_pdf_pages_get_across (pages)));
}

/**
 * vitk_pdf_spot_go_to:
 * @spot: what vitk_pdf_spot_new() returned
 * @pages: the pages of the same PDF
 *
 * Brings the reader back there.
 */
void
vitk_pdf_spot_go_to (GVariant *spot, VitkPdfPages *pages)
{
  guint page;
  double top;
  guint fit;
  double zoom;
  guint rotation;
  guint across;

  g_variant_get (spot, VITK_PDF_SPOT, &page, &top, &fit, &zoom, &rotation, &across);
  vitk_pdf_pages_set_across (pages, CLAMP (across, 1, 2));
  vitk_pdf_pages_set_rotation (pages, rotation);
  vitk_pdf_pages_set_fit (pages, MIN (fit, VITK_PDF_FIT_PAGE), zoom);
  vitk_pdf_pages_go_to (pages, page, top);
}
