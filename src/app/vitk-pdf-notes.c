/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "app/vitk-pdf-notes.h"

#include "widgets/vitk-pdf-spot.h"

/* Where PDFs were left, as windows have it and as it is written. */

static GVariant *
make_spot (const VitkReadingPdf *pdf)
{
  return g_variant_new (VITK_PDF_SPOT, (guint) MAX (pdf->page, 0), (double) pdf->top,
                        (guint) MAX (pdf->fit, 0), pdf->zoom / 1000.0,
                        (guint) MAX (pdf->rotation, 0), (guint) pdf->across);
}

static void
on_changed (VitkPdfMemory *memory, const char *hash, GVariant *spot, VitkReadingState *state)
{
  VitkReadingPdf *pdf = vitk_reading_pdf_new (hash);
  double top;
  double zoom;

  g_variant_get (spot, VITK_PDF_SPOT, &pdf->page, &top, &pdf->fit, &zoom, &pdf->rotation,
                 &pdf->across);
  pdf->top = top;
  pdf->zoom = zoom * 1000;
  vitk_reading_state_set_pdf (state, pdf);
}

/**
 * vitk_pdf_notes_new:
 * @state: what is remembered; what is remembered of PDFs is written there until signals with @state
 *   as their data are disconnected
 *
 * Returns: (transfer full): it, for windows
 */
VitkPdfMemory *
vitk_pdf_notes_new (VitkReadingState *state)
{
  VitkPdfMemory *memory = vitk_pdf_memory_new ();
  GPtrArray *pdfs = vitk_reading_state_get_pdfs (state);
  guint i;

  for (i = 0; i < pdfs->len; i++)
    {
      const VitkReadingPdf *pdf = g_ptr_array_index (pdfs, i);

      vitk_pdf_memory_set (memory, pdf->hash, make_spot (pdf));
    }
  g_signal_connect (memory, "changed", G_CALLBACK (on_changed), state);
  return memory;
}
