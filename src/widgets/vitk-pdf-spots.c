/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-pdf-spots.h"

#include "widgets/vitk-pdf-memory.h"

/* Points from the upper edge of the first page to what is above it, however small pages are. */
#define ABOVE -1000.0

/* Where a reader is to be brought when a PDF is open. */
struct _VitkPdfSpots
{
  GVariant *wanted; /* NULL when it is open, or none is */
};

/**
 * vitk_pdf_spots_new:
 *
 * Returns: (transfer full): spots of a reader who wants to be nowhere yet
 */
VitkPdfSpots *
vitk_pdf_spots_new (void)
{
  return g_new0 (VitkPdfSpots, 1);
}

/**
 * vitk_pdf_spots_free:
 * @self: (transfer full) (nullable): spots
 *
 * Forgets them.
 */
void
vitk_pdf_spots_free (VitkPdfSpots *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->wanted, g_variant_unref);
  g_free (self);
}

/**
 * vitk_pdf_spots_want:
 * @self: spots
 * @spot: (transfer none): where to go when the PDF is open
 */
void
vitk_pdf_spots_want (VitkPdfSpots *self, GVariant *spot)
{
  g_variant_ref (spot);
  g_clear_pointer (&self->wanted, g_variant_unref);
  self->wanted = spot;
}

/**
 * vitk_pdf_spots_note:
 * @self: spots
 * @pages: the pages of the PDF, which is open
 * @hash: SHA-256 of what is in it
 *
 * Has it remembered where the reader is, where there is a #VitkPdfMemory.
 */
void
vitk_pdf_spots_note (VitkPdfSpots *self, VitkPdfPages *pages, const char *hash)
{
  VitkPdfMemory *memory = vitk_pdf_memory_find (GTK_WIDGET (pages));
  g_autoptr (GVariant) here = vitk_pdf_spots_dup_here (self, pages);

  if (memory != NULL)
    vitk_pdf_memory_set (memory, hash, here);
}

/**
 * vitk_pdf_spots_want_noted:
 * @self: spots
 * @pages: where the pages of the PDF will be shown
 * @hash: SHA-256 of what is in it
 *
 * Where to go when the PDF is open is where it was left; else its beginning, as large as the one
 * before.
 */
void
vitk_pdf_spots_want_noted (VitkPdfSpots *self, VitkPdfPages *pages, const char *hash)
{
  VitkPdfMemory *memory = vitk_pdf_memory_find (GTK_WIDGET (pages));
  GVariant *noted = memory != NULL ? vitk_pdf_memory_get (memory, hash) : NULL;
  g_autoptr (GVariant) beginning = g_variant_ref_sink (
      g_variant_new (VITK_PDF_SPOT, 0u, ABOVE, (guint) vitk_pdf_pages_get_fit (pages),
                     vitk_pdf_pages_get_zoom (pages), 0u, vitk_pdf_pages_get_across (pages)));

  vitk_pdf_spots_want (self, noted != NULL ? noted : beginning);
}

/**
 * vitk_pdf_spots_want_page:
 * @self: spots
 * @page: a page, from 0
 *
 * Where to go when the PDF is open is the beginning of that page, as large as it was left.
 */
void
vitk_pdf_spots_want_page (VitkPdfSpots *self, guint page)
{
  guint fit = VITK_PDF_FIT_WIDTH;
  double zoom = 1;
  guint rotation = 0;
  guint across = 1;

  if (self->wanted != NULL)
    g_variant_get (self->wanted, VITK_PDF_SPOT, NULL, NULL, &fit, &zoom, &rotation, &across);
  g_clear_pointer (&self->wanted, g_variant_unref);
  self->wanted =
      g_variant_ref_sink (g_variant_new (VITK_PDF_SPOT, page, 0.0, fit, zoom, rotation, across));
}

/**
 * vitk_pdf_spots_plan:
 * @self: spots
 * @pages: where the pages of the PDF will be shown
 * @sizes: (element-type VitkPdfPage): those pages
 * @view: (out): how the page that is wanted will be drawn there
 *
 * Returns: whether that is known, as vitk_pdf_spot_plan() does
 */
gboolean
vitk_pdf_spots_plan (VitkPdfSpots *self, VitkPdfPages *pages, GArray *sizes, VitkPdfView *view)
{
  return vitk_pdf_spot_plan (self->wanted, pages, sizes, view);
}

/**
 * vitk_pdf_spots_go_to_wanted:
 * @self: spots
 * @pages: the pages of the PDF, which is open
 *
 * Goes where it was wanted.
 */
void
vitk_pdf_spots_go_to_wanted (VitkPdfSpots *self, VitkPdfPages *pages)
{
  if (self->wanted != NULL)
    vitk_pdf_spot_go_to (self->wanted, pages);
  g_clear_pointer (&self->wanted, g_variant_unref);
}

/**
 * vitk_pdf_spots_dup_here:
 * @self: spots
 * @pages: the pages of the PDF, if it is open
 *
 * Returns: (transfer full): where the reader is, or will be when it is open
 */
GVariant *
vitk_pdf_spots_dup_here (VitkPdfSpots *self, VitkPdfPages *pages)
{
  return self->wanted != NULL ? g_variant_ref (self->wanted) : vitk_pdf_spot_new (pages);
}
