/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-pdf-spots.h"

/* Where a reader is to be brought when a PDF is open, and where they left those before. */
struct _VitkPdfSpots
{
  GVariant *wanted; /* NULL for the beginning, or where they are */
  GHashTable *left; /* path to spot */
};

/**
 * vitk_pdf_spots_new:
 *
 * Returns: (transfer full): spots of a reader who has left no PDF yet
 */
VitkPdfSpots *
vitk_pdf_spots_new (void)
{
  VitkPdfSpots *self = g_new0 (VitkPdfSpots, 1);

  self->left =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_variant_unref);
  return self;
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
  g_hash_table_unref (self->left);
  g_free (self);
}

/**
 * vitk_pdf_spots_leave:
 * @self: spots
 * @path: a PDF
 * @pages: its pages
 *
 * Remembers where the reader leaves it.
 */
void
vitk_pdf_spots_leave (VitkPdfSpots *self, const char *path, VitkPdfPages *pages)
{
  g_hash_table_insert (self->left, g_strdup (path), vitk_pdf_spot_new (pages));
}

/**
 * vitk_pdf_spots_want:
 * @self: spots
 * @spot: (transfer none) (nullable): where to go when the PDF is open; %NULL for its beginning
 */
void
vitk_pdf_spots_want (VitkPdfSpots *self, GVariant *spot)
{
  if (spot != NULL)
    g_variant_ref (spot);
  g_clear_pointer (&self->wanted, g_variant_unref);
  self->wanted = spot;
}

/**
 * vitk_pdf_spots_want_left:
 * @self: spots
 * @path: a PDF
 *
 * Where to go when it is open is where the reader left it.
 */
void
vitk_pdf_spots_want_left (VitkPdfSpots *self, const char *path)
{
  vitk_pdf_spots_want (self, g_hash_table_lookup (self->left, path));
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

  if (self->wanted != NULL)
    g_variant_get (self->wanted, VITK_PDF_SPOT, NULL, NULL, &fit, &zoom);
  g_clear_pointer (&self->wanted, g_variant_unref);
  self->wanted = g_variant_ref_sink (g_variant_new (VITK_PDF_SPOT, page, 0.0, fit, zoom));
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
