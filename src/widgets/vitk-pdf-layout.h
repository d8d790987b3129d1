/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "pdf/vitk-pdf-document.h"

#include <graphene.h>

G_BEGIN_DECLS

#define VITK_PDF_LEAST_ZOOM 0.1
#define VITK_PDF_MOST_ZOOM 8.0

/**
 * VitkPdfFit:
 * @VITK_PDF_FIT_NONE: pages keep their size
 * @VITK_PDF_FIT_WIDTH: the widest page is as wide as the view
 * @VITK_PDF_FIT_PAGE: a page is seen whole
 *
 * How large pages are.
 */
typedef enum
{
  VITK_PDF_FIT_NONE,
  VITK_PDF_FIT_WIDTH,
  VITK_PDF_FIT_PAGE,
} VitkPdfFit;

typedef struct _VitkPdfLayout VitkPdfLayout;

VitkPdfLayout *vitk_pdf_layout_new (GArray *pages);
void vitk_pdf_layout_free (VitkPdfLayout *self);
guint vitk_pdf_layout_get_n_pages (VitkPdfLayout *self);
const VitkPdfPage *vitk_pdf_layout_get_page (VitkPdfLayout *self, guint page);
void vitk_pdf_layout_set_view (VitkPdfLayout *self, double scale, guint rotation);
void vitk_pdf_layout_set_across (VitkPdfLayout *self, guint across);
guint vitk_pdf_layout_get_across (VitkPdfLayout *self);
double vitk_pdf_layout_get_scale (VitkPdfLayout *self);
guint vitk_pdf_layout_get_rotation (VitkPdfLayout *self);
double vitk_pdf_layout_get_width (VitkPdfLayout *self);
double vitk_pdf_layout_get_height (VitkPdfLayout *self);
graphene_rect_t vitk_pdf_layout_get_area (VitkPdfLayout *self, guint page, double width);
guint vitk_pdf_layout_find_page (VitkPdfLayout *self, double y);
double vitk_pdf_layout_get_fitting_zoom (VitkPdfLayout *self, VitkPdfFit fit, double zoom,
                                         guint page, int width, int height);
void vitk_pdf_layout_set_zoom (VitkPdfLayout *self, double zoom);
double vitk_pdf_layout_get_zoom (VitkPdfLayout *self);
gboolean vitk_pdf_layout_get_view (VitkPdfLayout *self, guint page, int factor, VitkPdfView *view);
double vitk_pdf_layout_get_top (VitkPdfLayout *self, guint page, double top);
double vitk_pdf_layout_get_point (VitkPdfLayout *self, guint page, double y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkPdfLayout, vitk_pdf_layout_free)

G_END_DECLS
