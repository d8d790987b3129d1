/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "widgets/vitk-pdf-spot.h"

G_BEGIN_DECLS

typedef struct _VitkPdfSpots VitkPdfSpots;

VitkPdfSpots *vitk_pdf_spots_new (void);
void vitk_pdf_spots_free (VitkPdfSpots *self);
void vitk_pdf_spots_want (VitkPdfSpots *self, GVariant *spot);
void vitk_pdf_spots_want_noted (VitkPdfSpots *self, VitkPdfPages *pages, const char *hash);
void vitk_pdf_spots_want_page (VitkPdfSpots *self, guint page);
gboolean vitk_pdf_spots_plan (VitkPdfSpots *self, VitkPdfPages *pages, GArray *sizes,
                              VitkPdfView *view);
void vitk_pdf_spots_go_to_wanted (VitkPdfSpots *self, VitkPdfPages *pages);
void vitk_pdf_spots_note (VitkPdfSpots *self, VitkPdfPages *pages, const char *hash);
GVariant *vitk_pdf_spots_dup_here (VitkPdfSpots *self, VitkPdfPages *pages);

G_END_DECLS
